"""The activity: what was changed from here, by whom and why, and how it ended."""
