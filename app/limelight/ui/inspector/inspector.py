"""The inspector of the selected feature: what it is, how it stands everywhere, what can be done, and what happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from limelight.domain.changes import Recorded
from limelight.domain.errors import LimelightError
from limelight.domain.held import HeldChange
from limelight.domain.picture import EMPTY, Picture
from limelight.domain.systems import Capabilities, HistoryEntry
from limelight.ui.idle_lock import LOCKED, ONLY_ROLL_BACK
from limelight.ui.inspector.about import About
from limelight.ui.inspector.card import CardWidget
from limelight.ui.inspector.nothing import NothingSelected
from limelight.ui.inspector.past import Past
from limelight.ui.inspector.views import Beside, card_of, recorded_of
from limelight.ui.inspector.waiting import HeldAnswers
from limelight.ui.stage.sentences import cell_sentence
from limelight.ui.stage.words import Moment
from limelight.ui.still import still
from limelight.ui.theme import Themes
from limelight.words import tr

_GONE = tr("This feature is no longer in the picture.")


@dataclass(frozen=True, slots=True)
class Known:
    """What an inspector knows beside the picture. `locked` and `rolls_back` are keys of environments."""

    capabilities: Mapping[str, Capabilities] = field(default_factory=dict)  # by our key of the environment
    recorded: tuple[Recorded, ...] = ()
    read_only: str = ""  # why nothing can be changed at all
    locked: frozenset[str] = frozenset()  # environments that are locked, where they are critical
    rolls_back: frozenset[str] = frozenset()  # of those, where only to release is locked


class Inspector(QWidget):
    """The right-hand side of the window. Its cards are kept while the environments are the same.

    Signals:
        release_asked(str, str, object): keys of feature and environment; an `Exposure`, or None for everyone.
        roll_back_asked(str, str): keys of feature and environment.
        unlock_asked(str), sign_in_asked(str): key of the environment.
        held_asked(str, str, object): keys, and the ids of what the system holds; answer with `show_held`.
        decision_asked(str, str, object, str): keys, a `Verb`, and the id of the held change that it is about.
        history_asked(str, str): keys of feature and environment; answer with `show_history`.
        known_changed(): `known` is another.
        prepared(): what `prepare` began is done.
    """

    release_asked = Signal(str, str, object)
    roll_back_asked = Signal(str, str)
    unlock_asked = Signal(str)
    sign_in_asked = Signal(str)
    held_asked = Signal(str, str, object)
    decision_asked = Signal(str, str, object, str)
    history_asked = Signal(str, str)
    known_changed = Signal()
    prepared = Signal()

    def __init__(
        self,
        themes: Themes,
        moment: Callable[[], Moment],
        link_hosts: Sequence[str] = (),
        opener: Callable[[QUrl], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.themes = themes
        self._moment = moment
        self._picture = EMPTY
        self._given = ("", "")  # what was selected last by whoever calls
        self._feature = ""
        self._environment = ""
        self._asked: tuple[object, ...] = ("", "")  # whose history is shown or on its way, and how it stood then
        self.known = Known()
        self._held = HeldAnswers()
        self._follows_card = False  # the chosen card is kept in view until the person scrolls
        self._cards: dict[str, CardWidget] = {}
        self.about = About(themes, link_hosts, opener, self)
        self.past = Past(self)
        self._nothing = NothingSelected(self)
        self._pages = QStackedWidget(self)
        self._scroll = QScrollArea(self)
        self._content = QWidget(self)
        self._card_column = QVBoxLayout()
        self._seconds = QTimer(self, interval=1000)
        self._seconds.timeout.connect(self.update_ages)
        self._seconds.start()
        self._lay_out()
        self.about.summary_wanted.connect(self._copy_summary)
        self.past.environment_chosen.connect(self._choose_history)
        self.past.retry_wanted.connect(self._ask_history)

    @property
    def selected(self) -> tuple[str, str]:
        """Keys of the feature, and of the environment whose history is shown; empty where there is none."""
        return self._feature, self._environment

    def divide(self) -> None:
        """Where it stands in a window that is divided: its cards are parts, of which each is styled by itself."""
        at: QWidget | None = self._content
        while at is not None and at is not self:
            self.themes.divide(at)
            at = at.parentWidget()
        self.themes.divide(self)

    def card(self, environment: str) -> CardWidget:
        """The card of an environment."""
        return self._cards[environment]

    def show_feature(self, picture: Picture, feature: str | None, environment: str | None = None) -> None:
        """Show a feature; `environment` is the one under the cursor. Keys of ours; without a feature: nothing."""
        given = (feature or "", environment or "")
        is_other, self._given = given != self._given, given
        self._picture = picture
        self._feature = given[0]
        if is_other or not self._environment:  # else the person may have turned to another history
            self._environment = given[1] or self._chief_environment()
        self._show()
        if is_other and self._environment in self._cards:
            self._follows_card = True
            # Only once the layout has placed the cards is it known where to scroll.
            QTimer.singleShot(0, self, self._bring_into_view)

    @Slot()
    def prepare(self) -> None:
        """Before anything is selected, make the cards of the picture that was shown: each in a turn of its own.

        Each shows how the first feature stands and is painted once, where nobody sees it: what takes long about a card
        that is seen for the first time is then done.
        """
        at = len(self._cards)
        if self._feature or at >= len(self._picture.columns):
            self.prepared.emit()
            return
        key = self._picture.columns[at].environment.key
        card = self._cards[key] = self._make_card(key)
        if len(self._picture.catalogue):  # what is stored of an environment is read when somebody first looks
            card.show_card(card_of(self._picture, at, 0, self._moment(), self._beside(key)))
        card.grab()
        QTimer.singleShot(0, self, self.prepare)

    @Slot(object)
    def show_picture(self, picture: Picture) -> None:
        """Show a newer picture of the same selection; focus and place stay."""
        self._picture = picture
        self._show()

    @Slot(object)
    def show_recorded(self, recorded: Sequence[Recorded]) -> None:
        """The changes that were made from here: those not resolved stay on their cards, and reasons are known here."""
        self.know(replace(self.known, recorded=tuple(recorded)))

    def know(self, known: Known) -> None:
        """Take everything that is known beside the picture."""
        self.known = known
        self._show_cards()
        self.known_changed.emit()

    def set_capabilities(self, capabilities: Mapping[str, Capabilities]) -> None:
        """What the system of each environment can do, by our key of the environment."""
        self.know(replace(self.known, capabilities=dict(capabilities)))

    def set_read_only(self, why: str) -> None:
        """Why nothing can be changed at all; empty where it can."""
        self.know(replace(self.known, read_only=why))

    def show_locked(self, environments: frozenset[str], rolls_back: frozenset[str]) -> None:
        """Which environments are locked where they are critical, until the person unlocks them; `rolls_back` are those
        of them where only to release is locked."""
        self.know(replace(self.known, locked=environments, rolls_back=rolls_back))

    def show_history(self, feature: str, environment: str, answer: Sequence[HistoryEntry] | LimelightError) -> None:
        """The history that was asked for, or why it could not be read; dropped where nobody waits for it any more."""
        if (feature, environment) != self.selected:
            return
        if isinstance(answer, LimelightError):
            self.past.show_failure(answer)
        else:
            self.past.show_entries(answer, self._moment().now)

    def show_held(self, feature: str, environment: str, held: Sequence[HeldChange]) -> None:
        """What the system holds of a feature there."""
        self._held.take(feature, environment, held)
        self._show_cards()

    @Slot()
    def update_ages(self) -> None:
        """Time went by."""
        if self.isVisible():
            self._show_cards()
            self.about.update_age(self._moment().now)
            self.past.update_ages(self._moment().now)

    def _lay_out(self) -> None:
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(tr("The selected feature"))
        self._fill_content()
        self._scroll.setWidget(self._content)
        self.setFocusProxy(self._scroll)
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(self._bring_into_view)
        bar.actionTriggered.connect(self._let_go_of_card)
        page = QWidget(self)
        whole = _column(page, 0)
        whole.setSpacing(0)
        whole.addWidget(self.about.headline)
        whole.addWidget(self._scroll, 1)
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(page)
        _column(self, 0).addWidget(self._pages)

    def _fill_content(self) -> None:
        """What scrolls below the headline."""
        column = _column(self._content, 16)
        column.setSpacing(12)
        column.addWidget(self.about)
        self._card_column.setSpacing(10)
        column.addLayout(self._card_column)
        column.addSpacing(6)
        column.addWidget(self.past)
        column.addStretch(1)

    def _show(self) -> None:
        row = self._picture.catalogue.rows.get(self._feature)
        if row is None:
            self._nothing.say(_GONE if self._feature else "")
            self._pages.setCurrentIndex(0)
            return
        self._pages.setCurrentIndex(1)
        self.about.show_feature(self._picture.catalogue.features[row], self._moment().now)
        self._keep_cards()
        held = self._held.to_ask(self._picture, self._feature)
        self._show_cards()
        for environment, ids in held:
            self.held_asked.emit(self._feature, environment, ids)
        self.past.offer([column.environment for column in self._picture.columns], self._environment)
        self._ask_history_if_moved()

    def _keep_cards(self) -> None:
        """Make the cards anew only where the environments are others."""
        keys = [column.environment.key for column in self._picture.columns]
        if list(self._cards) != keys[: len(self._cards)]:
            for card in self._cards.values():
                self._card_column.removeWidget(card)
                card.hide()
                card.deleteLater()
            self._cards = {}
        for key in keys[len(self._cards) :]:
            self._cards[key] = self._make_card(key)

    def _make_card(self, environment: str) -> CardWidget:
        card = CardWidget(environment, self.themes, self._content)  # where it will stand
        card.release_asked.connect(self._ask_release)
        card.roll_back_asked.connect(self._ask_roll_back)
        card.decision_asked.connect(self._ask_decision)
        card.unlock_asked.connect(self.unlock_asked)
        card.sign_in_asked.connect(self.sign_in_asked)
        self._card_column.addWidget(card)
        return card

    def _show_cards(self) -> None:
        row = self._picture.catalogue.rows.get(self._feature)
        if row is None:
            return
        with still(self._content):
            for at, (key, card) in enumerate(self._cards.items()):
                with still(card):
                    card.show_card(card_of(self._picture, at, row, self._moment(), self._beside(key)))

    def _beside(self, key: str) -> Beside:
        """What is known of the feature in an environment beside the picture."""
        known = self.known
        recorded = recorded_of(known.recorded, self._feature, key)
        rolls_back = key in known.rolls_back
        locked = (ONLY_ROLL_BACK if rolls_back else LOCKED) if key in known.locked else ""
        held = self._held.of(key)
        return Beside(known.capabilities.get(key), recorded, known.read_only, locked, held, rolls_back)

    def _chief_environment(self) -> str:
        """Where nobody chose one: the last production environment, else the last on the path."""
        places = [column.environment for column in self._picture.columns]
        chosen = [place.key for place in places if place.is_production] or [place.key for place in places]
        return chosen[-1] if chosen else ""

    def _ask_history_if_moved(self) -> None:
        row = self._picture.catalogue.rows[self._feature]
        at = next((at for at, key in enumerate(self._cards) if key == self._environment), None)
        if at is None:
            return
        cell = self._picture.cell(at, row)
        change = cell.detail.last_change
        # Some lists do not say who changed it last: then how it stands is all that tells that somebody did.
        wanted = (self._feature, self._environment, change, cell.exposure, cell.standing, cell.changed_at)
        if wanted == self._asked:
            return
        is_same_place = wanted[:2] == self._asked[:2]
        self._asked = wanted
        if not is_same_place:
            self.past.show_reading()
        self.history_asked.emit(self._feature, self._environment)

    @Slot()
    def _ask_history(self) -> None:
        self.past.show_reading()
        self.history_asked.emit(self._feature, self._environment)

    @Slot(str)
    def _choose_history(self, environment: str) -> None:
        self._environment = environment
        self._ask_history_if_moved()

    @Slot(str, object)
    def _ask_release(self, environment: str, target: object) -> None:
        self.release_asked.emit(self._feature, environment, target)

    @Slot(str)
    def _ask_roll_back(self, environment: str) -> None:
        self.roll_back_asked.emit(self._feature, environment)

    @Slot(str, object, str)
    def _ask_decision(self, environment: str, verb: object, held: str) -> None:
        self.decision_asked.emit(self._feature, environment, verb, held)

    @Slot()
    def _bring_into_view(self) -> None:
        """Scroll to the chosen card, and again when heights change: lines wrap and answers come after the choice."""
        card = self._cards.get(self._environment)
        if card is not None and self._follows_card:
            self._scroll.ensureWidgetVisible(card, 0, 12)
            self._scroll.horizontalScrollBar().setValue(0)

    @Slot()
    def _let_go_of_card(self) -> None:
        self._follows_card = False

    @Slot()
    def _copy_summary(self) -> None:
        """Copy how the feature stands everywhere, as sentences for a ticket."""
        row = self._picture.catalogue.rows.get(self._feature)
        if row is None:
            return
        moment = self._moment()
        lines = [cell_sentence(self._picture, at, row, moment) for at in range(len(self._picture.columns))]
        QGuiApplication.clipboard().setText("\n".join(lines))


def _column(widget: QWidget, margin: int) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(margin, margin, margin, margin)
    return layout
