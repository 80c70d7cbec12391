"""The legend explains every lamp and every sign with the glyphs of the stage, and a lamp glows over into the next."""

import pytest
from PySide6.QtCore import QVariantAnimation
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from limelight.domain.standing import Standing
from limelight.ui.lamp import LampMark
from limelight.ui.legend import Legend
from limelight.ui.theme import Themes
from pictures.rig import build
from ui.shown import on_screen, words_of


def test_a_command_opens_the_legend_with_every_lamp(qtbot: QtBot, themes: Themes) -> None:
    with on_screen(qtbot, build(themes)) as window:
        window.commands.action("help.lamps").trigger()
        legend = window.findChild(QDialog, "legend")
        lamps = {lamp.accessibleName() for lamp in legend.findChildren(LampMark)}
        assert lamps == {standing.word for standing in Standing}
        assert all(standing.word in words_of(legend) for standing in Standing)
        for words in ("a freeze is in force", "7/8", "Partly, no number", "Rolled back"):
            assert words in words_of(legend)
        legend.close()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_legend_stays_within_its_window(qtbot: QtBot, themes: Themes, percent: int) -> None:
    themes.choose_text_size(percent)
    with on_screen(qtbot, build(themes)) as window:
        legend = Legend(themes, window)
        legend.open_over(window)
        assert window.geometry().contains(legend.geometry())
        legend.close()
    themes.choose_text_size(None)


def test_a_lamp_glows_over_into_the_next_where_motion_is_wanted(qtbot: QtBot, themes: Themes) -> None:
    with on_screen(qtbot, LampMark(themes)) as lamp:
        lamp.show_standing(Standing.WAITING)
        lamp.show_standing(Standing.RELEASED)
        glow = lamp.findChild(QVariantAnimation)
        assert glow.state() is QVariantAnimation.State.Running
        qtbot.waitUntil(lambda: glow.state() is QVariantAnimation.State.Stopped)
        lamp.show_standing(Standing.RELEASED)
        assert glow.state() is QVariantAnimation.State.Stopped
        themes.choose_motion(motion=False)
        lamp.show_standing(Standing.OFF)
        assert glow.state() is QVariantAnimation.State.Stopped
        assert lamp.accessibleName() == "Off"
