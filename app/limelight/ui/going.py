"""Goes to a feature or an environment on the stage. It only shows: nothing is changed by it."""

from __future__ import annotations

from limelight.ui.text import shortened
from limelight.ui.window import MainWindow

_NOTHING_SHOWN = "No feature is shown, so there is no cell to go to. Clear the filter first."


class Going:
    """Moves the selection of a window; what cannot be done is said in its line of news."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def to_feature(self, feature: str, environment: str = "") -> bool:
        """Select a feature by its key, also where the filter leaves it out, in an environment where one is named.

        False where there is no such feature.
        """
        self._window.commands.action("stage.show").trigger()
        if not self._window.stage.bring(feature, environment):
            self._window.show_notice(f"There is no feature with the key {shortened(feature, 80)} here.")
            return False
        self._window.stage.table.setFocus()
        return True

    def to_environment(self, environment: str) -> None:
        """Select a column, in the row that has the cursor."""
        model = self._window.stage.model
        feature = self._window.selected[0]
        if model.row_of(feature) < 0:
            feature = model.feature(0).key if model.rowCount() else ""
        if not feature:
            self._window.show_notice(_NOTHING_SHOWN)
            return
        self.to_feature(feature, environment)
