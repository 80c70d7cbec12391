"""Drives programs through the accessibility tree, as a screen reader does. Run by the system's Python, with pyatspi.

Reads one JSON object a line from standard input, `{"do": "find", ...}`, and answers with one a line:
`{"answer": ...}` or `{"error": "what went wrong"}`. Elements are named by numbers that `find` gives out.
Kept to what Python 3.9 knows, and free of the rest of the tests: it runs outside their environment.
"""

import contextlib
import json
import sys
import time

import pyatspi
from gi.repository import GLib

POLL = 0.05  # seconds between two looks
# Never walked into: they may have millions of children, which `cell` reads one by one.
LARGE = {pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_LIST}
LARGEST = 300  # children of any other element that is walked into
RENAMED = {"button": "push button"}  # the newer at-spi2-core, as in Debian 13, says "button"
GONE = (GLib.Error, RuntimeError, NotImplementedError, LookupError)


def walk(element, deep=False):
    """Give an element and everything below it, parents first."""
    yield element
    try:
        count = element.childCount
        closed = not deep and (element.getRole() in LARGE or count > LARGEST)
        children = [] if closed else [element.getChildAtIndex(number) for number in range(min(count, LARGEST))]
    except GONE:
        return
    for child in children:
        if child is not None:
            yield from walk(child, deep)


def programs():
    """Give the programs on this screen, with nothing remembered of them."""
    desktop = pyatspi.Registry.getDesktop(0)
    for number in range(desktop.childCount):
        program = desktop.getChildAtIndex(number)
        if program is not None:
            program.clear_cache()
            yield program


def states(element):
    """Name the states an element is in: enabled, focused, checked, showing..."""
    return [pyatspi.stateToString(state) for state in element.getState().getStates()]


def role_of(element):
    """Name an element's role by the tests' words, whatever this version of the registry calls it."""
    name = element.getRoleName()
    return RENAMED.get(name, name)


def text(element):
    """Give the text of a text field, else the name."""
    try:
        field = element.queryText()
        return field.getText(0, field.characterCount)
    except NotImplementedError:
        return element.name


class Driver:
    """The commands, one method each, and the elements that were found so far."""

    def __init__(self):
        self.elements = []

    def find(self, role, name, within=None, timeout=10.0, whole=True):
        """Wait for a visible element of a role with a name (or containing it), and return its number."""
        end = time.monotonic() + timeout
        while True:
            with contextlib.suppress(*GONE):
                for element in self.below(within):
                    if self.fits(element, role, name, whole):
                        return self.keep(element)
            if time.monotonic() > end:
                raise LookupError(f"No {role} named {name!r} in {timeout:g} s. There is: {self.outline(within)}")
            time.sleep(POLL)

    def gone(self, role, name, within=None, timeout=10.0, whole=True):
        """Wait until no visible element of that role and name is left."""
        end = time.monotonic() + timeout
        while True:
            with contextlib.suppress(*GONE):
                if not any(self.fits(element, role, name, whole) for element in self.below(within)):
                    return
            if time.monotonic() > end:
                raise LookupError(f"The {role} named {name!r} was still there after {timeout:g} s.")
            time.sleep(POLL)

    def outline(self, within=None, role=None):
        """List what is visible as `role: name`."""
        return [
            f"{role_of(element)}: {element.name}"
            for element in self.below(within)
            if self.visible(element) and (role is None or role_of(element) == role)
        ]

    def texts(self, within=None):
        """List the texts of everything visible that shows or holds text."""
        found = [text(element) for element in self.below(within) if self.visible(element)]
        return [each for each in found if each]

    def press(self, element, action=None):
        """Do an element's action: the named one, else Press, else Toggle, else its first."""
        actions = self.fresh(element).queryAction()
        names = [actions.getName(number) for number in range(actions.nActions)]
        wanted = [action] if action else [*(each for each in ("Press", "Toggle") if each in names), *names]
        if not wanted or wanted[0] not in names:
            raise LookupError(f"It has no action {action!r}, only {names}.")
        return bool(actions.doAction(names.index(wanted[0])))

    def focus(self, element):
        """Move the keyboard focus to an element."""
        return bool(self.fresh(element).queryComponent().grabFocus())

    def write(self, element, value):
        """Replace the text of a field."""
        return bool(self.fresh(element).queryEditableText().setTextContents(value))

    def text(self, element):
        """Read an element's text, or its name."""
        return text(self.fresh(element))

    def describe(self, element):
        """Read everything about an element that a screen reader says."""
        element = self.fresh(element)
        with_description = {"role": role_of(element), "name": element.name, "description": element.description}
        return {**with_description, "text": text(element), "states": states(element)}

    def place(self, element):
        """Read where an element is on the screen: left, top, width, height in pixels."""
        extents = self.fresh(element).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return [extents.x, extents.y, extents.width, extents.height]

    def size(self, element):
        """Read how many rows and columns a table has."""
        table = self.fresh(element).queryTable()
        return [table.nRows, table.nColumns]

    def cell(self, element, row, column):
        """Read the text of a cell of a table."""
        return self.fresh(element).queryTable().getAccessibleAt(row, column).name

    def cell_element(self, element, row, column):
        """Give a number to a cell of a table."""
        return self.keep(self.fresh(element).queryTable().getAccessibleAt(row, column))

    def headers(self, element):
        """Read a table's column headers."""
        table = self.fresh(element).queryTable()
        found = [table.getColumnHeader(number) for number in range(table.nColumns)]
        return [header.name if header is not None else "" for header in found]

    def focused(self):
        """Describe what has the keyboard focus, None when nothing has."""
        for element in self.below(None):
            if element.getState().contains(pyatspi.STATE_FOCUSED) and element.getRole() != pyatspi.ROLE_FRAME:
                return self.describe(self.keep(element))
        return None

    def below(self, within):
        """Walk an element, or every program."""
        if within is not None:
            yield from walk(self.fresh(within), deep=False)
            return
        for program in programs():
            yield from walk(program)

    def fits(self, element, role, name, whole):
        """Whether an element is the one that is looked for."""
        if role is not None and role_of(element) != role:
            return False
        right = name is None or (element.name == name if whole else name in element.name)
        return right and self.visible(element)

    def visible(self, element):
        """Whether an element shows on the screen."""
        try:
            return element.getState().contains(pyatspi.STATE_SHOWING)
        except GONE:
            return False

    def fresh(self, number):
        """Take an element by its number, with nothing remembered of it."""
        element = self.elements[number]
        element.clear_cache()
        return element

    def keep(self, element):
        """Remember an element and return its number."""
        self.elements.append(element)
        return len(self.elements) - 1


def main():
    """Answer commands until standard input ends."""
    driver = Driver()
    for line in sys.stdin:
        command = json.loads(line)
        try:
            answer = {"answer": getattr(driver, command.pop("do"))(**command)}
        except GONE as error:
            answer = {"error": str(error) or type(error).__name__}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
