"""The page on which support asks: the question above, the answer below. It changes nothing anywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from limelight.domain.customers import Customer, SupportAnswer
from limelight.domain.errors import LimelightError, SignInNeeded
from limelight.domain.picture import EMPTY, Picture
from limelight.ui.ask.answer import AnswerCard
from limelight.ui.ask.feature_field import Find
from limelight.ui.ask.form import QuestionForm
from limelight.ui.ask.words import Told
from limelight.ui.sign import Box
from limelight.ui.stage.words import Moment
from limelight.ui.text import plain_button, plain_label, prose_label, span_words
from limelight.ui.theme import Look, Themes, scaled
from limelight.words import tr

_WIDTH = 860  # logical pixels at 100 %
_SLOW = 4.0  # seconds after which it is said why it may take long
_INTRODUCTION = tr(
    "Whether a feature is on, since when and by whom, and whether one customer gets it. Nothing is changed by asking. "
    "Who the customer is goes to that environment’s system only, and is kept nowhere."
)
_TAKES_LONG = tr("Some systems work out every feature to answer for one.")


class AskView(QScrollArea):
    """The page. It is told of a picture only while it is in front.

    Signals:
        asked(str, str, object): keys of environment and feature, and a `Customer` or None; answer with `show_answer` or
            `show_trouble`.
        given_up(): the question under way is not wanted any more.
        sign_in_wanted(str): key of an environment.
        stage_wanted(str, str): keys of feature and environment.

    `moment` tells both clocks.
    """

    asked = Signal(str, str, object)
    given_up = Signal()
    sign_in_wanted = Signal(str)
    stage_wanted = Signal(str, str)

    def __init__(self, find: Find, themes: Themes, moment: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = moment
        self._picture = EMPTY
        self._asked_at: Moment | None = None  # while a question is under way
        self._environment = ""  # that was asked about last
        self._told: Told | None = None
        self._answered_at = moment()
        self._customer: Customer | None = None
        self._hides = False
        ground = QWidget(self)
        self._column = QWidget(ground)
        self.form = QuestionForm(find, themes, ground)
        self.answer = AnswerCard(themes, ground)
        self._trouble = Box(themes, ground, spoken=True)
        self._sign_in = plain_button(tr("Sign in…"), Look.BUTTON, ground)
        self._lay_out(ground)
        self.form.asked.connect(self._ask)
        self.form.given_up.connect(self._give_up)
        self.answer.stage_wanted.connect(self.stage_wanted)
        self._sign_in.clicked.connect(self._ask_sign_in)
        themes.theme_changed.connect(self._measure)
        self._measure()

    def show_picture(self, picture: Picture) -> None:
        """The environments that there are."""
        self._picture = picture
        self.form.show_places([column.environment for column in picture.columns])

    def update_ages(self) -> None:
        """A second went by."""
        moment = self._moment()
        if self._asked_at is not None:
            seconds = moment.monotonic - self._asked_at.monotonic
            words = tr("Asking… {seconds}.", seconds=span_words(seconds))
            self.form.show_progress(f"{words} {_TAKES_LONG}" if seconds > _SLOW else words)
        self.answer.update_age(moment)

    def begin_with(self, feature: str, environment: str) -> None:
        """Put in what is looked at elsewhere, where nothing was typed here; keys, or empty."""
        row = self._picture.catalogue.rows.get(feature)
        if row is None or self.form.feature.text():
            return
        self.form.choose_feature(self._picture.catalogue.features[row])
        self.form.choose_place(environment)
        self.form.customer.setFocus()

    def hide_people(self, *, hides: bool) -> None:
        """Whether who the customer and the colleagues are may not be seen, because others look on."""
        self._hides = hides
        self.form.hide_customer(hides=hides)
        self._show_told()

    @Slot(object)
    def show_answer(self, answer: SupportAnswer) -> None:
        """What was answered."""
        self._end()
        self._told, self._answered_at = Told(answer, self._customer), self._moment()
        self._show_told()
        self._bring_into_view()

    @Slot(object)
    def show_trouble(self, error: LimelightError) -> None:
        """Why there is no answer."""
        self._end()
        self._told = None
        self.answer.hide()
        self._trouble.say(Look.WARNING_BOX, "warning", tr("There is no answer"), [str(error)])
        self._trouble.show()
        self._sign_in.setVisible(isinstance(error, SignInNeeded))
        self._bring_into_view()

    def _show_told(self) -> None:
        if self._told is not None:
            self.answer.show_answer(replace(self._told, hides=self._hides), self._answered_at)
            self.answer.update_age(self._moment())
            self.answer.show()

    def _lay_out(self, ground: QWidget) -> None:
        self.setAccessibleName(tr("Ask"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusProxy(self.form)
        column = self._column
        inside = QVBoxLayout(column)
        inside.setContentsMargins(20, 24, 20, 24)
        inside.setSpacing(14)
        inside.addWidget(plain_label(tr("Is it on for this customer?"), Look.TITLE, column))
        inside.addWidget(prose_label(_INTRODUCTION, Look.MUTED, column))
        for widget in (self.form, self._trouble, self._sign_in, self.answer):
            inside.addWidget(widget)
        inside.setAlignment(self._sign_in, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        for widget in (self._trouble, self._sign_in, self.answer):
            widget.hide()
        layout = QHBoxLayout(ground)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(column, 1000)  # as wide as it may be, and in the middle
        layout.addStretch(1)
        self.setWidget(ground)

    def _bring_into_view(self) -> None:
        """Scroll to what was answered, where it lies below: only once the layout has placed it is it known where."""
        QTimer.singleShot(0, self, self._scroll_down)

    @Slot()
    def _scroll_down(self) -> None:
        self.ensureWidgetVisible(self._trouble if self._told is None else self.answer, 0, 20)

    @Slot()
    def _measure(self) -> None:
        """A line that can be read, however large its text is."""
        self._column.setMaximumWidth(scaled(_WIDTH))

    @Slot(str, str, object)
    def _ask(self, environment: str, feature: str, customer: Customer | None) -> None:
        self._customer, self._environment, self._told = customer, environment, None
        for widget in (self._trouble, self._sign_in, self.answer):
            widget.hide()
        self._asked_at = self._moment()
        self.update_ages()
        self.asked.emit(environment, feature, customer)

    @Slot()
    def _give_up(self) -> None:
        self._end()
        self.given_up.emit()

    @Slot()
    def _ask_sign_in(self) -> None:
        self.sign_in_wanted.emit(self._environment)

    def _end(self) -> None:
        self._asked_at = None
        self.form.show_progress("")
