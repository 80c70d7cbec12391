"""The answer: how the feature stands, what holds for the customer, and the sentence to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from limelight.ui.ask.words import (
    OUTDATED,
    Told,
    markdown_of,
    standing_words,
    text_of,
    verdict_words,
    why_words,
)
from limelight.ui.lamp import Badges, LampMark
from limelight.ui.sign import Box
from limelight.ui.stage.words import Moment
from limelight.ui.text import age_words, both_times, plain_button, prose_label, set_prose
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import tr


class AnswerCard(QFrame):
    """Shows one answer.

    Signals:
        stage_wanted(str, str): keys of feature and environment, to be shown on the stage.
    """

    stage_wanted = Signal(str, str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Told | None = None
        self._taken = Moment(0.0, 0.0)
        self._lamp = LampMark(themes, 28, self)
        self._feature = prose_label("", Look.HEADING, self)
        self._standing = prose_label("", Look.STRONG, self)
        self._badges = Badges(parent=self)
        self._verdict = Box(themes, self, spoken=True)
        self._trouble = Box(themes, self)
        self.sentence = prose_label("", Look.BODY, self)
        self._age = prose_label("", Look.SMALL, self)
        self.copy_text = plain_button(tr("Copy as text"), Look.BUTTON, self)
        self.copy_markdown = plain_button(tr("Copy as Markdown"), Look.BUTTON, self)
        self.show_on_stage = plain_button(tr("Show on the stage"), Look.QUIET, self)
        self._lay_out()
        self.copy_text.clicked.connect(self._copy_text)
        self.copy_markdown.clicked.connect(self._copy_markdown)
        self.show_on_stage.clicked.connect(self._show_on_stage)

    def show_answer(self, told: Told, taken: Moment) -> None:
        """Show this, which was answered at that moment."""
        self._told, self._taken = told, taken
        answer = told.answer
        set_look(self, Look.PRODUCTION_CARD if answer.environment.is_production else Look.CARD)
        self._lamp.show_standing(answer.standing, answer.exposure.percentage)
        set_prose(self._feature, answer.feature.title)
        set_prose(
            self._standing,
            tr("{words} in {environment}", words=standing_words(answer), environment=answer.environment.name),
        )
        self._badges.show_environment(answer.environment)
        self._show_verdict(told)
        self._trouble.setVisible(bool(answer.trouble))
        if answer.trouble:
            was = both_times(answer.read_at) if answer.read_at is not None else tr("some time ago")
            self._trouble.say(
                Look.WARNING_BOX, "warning", tr("Not fresh: it was read {was}", was=was), [answer.trouble]
            )
        set_prose(self.sentence, text_of(told))
        self.setAccessibleName(tr("Answer"))
        self.setAccessibleDescription(text_of(told))

    def update_age(self, moment: Moment) -> None:
        """A second went by: an answer grows old."""
        age = max(abs(moment.now - self._taken.now), moment.monotonic - self._taken.monotonic)
        is_old = age > OUTDATED
        asked = tr("asked {age}", age=age_words(age))
        set_prose(
            self._age,
            tr("OLD, {asked}: ask again before you answer.", asked=asked) if is_old else f"{asked.capitalize()}.",
        )
        set_look(self._age, Look.WARNING_TEXT if is_old else Look.SMALL)

    def _show_verdict(self, told: Told) -> None:
        head, evaluation = verdict_words(told), told.answer.evaluation
        self._verdict.setVisible(bool(head))
        if not head:
            return
        look, sign = Look.WARNING_BOX, "unknown"
        if evaluation is not None and evaluation.is_on is not None:
            look, sign = (Look.GOOD_BOX, "done") if evaluation.is_on else (Look.NOTICE, "not-sent")
        self._verdict.say(look, sign, head, why_words(told.answer))

    def _head(self) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._feature)
        names.addWidget(self._standing)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._lamp, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(names, 1)
        head.addWidget(self._badges, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _lay_out(self) -> None:
        well = QFrame(self)
        set_look(well, Look.WELL)
        inside = QVBoxLayout(well)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(self.sentence)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy_text)
        buttons.addWidget(self.copy_markdown)
        buttons.addWidget(self.show_on_stage)
        buttons.addWidget(self._age, 1)
        self._age.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addLayout(self._head())
        for widget in (self._verdict, self._trouble, well):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    @Slot()
    def _copy_text(self) -> None:
        if self._told is not None:
            self._copy(text_of(self._told))

    @Slot()
    def _copy_markdown(self) -> None:
        if self._told is not None:
            self._copy(markdown_of(self._told))

    @Slot()
    def _show_on_stage(self) -> None:
        if self._told is not None:
            self.stage_wanted.emit(self._told.answer.feature.key, self._told.answer.environment.key)
