"""What is copied from the stage: which cells, in which form, and that nothing old is copied as current."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from bench.synthetic import synthetic_picture
from limelight.domain.picture import Freshness, Picture
from limelight.domain.tables import TableForm
from limelight.ui.copying import MOST_CELLS, Chosen, copied, most_rows
from limelight.ui.stage.selecting import chosen_cells
from limelight.ui.stage.words import Moment
from limelight.ui.text import utc_words, wrapping_label
from limelight.ui.theme import Themes
from limelight.ui.window import MainWindow
from pictures.rig import build
from pictures.story import MONOTONIC, NOW, story

MOMENT = Moment(NOW, MONOTONIC)
LIVE = Freshness(NOW - 4, MONOTONIC - 4)
OLD = Freshness(NOW - 720, MONOTONIC - 720, trouble="It does not answer.")
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ROW = story().catalogue.rows["instant-payments"]


def read(picture: Picture, *freshness: Freshness) -> Picture:
    """The picture with its environments read so."""
    columns = zip(picture.columns, freshness, strict=True)
    return replace(picture, columns=tuple(replace(column, freshness=fresh) for column, fresh in columns))


PICTURE = read(story(), LIVE, LIVE, OLD, LIVE, Freshness())


def named(picture: Picture, name: str) -> Picture:
    features = list(picture.catalogue.features)
    features[ROW] = replace(features[ROW], name=name)
    return replace(picture, catalogue=replace(picture.catalogue, features=tuple(features)))


def text(chosen: Chosen, form: TableForm = TableForm.TEXT, picture: Picture = PICTURE) -> str:
    return copied(picture, chosen, form, MOMENT)


def csv_cells(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_cell_is_a_sentence_with_the_time_at_which_it_was_read() -> None:
    assert text(Chosen([ROW], [3])) == (
        "Instant payments (instant-payments) in Production EU (DEMO PRODUCTION): Waiting, code: deployed. "
        f"Read {utc_words(NOW - 4)}, 4 s before this was copied."
    )


def test_what_was_old_says_so_in_every_form() -> None:
    for form in TableForm:
        assert "OLD" in text(Chosen([ROW], [2]), form)
        assert "OLD" not in text(Chosen([ROW], [3]), form)
        assert utc_words(NOW - 720) in text(Chosen([ROW], [2]), form)
    assert text(Chosen([ROW], [2])).endswith(
        f"OLD when copied: read {utc_words(NOW - 720)}, 12 min before this was copied."
    )


def test_what_was_never_read_says_so_in_every_form() -> None:
    assert text(Chosen([ROW], [4])).endswith("Never read.")
    assert "(never read) |" in text(Chosen([ROW], [4]), TableForm.MARKDOWN)
    assert csv_cells(text(Chosen([ROW], [4]), TableForm.CSV))[0]["read at (UTC)"] == "never"


def test_a_block_is_a_table_with_the_time_of_each_environment_below() -> None:
    lines = text(Chosen([ROW, ROW + 1], [3, 2]), TableForm.MARKDOWN).splitlines()
    assert lines[0] == "| Feature | Key | Production EU (DEMO PRODUCTION) | Staging (DEMO) |"
    assert lines[2].startswith("| Instant payments | instant-payments | Waiting | ")
    assert lines[2].endswith("(OLD) |")
    assert f"Production EU: Read {utc_words(NOW - 4)}, 4 s before this was copied." in lines[-1]
    assert f"Staging: OLD when copied: read {utc_words(NOW - 720)}" in lines[-1]
    as_text = text(Chosen([ROW, ROW + 1], [3, 2])).splitlines()
    assert as_text[0].split("  ")[0] == "Feature"
    assert as_text[-1] == lines[-1]


def test_csv_has_a_line_for_each_cell_with_its_own_time() -> None:
    first, second = csv_cells(text(Chosen([ROW], [3, 2]), TableForm.CSV))
    assert first == {
        "feature": "Instant payments",
        "feature key": "instant-payments",
        "environment": "Production EU",
        "environment key": "prod-eu",
        "kind": "DEMO PRODUCTION",
        "standing": "Waiting",
        "exposure": "off",
        "code": "deployed",
        "read at (UTC)": utc_words(NOW - 4),
        "old when copied": "",
        "copied at (UTC)": utc_words(NOW),
    }
    assert (second["environment key"], second["old when copied"]) == ("staging", "OLD")


@pytest.mark.parametrize("name", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "＝1"])
def test_no_name_becomes_a_formula_in_csv(name: str) -> None:
    (cell,) = csv_cells(text(Chosen([ROW], [3]), TableForm.CSV, named(PICTURE, name)))
    assert cell["feature"][0] in "'⟨"  # made inert, or made visible


def test_no_name_becomes_markup_or_ends_a_cell_in_markdown() -> None:
    line = text(Chosen([ROW], [3]), TableForm.MARKDOWN, named(PICTURE, "<b>a|b</b> [x](http://x)\n`c`")).splitlines()[2]
    assert line.startswith(r"| \<b\>a\|b\</b\> \[x\](http://x)")
    assert r"\`c\`" in line


def test_odd_characters_are_visible_in_every_form() -> None:
    for form in TableForm:
        copy = text(Chosen([ROW], [3]), form, named(PICTURE, "Pay\u202eday"))
        assert "\u202e" not in copy
        assert "U+202E" in copy


def test_what_is_left_out_is_said() -> None:
    assert most_rows(10) == MOST_CELLS // 10
    assert most_rows(0) == MOST_CELLS
    for form in TableForm:
        assert "3 more features not copied." in text(Chosen([ROW, ROW + 1], [3], left_out=3), form)


@pytest.fixture
def window(qtbot, themes: Themes) -> Iterator[MainWindow]:
    made = build(themes)
    qtbot.addWidget(made)
    made.show_picture(PICTURE)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.stage.table.setFocus()
    yield made
    made.close()


def on_clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_ctrl_c_copies_the_cell_under_the_cursor(qtbot, window: MainWindow) -> None:
    window.stage.select("instant-payments", "prod-eu")
    qtbot.keyClick(window.stage.table, Qt.Key.Key_C, CTRL)
    assert on_clipboard() == text(Chosen([ROW], [3]))
    assert window.news._notice.text() == "Copied 1 cell as text."


def test_the_cell_of_a_feature_itself_stands_for_its_whole_row(qtbot, window: MainWindow) -> None:
    window.stage.select("instant-payments", "")
    qtbot.keyClick(window.stage.table, Qt.Key.Key_M, CTRL | SHIFT)
    assert on_clipboard() == text(Chosen([ROW], range(5)), TableForm.MARKDOWN)
    assert bytes(QGuiApplication.clipboard().mimeData().data("text/markdown").data()).decode() == on_clipboard()
    assert window.news._notice.text() == "Copied 1 feature in 5 environments as Markdown."


def test_shift_and_arrows_select_a_block(qtbot, window: MainWindow) -> None:
    window.stage.select("instant-payments", "prod-eu")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(window.stage.table, key, SHIFT)
    qtbot.keyClick(window.stage.table, Qt.Key.Key_T, CTRL | SHIFT)
    cells = csv_cells(on_clipboard())
    assert [(cell["feature key"], cell["environment key"]) for cell in cells] == [
        (feature, place)
        for feature in ("instant-payments", "instant-payments-b2b", "instant-payments-web")
        for place in ("staging", "prod-eu")
    ]
    qtbot.keyClick(window.stage.table, Qt.Key.Key_Up)
    qtbot.keyClick(window.stage.table, Qt.Key.Key_C, CTRL)
    assert window.news._notice.text() == "Copied 1 cell as text."


def test_shift_and_arrows_on_features_select_whole_rows(qtbot, window: MainWindow) -> None:
    window.stage.select("instant-payments", "")
    for _ in range(2):
        qtbot.keyClick(window.stage.table, Qt.Key.Key_Down, SHIFT)
    assert chosen_cells(window.stage.table) == (range(*bounds(window, "instant-payments", 3)), [1, 2, 3, 4, 5])
    qtbot.keyClick(window.stage.table, Qt.Key.Key_Up, SHIFT)
    assert chosen_cells(window.stage.table)[0] == range(*bounds(window, "instant-payments", 2))
    qtbot.keyClick(window.stage.table, Qt.Key.Key_Down)
    assert len(chosen_cells(window.stage.table)[0]) == 1


def bounds(window: MainWindow, feature: str, count: int) -> tuple[int, int]:
    row = window.stage.model.row_of(feature)
    return row, row + count


def test_a_selection_is_seen_and_a_single_cell_marks_its_row(qtbot, window: MainWindow) -> None:
    window.stage.select("instant-payments", "prod-eu")
    row = window.stage.model.row_of("instant-payments")
    cursor = window.stage.table._delegate.cursor
    assert cursor.marks(row, 1)
    assert cursor.marks_name(row)
    qtbot.keyClick(window.stage.table, Qt.Key.Key_Down, SHIFT)
    cursor = window.stage.table._delegate.cursor
    assert [cursor.marks(row + at, 4) for at in (-1, 0, 1, 2)] == [False, True, True, False]
    assert not cursor.marks(row, 1)
    assert cursor.marks_name(row + 1)


def test_a_selected_text_elsewhere_is_copied_and_not_the_cell(qtbot, window: MainWindow) -> None:
    window.stage.select("instant-payments", "prod-eu")
    field = window.stage.filter_bar.search
    field.setText("words of mine")
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_C, CTRL)
    assert on_clipboard() == "words of mine"
    label = wrapping_label("words of a label", parent=window.inspector)
    label.show()
    comes = QPointF(4, 4)  # where the mouse is in the test's own screen is another test's doing
    QApplication.sendEvent(label, QEnterEvent(comes, comes, comes))
    qtbot.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(4, label.height() // 2))
    qtbot.keyClick(label, Qt.Key.Key_C, CTRL)
    assert on_clipboard() == "words"


def test_nothing_is_copied_where_nothing_is_selected_and_the_palette_says_why(qtbot, themes: Themes) -> None:
    window = build(themes)
    qtbot.addWidget(window)
    window.show_picture(PICTURE)
    window.show()
    QGuiApplication.clipboard().setText("as it was")
    qtbot.keyClick(window.stage.filter_bar.search, Qt.Key.Key_M, CTRL | SHIFT)
    assert on_clipboard() == "as it was"
    assert window.commands.refusal("copy.markdown") == "Select a cell on the stage first."
    window.stage.select("instant-payments", "prod-eu")
    assert window.commands.refusal("copy.markdown") == ""
    window.show_activity()
    assert window.commands.refusal("copy.markdown") == "Select a cell on the stage first."
    window.close()


def test_of_very_many_cells_the_first_are_copied_and_the_rest_is_counted(qtbot, window: MainWindow) -> None:
    window.show_picture(synthetic_picture(3_000, 2))
    window.stage.table.setFocus()
    window.stage.table.setCurrentIndex(window.stage.model.index(0, 1))
    window.stage.table.selectAll()
    window.commands.action("copy.csv").trigger()
    assert len(csv_cells(on_clipboard())) == MOST_CELLS + 1  # the last line says how many more
    assert "2 000 more features not copied." in window.news._notice.text().replace("\N{NARROW NO-BREAK SPACE}", " ")
