"""The page of plans: the list, a plan as a document with its readiness, the editor, and the dialog in which it runs."""
