"""What the window remembers, when it counts as painted, and what is new."""

import tomllib
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from limelight.domain.profile import Appearance
from limelight.resources import resource
from limelight.ui.filling import Filling
from limelight.ui.first_paint import FirstPaint
from limelight.ui.licences import Licences
from limelight.ui.memory import WindowMemory
from limelight.ui.text import plain_label
from limelight.ui.theme import Choices, Look, Themes
from limelight.ui.whats_new import WhatsNew


def test_how_it_looks_is_remembered_and_anything_else_is_not_believed(tmp_path: Path, themes: Themes) -> None:
    assert WindowMemory(tmp_path).look(Appearance.SYSTEM) == (Appearance.SYSTEM, Choices())
    memory = WindowMemory(tmp_path)
    themes.choose(Appearance.DARK)
    themes.choose_contrast(high=True)
    themes.choose_text_size(150)
    themes.choose_motion(motion=False)
    memory.keep_look(themes, Appearance.SYSTEM)
    assert WindowMemory(tmp_path).look(Appearance.SYSTEM) == (Appearance.DARK, Choices(True, 150, False))
    themes.choose(Appearance.LIGHT)
    themes.choose_contrast(high=False)
    themes.choose_text_size(None)
    themes.choose_motion(motion=True)
    memory.keep_look(themes, Appearance.LIGHT)
    assert WindowMemory(tmp_path).look(Appearance.SYSTEM) == (Appearance.SYSTEM, Choices())
    odd = "[General]\nappearance=purple\ncontrast=some\ntext_size=1000\nmotion=wild\n"
    (tmp_path / "window.ini").write_text(odd, encoding="utf-8")
    assert WindowMemory(tmp_path).look(Appearance.LIGHT) == (Appearance.LIGHT, Choices())


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    told: list[bool] = []
    first = FirstPaint(widget)
    first.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(first.painted, timeout=5_000):
        widget.show()
    widget.repaint()
    qtbot.wait(0)
    assert told == [True]


def test_what_is_new_says_every_sentence_of_the_changelog(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = WhatsNew(parent)
    qtbot.waitUntil(lambda: dialog.filling.is_whole)
    shown = {str(child.property("text")) for child in dialog.findChildren(QWidget)}
    lines = resource("changelog.md").read_text(encoding="utf-8").splitlines()
    sentences = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
    assert sentences
    assert set(sentences) <= shown


def test_licences_name_every_part_and_how_qt_is_replaced(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    news = WhatsNew(parent)
    (way,) = [button for button in news.findChildren(QPushButton) if button.text() == "Licences…"]
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    (dialog,) = news.findChildren(Licences)
    qtbot.waitUntil(lambda: dialog.filling.is_whole)
    shown = [str(child.property("text")) for child in dialog.findChildren(QWidget)]
    told = tomllib.loads(resource("licences.toml").read_text(encoding="utf-8"))
    assert {f"{name}: {licence}" for name, licence in told["program"].items()} <= set(shown)
    assert "Inter: OFL-1.1" in shown
    assert any("GNU Lesser General Public License" in words and "site-packages/PySide6" in words for words in shown)


def test_a_long_column_begins_at_once_and_is_filled_piece_by_piece_in_its_order(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    column = QVBoxLayout(ground)
    words = [f"line {number}" for number in range(30)]
    filling = Filling(column, [partial(plain_label, line, Look.BODY, ground) for line in words], ground)
    pieces = [column.count() - 1]
    while not filling.is_whole:
        filling.put_piece()
        pieces.append(column.count() - 1)
    assert pieces == [12, 24, 30]
    placed = [column.itemAt(at).widget() for at in range(column.count())]
    assert [label.text() for label in placed[:-1] if isinstance(label, QLabel)] == words
    assert placed[-1] is None  # the stretch
