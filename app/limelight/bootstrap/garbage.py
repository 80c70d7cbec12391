"""Has Python's collector run when it is told to, and not by itself on whichever thread happens to allocate.

Widgets that the collector finds on a thread behind the window die in the middle of what the GUI thread does with them,
and the program with them: seen, and reproduced with a few labels and one busy thread. So while there is a window the
collector never runs by itself; `Collector` asks on the GUI thread what is due.

What comes in with a large reading lives long and holds no circles, but to look through it once would keep the window
for a third of a second; it is set aside unseen, and goes when nothing refers to it any more, as ever.

Also, while everything is being imported and built nothing is thrown away, yet the collector would look through all of
it several times, which is a tenth of the whole start. What stands at the first paint is set aside, and never looked
through again until a window is replaced.
"""

from __future__ import annotations

import gc

_LARGE = 50_000  # objects that came in since the last look: a picture, and not what dialogs leave behind


def hold() -> None:
    """Collect nothing by itself from now on, whatever thread allocates."""
    gc.disable()


def set_aside() -> None:
    """Leave alone what is there already."""
    gc.freeze()


def reconsider() -> None:
    """Look at everything again: what was there from the start may be garbage now."""
    gc.unfreeze()


def collect_due() -> None:
    """Collect, on the calling thread, what Python would have collected by itself by now; set aside what is large."""
    if gc.get_count()[0] > _LARGE:
        set_aside()
        return
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
