"""Goes to a feature or an environment on the stage. It only shows: nothing is changed by it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from limelight.domain.picture import Column, Picture
from limelight.ui.deep_links import Link, link_of
from limelight.ui.text import shortened
from limelight.ui.window import MainWindow
from limelight.words import tr

_NOTHING_SHOWN = tr("No feature is shown, so there is no cell to go to. Clear the filter first.")
_DIALOG_OPEN = tr("A link came while a dialog was open, so nothing was shown. Close the dialog and use the link again.")


class Going(QObject):
    """Moves the selection of a window; what cannot be done is said in its line of news."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._awaited: Link | None = None

    def to_feature(self, feature: str, environment: str = "") -> bool:
        """Select a feature by its key, also where the filter leaves it out, in an environment where one is named.

        False where there is no such feature.
        """
        self._window.commands.action("stage.show").trigger()
        if not self._window.stage.bring(feature, environment):
            self._window.show_notice(
                tr("There is no feature with the key {feature} here.", feature=shortened(feature, 80))
            )
            return False
        self._window.stage.table.setFocus()
        return True

    def to_environment(self, environment: str) -> None:
        """Select a column, in the row that has the cursor."""
        model = self._window.stage.model
        feature = self._window.selected[0]
        if model.row_of(feature) < 0:
            feature = next((key for row in range(min(2, model.rowCount())) if (key := model.key_at(row))), "")
        if not feature:
            self._window.show_notice(_NOTHING_SHOWN)
            return
        self.to_feature(feature, environment)

    def follow(self, text: str) -> None:
        """Go where a link leads; a feature that may still be read is waited for."""
        link = link_of(text)
        if isinstance(link, str):
            self._window.show_notice(link)
        elif QApplication.activeModalWidget() is not None:
            # Whoever confirms something must not find another feature behind the dialog afterwards.
            self._window.show_notice(_DIALOG_OPEN)
        else:
            self._wait_for(None)
            self._go_along(link)

    def _go_along(self, link: Link) -> None:
        picture = self._window.stage.model.picture
        if link.feature in picture.catalogue.rows:
            self._wait_for(None)
            self.to_feature(link.feature, link.environment)
            if link.environment and not self._window.stage.model.column_of(link.environment):
                self._window.show_notice(_no_environment(link))
        elif _may_still_come(picture):
            self._wait_for(link)
            self._window.show_notice(
                tr("Looking for {feature} while the environments are read…", feature=shortened(link.feature, 80))
            )
        else:
            self._wait_for(None)
            self.to_feature(link.feature)  # which says that there is none

    def _wait_for(self, link: Link | None) -> None:
        """Look again at each picture for as long as something is waited for."""
        was, self._awaited = self._awaited, link
        if link is not None and was is None:
            self._window.stage.model.counts_changed.connect(self._look_again)
        elif link is None and was is not None:
            self._window.stage.model.counts_changed.disconnect(self._look_again)

    @Slot()
    def _look_again(self) -> None:
        if self._awaited is not None and QApplication.activeModalWidget() is None:
            self._go_along(self._awaited)


def _may_still_come(picture: Picture) -> bool:
    """Whether some environment was not read yet in this run of the program, and may still be."""
    return any(_is_awaited(column) for column in picture.columns)


def _is_awaited(column: Column) -> bool:
    fresh = column.freshness
    return fresh.read_monotonic is None and not fresh.trouble and not fresh.needs_sign_in


def _no_environment(link: Link) -> str:
    return tr(
        "The link names the environment {environment}, which this profile does not have.",
        environment=shortened(link.environment, 80),
    )
