"""The page that compares two environments: where they differ, and which differences somebody called right."""
