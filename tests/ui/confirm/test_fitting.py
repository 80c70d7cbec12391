"""The dialog is as high as what it shows once nothing is asked any more, and does not move while it asks."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from limelight.domain.changes import ChangeState
from limelight.ui.confirm.dialog import ConfirmDialog
from limelight.ui.confirm.pages import Going
from limelight.ui.theme import Themes
from pictures import dialogs, samples
from ui.shown import on_screen


def test_an_outcome_is_no_window_that_is_half_empty(qtbot: QtBot, themes: Themes) -> None:
    dialog = ConfirmDialog(themes, lambda: samples.MOMENT, dialogs._at_once)
    with on_screen(qtbot, dialog):
        full = dialog.height()
        dialog.ask(samples.proposal())
        assert dialog.height() == full
        dialog.show_progress()
        dialog.show_going(Going((samples.recorded(ChangeState.CONFIRMED),), is_over=True, may_roll_back=True))
        qtbot.waitUntil(lambda: dialog.height() < full * 0.7)
        page = dialog.page
        assert page is not None
        assert page.height() >= page.layout().totalHeightForWidth(page.width()), "nothing is cut off"
        shrunk = dialog.height()
        lines = tuple(f"What else is to be said, {number}" for number in range(4))
        dialog.show_going(Going((samples.recorded(ChangeState.UNKNOWN),), is_over=True, lines=lines))
        qtbot.waitUntil(lambda: dialog.height() > shrunk)
        assert dialog.height() <= full
        dialog.ask(samples.proposal())
        assert dialog.height() == full
