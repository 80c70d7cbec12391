"""The activity: what was changed from here, by whom and why, and how it ended; and what the systems recorded."""

from limelight.ui.activity.view import ActivityView

__all__ = ["ActivityView"]
