"""The command palette: one line that finds features, environments, views and commands, and goes there."""
