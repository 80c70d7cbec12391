"""The demo shows itself: a short tour through the real window, with pictures and a log, where nobody is there to click.

It presses the same keys and buttons as a person does, and waits for what the window shows.
"""

from limelight.ui.tour.tour import Tour

__all__ = ["Tour"]
