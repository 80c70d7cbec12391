"""Has the system keep no image of this program's memory when it crashes: tokens are in it, in the clear."""

from __future__ import annotations

try:
    import resource
except ImportError:  # Windows, which keeps none unless an administrator asks for it
    resource = None  # type: ignore[assignment]


def keep_none() -> None:
    """From now on, whatever the shell allowed."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
