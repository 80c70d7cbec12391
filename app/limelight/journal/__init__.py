"""The SQLite file that says who intended what and how it ended: append-only, chained by hashes.

`open_journal` is the way in. It never holds a token, a header or a body. What it can claim: it detects accidental
damage and edits in the middle; the system's own audit log stays the authority.
"""
