"""Why there is nothing on the stage, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from limelight.domain.picture import Picture
from limelight.ui.sign import Sign
from limelight.ui.stage.words import HeadState, Moment, head_state, head_words
from limelight.ui.text import plain_button, plain_label, prose_label, set_plain, set_prose
from limelight.ui.theme import Look, Space, Themes, scaled
from limelight.words import Worded, tr

_ICON_SIDE, _LINE_WIDTH = 40, 560  # logical pixels at 100 %


class Offer(Worded):
    """What a person can do about it; the value stands on the button."""

    CONNECT = "Connections…"  # nothing is connected
    SIGN_IN = "Sign in…"  # nobody is signed in
    REFRESH = "Read again"  # reading failed
    CLEAR_FILTER = "Clear the filter"  # the filter lets nothing through


@dataclass(frozen=True, slots=True)
class Emptiness:
    """A title, lines of text, and what is offered; None where waiting is all there is to do."""

    icon: str
    title: str
    lines: tuple[str, ...]
    offer: Offer | None


def emptiness(picture: Picture, moment: Moment) -> Emptiness:
    """Why no row is shown."""
    if not picture.columns:
        lines: tuple[str, ...] = (
            tr("Add the toggle endpoints of your environments, and see what is deployed and what is released."),
        )
        return Emptiness("plug", tr("No environment is connected yet"), lines, Offer.CONNECT)
    if len(picture.catalogue):
        lines = (tr("Every word has to occur in the name, the key, the owner or a tag."),)
        return Emptiness("search", tr("No feature fits this filter"), lines, Offer.CLEAR_FILTER)
    states = {head_state(column.freshness, moment) for column in picture.columns}
    lines = tuple(_why(picture, moment))
    if states & {HeadState.READING, HeadState.NEVER}:
        return Emptiness("refresh", tr("Reading the environments…"), lines, None)
    if HeadState.SIGN_IN in states:
        return Emptiness("person", tr("Sign in to see the features"), lines, Offer.SIGN_IN)
    if HeadState.TROUBLE in states:
        return Emptiness("warning", tr("The features could not be read"), lines, Offer.REFRESH)
    return Emptiness("stage", tr("There is no feature yet"), lines, Offer.REFRESH)


def _why(picture: Picture, moment: Moment) -> Iterator[str]:
    """A line for each reason, with the environments that share it."""
    places: dict[str, list[str]] = {}
    for column in picture.columns:
        reason = column.freshness.trouble or head_words(column.freshness, moment)
        places.setdefault(reason, []).append(column.environment.name)
    yield from (f"{', '.join(names)}: {reason}" for reason, names in places.items())


class EmptyPage(QScrollArea):
    """A page in the middle of which stands why it is empty.

    Signals:
        offered(object): the `Offer` that the person took.
    """

    offered = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._shown: Emptiness | None = None
        self._icon = Sign("stage", Look.MUTED, themes, _ICON_SIDE)
        self._title = plain_label(look=Look.TITLE)
        self._lines = prose_label(look=Look.MUTED)
        self._button = plain_button("", Look.PRIMARY)
        self._button.clicked.connect(self._take)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(12)
        layout.addStretch(2)
        for widget in (self._icon, self._title, self._lines, self._button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        themes.theme_changed.connect(self._colour)

    def show_emptiness(self, emptiness: Emptiness) -> None:
        """Say why, and offer what can be done."""
        if emptiness == self._shown:
            return
        self._shown = emptiness
        set_plain(self._title, emptiness.title)
        set_prose(self._lines, "\n".join(emptiness.lines))
        self._lines.setAlignment(Qt.AlignmentFlag.AlignHCenter if len(emptiness.lines) == 1 else Qt.AlignmentFlag(0))
        self._button.setVisible(emptiness.offer is not None)
        if emptiness.offer is not None:
            self._button.setText(emptiness.offer.word)
        self._colour()

    @Slot()
    def _colour(self) -> None:
        if self._shown is not None:
            self._icon.show_sign(self._shown.icon, Look.MUTED)
        self._fit()

    def _fit(self) -> None:
        """An aligned widget is given the height of its size hint, which knows nothing of its width."""
        width = max(1, min(scaled(_LINE_WIDTH), self.width() - 2 * Space.PAGE))
        self._lines.setFixedWidth(width)
        self._lines.setMinimumHeight(0)  # which its own answer would never go below
        self._lines.setFixedHeight(max(0, self._lines.heightForWidth(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _take(self) -> None:
        if self._shown is not None and self._shown.offer is not None:
            self.offered.emit(self._shown.offer)
