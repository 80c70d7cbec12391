"""What the stage's model answers to Qt's roles and to its own, for views, tooltips and screen readers.

Whole sentences are for tooltips and screen readers: what they need is imported with the first of them.
"""
# ruff: noqa: PLC0415  (see above)

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import Qt

from limelight.domain.picture import Column, Picture
from limelight.domain.standing import Standing
from limelight.ui.stage.grouping import Group, GroupBy
from limelight.ui.stage.words import Moment, group_words
from limelight.ui.text import features_words, visible
from limelight.words import tr

HEAD_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class Role(IntEnum):
    """What the model answers beyond Qt's own roles."""

    FEATURE = Qt.ItemDataRole.UserRole.value  # key of the feature, str
    ENVIRONMENT = Qt.ItemDataRole.UserRole.value + 1  # key of the environment, str; "" in the first column
    STANDING = Qt.ItemDataRole.UserRole.value + 2  # Standing; None in the first column
    TOOLTIP = Qt.ItemDataRole.UserRole.value + 3  # plain lines; never Qt's own tooltip role, which guesses HTML


def answer(picture: Picture, column: int, row: int, role: int, moment: Callable[[], Moment]) -> object:
    """What a cell says; column -1 is the feature itself. `moment` tells both clocks."""
    if role == Role.FEATURE:
        return picture.catalogue.features[row].key
    return _of_feature(picture, row, role, moment) if column < 0 else _of_cell(picture, column, row, role, moment)


def _of_cell(picture: Picture, column: int, row: int, role: int, moment: Callable[[], Moment]) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return picture.cell(column, row).words
    from limelight.ui.stage import sentences

    if role == Qt.ItemDataRole.AccessibleTextRole:
        return sentences.cell_sentence(picture, column, row, moment())
    if role in _TOOLTIPS:
        return sentences.cell_tooltip(picture, column, row, moment())
    if role == Role.ENVIRONMENT:
        return picture.columns[column].environment.key
    return Standing(picture.columns[column].standing[row]) if role == Role.STANDING else None


def _of_feature(picture: Picture, row: int, role: int, moment: Callable[[], Moment]) -> object:
    feature = picture.catalogue.features[row]
    if role == Qt.ItemDataRole.DisplayRole:
        return visible(feature.title)
    from limelight.ui.stage import sentences

    if role == Qt.ItemDataRole.AccessibleTextRole:
        return sentences.feature_sentence(feature)
    if role in _TOOLTIPS:
        return sentences.feature_tooltip(feature, moment().now)
    return "" if role == Role.ENVIRONMENT else None


def group_answer(group: Group, by: GroupBy, role: int) -> object:
    """What the head of a group says in each of its cells."""
    if role == Qt.ItemDataRole.DisplayRole:
        return f"{group_words(group, by)} ({group.count})"
    if role in (Qt.ItemDataRole.AccessibleTextRole, *_TOOLTIPS):
        state = tr("collapsed: Right opens it") if group.is_collapsed else tr("open: Left collapses it")
        return f"{by.word} {group_words(group, by)}, {features_words(group.count)}, {state}"
    return "" if role in (Role.FEATURE, Role.ENVIRONMENT) else None


def head_answer(column: Column, role: int, moment: Callable[[], Moment]) -> str | None:
    """What a column's head says."""
    if role == Qt.ItemDataRole.DisplayRole:
        return visible(column.environment.name)
    if role not in (Qt.ItemDataRole.AccessibleTextRole, Role.TOOLTIP):
        return None
    from limelight.ui.stage import sentences

    tell = sentences.head_tooltip if role == Role.TOOLTIP else sentences.head_sentence
    return tell(column, moment())


_TOOLTIPS = (Qt.ItemDataRole.AccessibleDescriptionRole, Role.TOOLTIP)
