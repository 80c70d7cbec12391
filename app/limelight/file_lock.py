"""An operating system's lock on an open file: it dies with the process that holds it, however that ends.

`flock` on POSIX, which is bound to the open file and not to the process, so that two openings of one file in one
process exclude each other; `msvcrt.locking` on Windows. Closing the file lets go of the lock.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import msvcrt

    def try_lock(descriptor: int) -> bool:
        """Lock the open file without waiting; whether that was possible. Raises OSError where there are no locks."""
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def try_lock(descriptor: int) -> bool:
        """Lock the open file without waiting; whether that was possible. Raises OSError where there are no locks."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
