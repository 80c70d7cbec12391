"""What support fills in: the feature, the environment, and who the customer is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from limelight.domain.customers import Customer, customer_of
from limelight.domain.environments import Environment
from limelight.domain.errors import LimelightError
from limelight.domain.features import Feature
from limelight.ui.ask.feature_field import FeatureField, Find
from limelight.ui.ask.words import place_words
from limelight.ui.lamp import production_icon
from limelight.ui.text import plain_button, plain_label, prose_label, set_prose, visible
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import tr

_NO_FEATURE = tr("Choose a feature: type a part of its name or key, and take one from the list.")
_NO_PLACE = tr("No environment has been read yet.")


class QuestionForm(QFrame):
    """The fields, and the button that asks.

    Signals:
        asked(str, str, object): keys of environment and feature, and a `Customer` or None.
        given_up(): the question that is under way is not wanted any more.
    """

    asked = Signal(str, str, object)
    given_up = Signal()

    def __init__(self, find: Find, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._places: tuple[Environment, ...] = ()
        set_look(self, Look.CARD)
        self.feature = FeatureField(find, self)
        themes.dress(self.feature.offers)
        self.place = QComboBox(self)
        self.customer = _field(tr("Customer"), tr("Id, as the applications know it (optional)"), self)
        self.properties = _field(tr("Further properties"), tr("country=SE, plan=gold (optional)"), self)
        self.ask = plain_button(tr("Ask"), Look.PRIMARY, self)
        self.give_up = plain_button(tr("Give up"), Look.BUTTON, self)
        self._progress = plain_label("", Look.MUTED, self)
        self._problem = prose_label("", Look.DANGER_TEXT, self)
        self._lay_out()
        self._connect()
        self.show_progress("")

    def show_places(self, environments: Sequence[Environment]) -> None:
        """The environments that can be asked about: production first, then backwards along the path."""
        ordered = tuple(sorted(environments, key=lambda each: (not each.is_production, -each.position)))
        production = [each for each in ordered if each.is_production]
        places = (*reversed(production), *ordered[len(production) :])
        if places == self._places:
            return
        chosen, self._places = self.place.currentData(), places
        self.place.clear()
        for environment in places:
            self.place.addItem(
                visible(
                    tr("{environment} (DEMO)", environment=environment.name) if environment.demo else environment.name
                )
            )
            self.place.setItemData(self.place.count() - 1, environment.key)
            spoken = visible(place_words(environment))
            self.place.setItemData(self.place.count() - 1, spoken, Qt.ItemDataRole.AccessibleTextRole)
        self._mark_production()
        self.choose_place(chosen)

    def choose_place(self, environment: str | None) -> None:
        """Choose an environment by its key, where it is there."""
        at = self.place.findData(environment)
        if at >= 0:
            self.place.setCurrentIndex(at)

    def show_progress(self, words: str) -> None:
        """What is under way; empty: nothing, and it can be asked."""
        self._progress.setText(words)
        self.ask.setEnabled(not words)
        self.give_up.setVisible(bool(words))

    def hide_customer(self, *, hides: bool) -> None:
        """Whether who the customer is may not be seen, because others look on."""
        mode = QLineEdit.EchoMode.Password if hides else QLineEdit.EchoMode.Normal
        self.customer.setEchoMode(mode)
        self.properties.setEchoMode(mode)

    def choose_feature(self, feature: Feature) -> None:
        """Put a feature in."""
        self.feature.choose(feature)

    def _lay_out(self) -> None:
        self.place.setAccessibleName(tr("Environment"))
        self.place.setIconSize(QSize(40, 16))
        self.feature.setAccessibleName(tr("Feature"))
        self._problem.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(18, 16, 18, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for at, field in enumerate((self.feature, self.place, self.customer, self.properties)):
            row, column = 3 * (at // 2), at % 2
            label = plain_label(field.accessibleName(), Look.STRONG, self)
            label.setBuddy(field)
            grid.addWidget(label, row, column)
            grid.addWidget(field, row + 1, column)
        grid.setRowMinimumHeight(2, 6)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.ask)
        buttons.addWidget(self.give_up)
        buttons.addWidget(self._progress)
        buttons.addStretch(1)
        grid.setRowMinimumHeight(5, 8)
        grid.addWidget(self._problem, 6, 0, 1, 2)
        grid.addLayout(buttons, 7, 0, 1, 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self.setFocusProxy(self.feature)

    def _connect(self) -> None:
        self.ask.clicked.connect(self._ask)
        self.give_up.clicked.connect(self.given_up)
        for field in (self.feature, self.customer, self.properties):
            field.returnPressed.connect(self._ask)
            field.textEdited.connect(self._forget_problem)
        self._themes.theme_changed.connect(self._mark_production)

    @Slot()
    def _mark_production(self) -> None:
        mark = production_icon(self._themes.theme)
        for at, environment in enumerate(self._places):
            if environment.is_production:
                self.place.setItemIcon(at, mark)

    @Slot()
    def _forget_problem(self) -> None:
        self._say_problem("")

    @Slot()
    def _ask(self) -> None:
        if not self.ask.isEnabled() or self.feature.is_choosing:
            return  # one is under way, or Return takes a feature out of the list
        self.feature.offers.hide()
        feature = self.feature.feature
        place = self.place.currentData()
        try:
            customer: Customer | None = customer_of(self.customer.text(), self.properties.text())
        except LimelightError as error:
            self._say_problem(str(error))
            return
        if not feature or place is None:
            self._say_problem(_NO_FEATURE if not feature else _NO_PLACE)
            return
        self._say_problem("")
        self.asked.emit(place, feature, customer)

    def _say_problem(self, sentence: str) -> None:
        set_prose(self._problem, sentence)
        self._problem.setVisible(bool(sentence))


def _field(name: str, placeholder: str, parent: QWidget) -> QLineEdit:
    """A field whose text nothing outside remembers."""
    field = QLineEdit(parent)
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    field.setInputMethodHints(hints | Qt.InputMethodHint.ImhNoAutoUppercase)
    return field
