"""The features that a person looks at in windows of their own, beside the main window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from limelight.domain.picture import Picture
from limelight.ui.inspector.inspector import Inspector
from limelight.ui.inspector.window import FeatureWindow

if TYPE_CHECKING:
    from limelight.domain.errors import LimelightError
    from limelight.domain.held import HeldChange
    from limelight.domain.systems import HistoryEntry
    from limelight.ui.asking import Asking
    from limelight.ui.changing import Changing
    from limelight.ui.window import MainWindow

MOST = 8
"""Windows at once; each further one takes the place of the one that was opened first."""


class FeatureWindows(QObject):
    """`make` gives a new inspector. Each knows what the `chief` inspector, that of the main window, knows.

    What is asked for in one of them goes to `changing`, as from the main window, and `sign_in_at` gets the key of an
    environment.
    """

    def __init__(
        self,
        window: MainWindow,
        chief: Inspector,
        changing: Changing,
        asking: Asking,
        make: Callable[[], Inspector],
        sign_in_at: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._chief = chief
        self._changing = changing
        self._asking = asking
        self._make = make
        self._sign_in_at = sign_in_at
        self.open: dict[str, FeatureWindow] = {}
        window.feature_window_wanted.connect(self.show_feature)
        window.stage.model.counts_changed.connect(self._take_picture)
        window.closed.connect(self.close_all)
        chief.known_changed.connect(self._share)

    @Slot(str, str)
    def show_feature(self, feature: str, environment: str) -> None:
        """Open a window for a feature, or raise the one that is open."""
        shown = self.open.get(feature)
        if shown is None:
            while len(self.open) >= MOST:
                next(iter(self.open.values())).close()
            shown = FeatureWindow(self._inspector(), feature)
            shown.closed.connect(self._forget)
            self.open[feature] = shown
            shown.open_with(self._picture, environment)
        else:
            shown.show_picture(self._picture, environment)
            shown.come_to_front()

    @Slot()
    def close_all(self) -> None:
        """Close every one of them."""
        for shown in list(self.open.values()):
            shown.close()

    @property
    def _picture(self) -> Picture:
        return self._window.stage.model.picture

    def _inspector(self) -> Inspector:
        made = self._make()
        made.know(self._chief.known)
        made.release_asked.connect(self._changing.release)
        made.roll_back_asked.connect(self._changing.roll_back)
        made.unlock_asked.connect(self._changing.unlock)
        made.sign_in_asked.connect(self._sign_in)
        made.history_asked.connect(self._read_history)
        made.held_asked.connect(self._read_held)
        made.decision_asked.connect(self._changing.decide)
        return made

    @Slot()
    def _take_picture(self) -> None:
        for shown in self.open.values():
            shown.show_picture(self._picture)

    @Slot()
    def _share(self) -> None:
        for shown in self.open.values():
            shown.inspector.know(self._chief.known)

    @Slot(str)
    def _forget(self, feature: str) -> None:
        self.open.pop(feature, None)

    @Slot(str)
    def _sign_in(self, environment: str) -> None:
        self._sign_in_at(environment)

    @Slot(str, str, object)
    def _read_held(self, feature: str, environment: str, held: tuple[str, ...]) -> None:
        def show(answer: Sequence[HeldChange]) -> None:
            if feature in self.open:
                self.open[feature].inspector.show_held(feature, environment, answer)

        self._asking.ask(lambda desk: desk.read_held(environment, feature, held), show)

    @Slot(str, str)
    def _read_history(self, feature: str, environment: str) -> None:
        def show(answer: Sequence[HistoryEntry] | LimelightError) -> None:
            if feature in self.open:
                self.open[feature].inspector.show_history(feature, environment, answer)

        pending = self._asking.ask_quietly(lambda desk: desk.read_history(environment, feature))
        pending.succeeded.connect(show)
        pending.failed.connect(show)
