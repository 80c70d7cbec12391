"""What the tour does, step by step: each step waits for something on the screen, then does something, then goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from limelight.domain.changes import Verb
from limelight.domain.profile import Appearance
from limelight.domain.standing import Standing
from limelight.ui.activity.reach import Reach
from limelight.ui.confirm.armed import Phase
from limelight.ui.confirm.dialog import ConfirmDialog
from limelight.ui.confirm.pages import ProposalPage
from limelight.ui.console import Console
from limelight.ui.sign_in.dialog import SignInDialog
from limelight.ui.theme import Themes

FEATURE, PLACE = "instant-payments", "production-eu"
_REASONS = {
    Verb.RELEASE: "The campaign starts today, and support is trained.",
    Verb.ROLL_BACK: "The partner bank asks for one more day.",
}

W = TypeVar("W", bound=QWidget)


class TourFailed(Exception):
    """The window did not show what it should; the text says what."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Go on when `until` is true. `what` is for the log."""

    what: str
    until: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Shot:
    """Keep a picture of the window, with the dialog above it where there is one."""

    name: str
    what: str


Step = Wait | Shot


class Script:
    """The steps, as an iterator that acts between what it yields. `choose` as for the `Tour`."""

    def __init__(self, console: Console, themes: Themes, choose: Callable[[str], object]) -> None:
        self._console = console
        self._window = console.window
        self._themes = themes
        self._choose = choose

    def steps(self) -> Iterator[Step]:
        """Sign in, look, release, roll back, and see it recorded."""
        yield Wait("every environment has been read or says why not", self._is_read)
        yield Shot("1-stage", "the stage: 5 environments of a bank")
        yield from self._sign_in()
        yield from self._look()
        yield from self._change(Verb.RELEASE, "Ctrl+Return", Standing.RELEASED)
        yield from self._change(Verb.ROLL_BACK, "Ctrl+Backspace", Standing.WAITING)
        yield from self._see_recorded()

    def _sign_in(self) -> Iterator[Step]:
        self._press("Ctrl+I")
        yield Wait("the sign-in is open", lambda: self._dialog(SignInDialog))
        dialog = self._found(SignInDialog)
        yield Shot("2-sign-in", "who is signed in, and the way to somebody else")
        for role, name in (("support", "Samira Haddad"), ("business-owner", "Eva Lindqvist")):
            self._choose(role)
            QTest.mouseClick(self._button(dialog, "Switch person"), Qt.MouseButton.LeftButton)
            yield Wait(f"the server knows {name}", partial(self._says, dialog, f"Signed in as {name}"))
        dialog.close()

    def _look(self) -> Iterator[Step]:
        self._press("Ctrl+F")
        field = self._window.stage.filter_bar.findChild(QLineEdit)
        assert field is not None
        QTest.keyClicks(field, "instant")
        yield Wait("the filter found the feature", lambda: self._window.stage.select(FEATURE, PLACE))
        self._press("Ctrl+Shift+F")
        yield Wait("it stays selected among all", lambda: self._window.stage.select(FEATURE, PLACE))
        yield Wait("its code waits there for its release", lambda: self._standing() is Standing.WAITING)
        yield Shot("3-look", "deployed, and waiting for release in Production EU")

    def _change(self, verb: Verb, keys: str, standing: Standing) -> Iterator[Step]:
        self._press(keys)
        yield Wait("everything it rests on was read", lambda: self._is_in(Phase.ASKING))
        dialog = self._found(ConfirmDialog)
        page = dialog.page
        assert isinstance(page, ProposalPage)
        self._answer(page, verb)
        confirm = dialog.foot.confirm
        yield Wait("the button is armed", confirm.isEnabled)
        number = 4 if verb is Verb.RELEASE else 6
        yield Shot(f"{number}-{verb.value.replace(' ', '-')}", f"the confirmation: {confirm.text()}")
        QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
        yield Wait("the outcome is there", lambda: self._is_in(Phase.ENDED))
        yield Wait(f"the stage shows {standing.word}", lambda: self._standing() is standing)
        yield Shot(f"{number + 1}-outcome", " ".join(self._words(dialog).split())[:240])
        dialog.close()
        yield Wait("the dialog is gone", lambda: self._dialog(ConfirmDialog) is None)

    def _see_recorded(self) -> Iterator[Step]:
        self._press("Ctrl+2")
        yield Wait("the activity is there", self._window.activity.isVisible)
        reach = self._window.activity.findChild(Reach)
        assert reach is not None
        yield Wait("the systems' histories are there", lambda: reach.has_read)
        yield Shot("8-activity", "both changes as they were recorded, among what the systems tell")
        self._press("Ctrl+1")
        self._press("Ctrl+Shift+F")
        self._themes.choose(Appearance.DARK)
        yield Wait("the stage is back", self._window.stage.isVisible)
        yield Shot("9-dark", "the stage in the dark")

    def _answer(self, page: ProposalPage, verb: Verb) -> None:
        """Fill in what is asked for."""
        QTest.keyClicks(page.answers.reason_field, _REASONS[verb])
        if page.answers.name_fields:
            QTest.keyClicks(page.answers.name_fields[0].field, "Production EU")

    def _is_read(self) -> bool:
        columns = self._console.picture.columns
        return bool(columns) and all(
            column.freshness.read_at is not None or column.freshness.trouble for column in columns
        )

    def _standing(self) -> Standing | None:
        picture = self._console.picture
        row = picture.catalogue.rows.get(FEATURE)
        return None if row is None else picture.cell(picture.column_of(PLACE), row).standing

    def _press(self, keys: str) -> None:
        """Press a shortcut by the action that carries it: a window without a window manager has no focus."""
        action = next(action for action in self._window.actions() if action.shortcut().toString() == keys)
        if not action.isEnabled():
            raise TourFailed(f"“{action.text()}” cannot be done")
        action.trigger()

    def _dialog(self, kind: type[W]) -> W | None:
        return next((each for each in self._window.findChildren(kind) if each.isVisible()), None)

    def _found(self, kind: type[W]) -> W:
        dialog = self._dialog(kind)
        assert dialog is not None
        return dialog

    def _is_in(self, phase: Phase) -> bool:
        dialog = self._dialog(ConfirmDialog)
        if dialog is not None and dialog.phase is Phase.FAILED:
            raise TourFailed(self._words(dialog))
        return dialog is not None and dialog.phase is phase

    def _button(self, within: QWidget, text: str) -> QAbstractButton:
        return next(button for button in within.findChildren(QAbstractButton) if button.text() == text)

    def _says(self, within: QWidget, words: str) -> bool:
        return words in self._words(within)

    def _words(self, within: QWidget) -> str:
        """Every visible text of a dialog."""
        shown = [child for child in within.findChildren(QWidget) if child.isVisible()]
        texts = [str(child.property("text") or "") for child in shown if not isinstance(child, QAbstractButton)]
        return " · ".join(text for text in texts if text)
