"""The field for a feature: what is typed is completed from the catalogue, whatever its size."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from limelight.domain.features import Feature
from limelight.ui.text import offer_clearing, visible
from limelight.words import tr

MOST = 12
"""Features that are offered; who wants another one types on."""

_KEY = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1

Find = Callable[[str, int], Sequence[Feature]]
"""The features that fit what was typed, the best first, as many at most."""


class FeatureField(QLineEdit):
    """Holds one feature, or what was typed and is none yet.

    Signals:
        feature_changed(): another feature is in it, or none any more.
    """

    feature_changed = Signal()

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._feature = ""
        self._offered = QStandardItemModel(self)
        self._completer = QCompleter(self._offered, self)
        self._lay_out()

    @property
    def offers(self) -> QAbstractItemView:
        """The list below the field; the completer's own, for one that is given to it would have two owners."""
        popup = self._completer.popup()
        assert popup is not None
        return popup

    @property
    def is_choosing(self) -> bool:
        """Whether Return takes a feature out of the list."""
        return self.offers.isVisible() and self.offers.currentIndex().isValid()

    @property
    def feature(self) -> str:
        """The key of the feature: the one that was chosen, or the only one that what is typed can mean; else empty."""
        if self._feature:
            return self._feature
        typed = self.text().strip()
        found = self._find(typed, MOST) if typed else ()
        exact = [each for each in found if typed.casefold() in (each.key.casefold(), each.title.casefold())]
        meant = exact or found
        return meant[0].key if len(meant) == 1 else ""

    def choose(self, feature: Feature) -> None:
        """Put a feature in."""
        self.setText(visible(feature.title))
        self._take(feature.key)

    def _lay_out(self) -> None:
        completer = self._completer
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(_WORDS)
        completer.setMaxVisibleItems(MOST)
        completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]  # the stubs know no overloads
        self.offers.setAccessibleName(tr("Features that fit"))
        self.offers.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.offers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCompleter(completer)
        self.setPlaceholderText(tr("Name or key of a feature"))
        offer_clearing(self)
        self.textEdited.connect(self._offer)

    def _take(self, key: str) -> None:
        if key != self._feature:
            self._feature = key
            self.feature_changed.emit()

    @Slot(str)
    def _offer(self, typed: str) -> None:
        """What is typed is another feature, or none yet; the list is filled before the completer shows it."""
        self._take("")
        self._offered.clear()
        for feature in self._find(typed.strip(), MOST) if typed.strip() else ():
            item = QStandardItem(visible(f"{feature.title}   ·   {feature.key}" if feature.name else feature.key))
            item.setData(feature.key, _KEY)
            item.setData(visible(feature.title), _WORDS)
            item.setEditable(False)
            self._offered.appendRow(item)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self._take(str(index.data(_KEY)))
