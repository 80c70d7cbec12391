"""The page of what waits in the systems: every change that is held for an approval or for its time."""
