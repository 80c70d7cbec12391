"""A window with its icon in the tray, which tells one thing: for a test on a screen. Arguments: summary and body."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from limelight.domain.notifications import Notification
from limelight.domain.profile import Appearance
from limelight.ui.noticing.tray import Tray
from limelight.ui.theme import Themes

app = QApplication([])
window = QMainWindow()
window.setWindowTitle("A window with a tray")
tray = Tray("Bank <b>&", Themes(app, Appearance.LIGHT), window)
told = Notification("key", sys.argv[1], sys.argv[2])


def tell() -> None:
    """Show the message, once the tray has taken the icon."""
    if tray.tell(told):
        timer.stop()
        print(f"told {tray.words}", flush=True)
    else:
        tray.show(wanted=True)


tray.show(wanted=True)
tray.show_count(3)
print(f"possible {Tray.is_possible()}", flush=True)
timer = QTimer(interval=200)
timer.timeout.connect(tell)
timer.start()
window.show()
app.exec()
