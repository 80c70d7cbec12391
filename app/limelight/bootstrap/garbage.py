"""Holds Python's collector back until the window has been painted.

While everything is being imported and built nothing is thrown away, yet the collector would look through all of it
several times, which is a tenth of the whole start. What stands by then stays, so it is never looked through again
until a window is replaced.
"""

from __future__ import annotations

import gc


def hold() -> None:
    """Collect nothing from now on."""
    gc.disable()


def resume() -> None:
    """Collect again, but leave alone what is there already."""
    gc.freeze()
    gc.enable()


def reconsider() -> None:
    """Look at everything again: what was there from the start may be garbage now."""
    gc.unfreeze()
