"""The confirmation of a change: what a person is told and asked, and how the change they confirmed goes on.

`flow.py` leads from the wish to the outcome, `dialog.py` is the window that shows each phase of it.
"""
