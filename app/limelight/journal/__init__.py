"""The SQLite file that says who intended what and how it ended: append-only, chained by hashes."""
