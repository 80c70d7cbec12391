"""What holds for every test: how Qt starts, which real parts there are, and that no log line comes unexpected."""

import gc
import logging
import os
from collections.abc import Callable, Iterator

import pytest

from limelight.bootstrap import garbage
from real.log_watch import LogWatch

# Before anything imports Qt.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_FONT_DPI"] = "96"

pytest_plugins = ["real.fixtures", "fuzz.table", "figures", "faults.telling"]


@pytest.fixture(autouse=True)
def garbage_dies_on_the_main_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the program: a widget that is collected on a thread behind the window takes everything with it."""
    if "qapp" not in request.fixturenames:
        if not gc.isenabled():  # the test before this one had widgets; what is left of them stays for the next that has
            gc.collect()
            garbage.set_aside()
            gc.enable()
        yield
        return
    garbage.hold()
    garbage.reconsider()
    yield
    _close_what_is_on_top()
    _end_windows()
    _collect_due()


def _collect_due() -> None:
    """Collect what Python would have by now. Nothing is set aside as in the program: what tests leave is garbage."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


def _close_what_is_on_top() -> None:
    """A dialog that a test leaves open would keep the windows of the next from being used."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - most tests have no widgets

    while (widget := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
        widget.hide()


def _end_windows() -> None:
    """No window of a test is there in the next, which would style, count and filter what belongs to nobody."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt  # noqa: PLC0415 - most tests have no widgets
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    owned = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)  # by what shows them, and deleted with it
    for window in QApplication.topLevelWidgets():
        if window.parent() is None and window.windowType() not in owned:
            window.hide()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def warnings_in_logs() -> Iterator[LogWatch]:
    """Fail a test in which anything logs a warning or worse that the test did not announce.

    Of Limelight's own mistakes, some are told by a log line of somebody else only: an exception in the callback of a
    future, a task whose exception nobody asked for.
    """
    watch = LogWatch()
    logger = logging.getLogger()
    logger.addHandler(watch)
    yield watch
    logger.removeHandler(watch)
    complaints = watch.complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture
def expect_log(warnings_in_logs: LogWatch) -> Callable[[str], None]:
    """Announce by a regular expression a warning that must come: `expect_log("could not be read")`."""
    return warnings_in_logs.expected.append
