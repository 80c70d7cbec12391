"""Offers to roll back the newest release, quietly, for as long as it is the newest change. It only opens the usual
confirmation, which reads everything afresh.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from limelight.domain.changes import SUCCEEDED, Recorded
from limelight.domain.exposure import ExposureKind
from limelight.domain.held import is_release
from limelight.domain.picture import Picture
from limelight.ui.hand_commands import OFFER
from limelight.ui.text import plain_button, plain_label, set_plain, shortened
from limelight.ui.theme import Look
from limelight.words import tr

_NOT_TOLD = (ExposureKind.UNKNOWN, ExposureKind.ON_UNREAD)


class RollBackOffer(QWidget):
    """A few words and a button in the line of news; hidden while there is nothing to roll back.

    Signals:
        wanted(str, str): keys of the feature and the environment that are to be rolled back.
        changed(): it is offered, or no longer.
    """

    wanted = Signal(str, str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(OFFER)
        self._release: Recorded | None = None
        self._words = plain_label("", Look.SMALL, self)
        self._button = plain_button(tr("Roll back…"), Look.LINK, self)
        self._button.clicked.connect(self._ask)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addWidget(self._button)
        self.hide()

    def take(self, recorded: Recorded) -> None:
        """A change came into another state."""
        intent, offered = recorded.intent, self._release
        if offered is not None and intent.made_at < offered.intent.made_at:
            return
        if recorded.state in SUCCEEDED and is_release(intent) and intent.part == intent.parts:
            self._show(recorded)
        elif offered is not None and intent.id != offered.intent.id and recorded.sent_at is not None:
            self._show(None)

    def look(self, picture: Picture) -> None:
        """A newer picture: whoever changed the cell since made the newest change."""
        offered = self._release
        if offered is None:
            return
        row = picture.catalogue.rows.get(offered.intent.feature, -1)
        keys = [column.environment.key for column in picture.columns]
        if row < 0 or offered.intent.environment not in keys:
            self._show(None)
            return
        at = keys.index(offered.intent.environment)
        now, read_at = picture.cell(at, row).exposure, picture.columns[at].freshness.read_at
        differs = (now.kind, now.percentage) != (offered.intent.target.kind, offered.intent.target.percentage)
        if differs and now.kind not in _NOT_TOLD and read_at is not None and read_at > offered.at:
            self._show(None)

    def _show(self, release: Recorded | None) -> None:
        self._release = release
        if release is not None:
            intent = release.intent
            name, place = shortened(intent.feature_name, 40), shortened(intent.environment_name, 40)
            set_plain(self._words, tr("Newest change: {name} in {place}", name=name, place=place))
            self._button.setAccessibleName(tr("Roll back {name} in {place}…", name=name, place=place))
        self.setVisible(release is not None)
        self.changed.emit()

    @Slot()
    def _ask(self) -> None:
        if self._release is not None:
            self.wanted.emit(self._release.intent.feature, self._release.intent.environment)
