"""Larger text makes all rows higher together, and not one by one."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from limelight.ui.stage.fixed import set_row_height

ROWS = 1000


@pytest.mark.parametrize(("before", "after"), [(30, 45), (45, 30), (30, 30)])
def test_no_row_is_made_higher_by_itself(qtbot: QtBot, before: int, after: int) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(QStandardItemModel(ROWS, 1, table))
    head = table.verticalHeader()
    set_row_height(head, before)
    resized: list[int] = []
    head.sectionResized.connect(lambda row, _before, _after: resized.append(row))
    set_row_height(head, after)
    assert resized == []
    assert (head.minimumSectionSize(), head.sectionSize(0), head.length()) == (after, after, after * ROWS)
