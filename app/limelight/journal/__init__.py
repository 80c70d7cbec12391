"""The SQLite file that says who intended what and how it ended: append-only, chained by hashes.

`RunningJournal` is the way in for the program: the file where it can be used, what stands in for it where not, and the
way back. It never holds a token, a header or a body.

What it can claim: it detects accidental damage, and later edits by anyone without this user's keyring, where the head
of the chain is kept as well (`domain.journal_state`). It cannot stop the computer's owner from forging a new history;
the system's own audit log stays the authority. Without a keyring a cut tail is not noticed, and that is said.

A file is one segment. A damaged one is set aside and never deleted; the new segment's first event names its SHA-256,
and what was not resolved in it, as far as it can be read, goes on as UNKNOWN. Everything that a person has to know
before anything may be changed again is a `Finding`; what passes (a full disk, a file in use) is not.

Tried on Linux. On Windows and macOS by their documentation: Windows renames no file that another program has open, so
there a damaged file is set aside only when the other copies of Limelight are closed.
"""
