"""Choosing a plan's file, where a new one goes, and what a new one starts from."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from limelight.domain.plan_files import Template
from limelight.domain.plan_places import SUFFIX
from limelight.domain.plans import Plan, Wave
from limelight.ui.word_dialog import WordDialog
from limelight.words import tr

_EMPTY = Plan("new", "", waves=(Wave(),))


class TemplateDialog(WordDialog):
    """Asks what a new plan starts from.

    Signals:
        chosen(object): the `Plan` to start from.
    """

    chosen = Signal(object)

    def __init__(self, templates: Sequence[Template], parent: QWidget) -> None:
        about = tr("What does the new plan start from?")
        super().__init__(
            tr("New plan"), about, tr("Everything can be changed afterwards. A new plan has an id of its own."), parent
        )
        self._plans = [_EMPTY, *(template.plan for template in templates)]
        titles = [tr("An empty plan"), *(template.title for template in templates)]
        self.choices = [self.offer(title) for title in titles]
        self.finish(lambda: self._at() >= 0, self._tell, tr("Start"))

    def _at(self) -> int:
        return next((at for at, choice in enumerate(self.choices) if choice.isChecked()), -1)

    def _tell(self) -> None:
        self.chosen.emit(self._plans[self._at()])


def choose_file(parent: QWidget, kind: str, then: Callable[[str], object]) -> None:
    """Ask for the file of a plan."""
    dialog = _dialog(parent, tr("Open a plan"), kind, then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def choose_new_file(parent: QWidget, title: str, kind: str, then: Callable[[str], object]) -> None:
    """Ask where a new plan goes; a file that is there already is never replaced."""
    dialog = _dialog(parent, tr("Save the plan"), kind, then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    name = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    dialog.selectFile((name or "plan")[:60] + SUFFIX)
    dialog.open()


def _dialog(parent: QWidget, title: str, kind: str, then: Callable[[str], object]) -> QFileDialog:
    dialog = QFileDialog(parent, title, "", kind)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(then)
    return dialog
