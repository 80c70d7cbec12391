"""The page of environments: a card for each, in the order of the path to production."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from limelight.domain.picture import EMPTY, Column, Picture
from limelight.ui.environments.card import EnvironmentCard
from limelight.ui.environments.panels import Surveyed, panel_of, surveyed
from limelight.ui.environments.poll_table import PollTable
from limelight.ui.stage.emptiness import EmptyPage, Offer, emptiness
from limelight.ui.stage.words import Moment
from limelight.ui.theme import Look, Space, Themes, scaled, set_look
from limelight.words import tr

_LEAST_CARD = 340  # logical pixels at 100 %
_AT_ONCE = 3  # cards, about as many as stand side by side


class EnvironmentsView(QFrame):
    """The page. It is told of a picture only while it is in front.

    Signals:
        sign_in_wanted(str): the key of an environment.
        connections_wanted(): where there is none yet.

    `moment` tells both clocks.
    """

    sign_in_wanted = Signal(str)
    connections_wanted = Signal()

    def __init__(self, themes: Themes, moment: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._moment = moment
        self._picture = EMPTY
        self._surveyed: dict[str, tuple[tuple[object, ...], Surveyed | None]] = {}
        self.cards: dict[str, EnvironmentCard] = {}
        self._pages = QStackedWidget(self)
        self._empty = EmptyPage(themes, self._pages)
        self._scroll = QScrollArea(self._pages)
        self._ground = QWidget(self._scroll)
        self._grid = QGridLayout(self._ground)
        self._across = 0
        self.setAccessibleName(tr("Environments"))
        self.setFocusProxy(self._scroll)
        self._empty.offered.connect(self._take_offer)
        themes.theme_changed.connect(self._arrange)
        self._lay_out()

    def show_picture(self, picture: Picture) -> None:
        """Show what was read. The first row is there at once; each further card is made in a turn of its own, for all
        of them together would hold up the window."""
        keys = [_key(column) for column in picture.columns]
        if keys != [_key(column) for column in self._picture.columns]:
            self._across = 0
        self._picture = picture
        if list(self.cards) != keys[: len(self.cards)]:
            self._take_away_cards()
        self._arrange()
        for _ in range(_AT_ONCE - len(self.cards)):
            self._add_card()
        self.update_ages()
        self._add_further()
        if picture.columns:
            self._pages.setCurrentWidget(self._scroll)
        else:
            self._empty.show_emptiness(emptiness(picture, self._moment()))
            self._pages.setCurrentWidget(self._empty)

    def update_ages(self) -> None:
        """A second went by."""
        moment = self._moment()
        for column, card in zip(self._picture.columns, self.cards.values(), strict=False):  # some are not made yet
            card.show_panel(panel_of(column, self._known(column), moment))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer cards side by side."""
        super().resizeEvent(event)
        self._arrange()

    def _known(self, column: Column) -> Surveyed:
        """What is worked out of a whole column; looked at anew only where it is another."""
        stamp = (column.standing, *column.evidence.values())
        before, known = self._surveyed.get(_key(column), ((), None))
        if known is None or len(before) != len(stamp) or any(a is not b for a, b in zip(before, stamp, strict=True)):
            known = surveyed(column)
            self._surveyed[_key(column)] = (stamp, known)
        return known

    def _take_away_cards(self) -> None:
        for card in self.cards.values():
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}

    def _add_card(self) -> None:
        """Make the card of the next environment, if there is one."""
        if len(self.cards) == len(self._picture.columns):
            return
        column = self._picture.columns[len(self.cards)]
        card = EnvironmentCard(self._themes, self._ground)
        card.show_panel(panel_of(column, self._known(column), self._moment()))
        card.sign_in_wanted.connect(self.sign_in_wanted)
        card.polls_wanted.connect(self._show_polls)
        self._place(len(self.cards), card)
        self.cards[_key(column)] = card

    def _add_further(self) -> None:
        if len(self.cards) < len(self._picture.columns):
            QTimer.singleShot(0, self, self._add_next)

    @Slot()
    def _add_next(self) -> None:
        self._add_card()
        self._add_further()

    @Slot()
    def _arrange(self) -> None:
        """As many side by side as there is room for, all of one width."""
        room = self.width() - 2 * Space.EDGE
        count = len(self._picture.columns)
        across = max(1, min(count or 1, room // (scaled(_LEAST_CARD) + Space.APART)))
        if across == self._across:
            return
        for column in range(self._across):
            self._grid.setColumnStretch(column, 0)
        self._grid.setRowStretch(self._grid.rowCount() - 1, 0)
        self._across = across
        for at, card in enumerate(self.cards.values()):
            self._place(at, card)
        for column in range(across):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(-(-count // across), 1)  # what is left stays empty below the last card

    def _place(self, at: int, card: EnvironmentCard) -> None:
        self._grid.addWidget(card, at // self._across, at % self._across)

    def _lay_out(self) -> None:
        set_look(self, Look.BODY)
        self._grid.setContentsMargins(Space.EDGE, Space.EDGE, Space.EDGE, Space.EDGE)
        self._grid.setSpacing(Space.APART)
        whole = QVBoxLayout()
        self._scroll.setWidget(self._ground)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Environments in path order"))
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._empty)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.setLayout(whole)

    @Slot(str)
    def _show_polls(self, environment: str) -> None:
        column = self._picture.columns[self._picture.column_of(environment)]
        PollTable(column, self).open()

    @Slot(object)
    def _take_offer(self, offer: Offer) -> None:
        if offer is Offer.CONNECT:
            self.connections_wanted.emit()


def _key(column: Column) -> str:
    return column.environment.key
