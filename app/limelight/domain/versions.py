"""Versions compare as PEP 440 or as SemVer; what neither can read is not comparable.

Both libraries are imported with the first comparison, which the first paint does not need.
"""
# ruff: noqa: PLC0415  (see above)

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def at_least(version: str, since: str) -> bool | None:
    """Whether `version` is `since` or later; None where the two are not comparable."""
    for compare in (_as_semver, _as_pep440):
        answer = compare(version.removeprefix("v"), since.removeprefix("v"))
        if answer is not None:
            return answer
    return None


def _as_semver(version: str, since: str) -> bool | None:
    import semver

    try:
        return semver.Version.parse(version) >= semver.Version.parse(since)
    except ValueError:
        return None


def _as_pep440(version: str, since: str) -> bool | None:
    from packaging.version import Version

    try:
        return Version(version) >= Version(since)
    except ValueError:  # InvalidVersion is one, and so is what Python says of a number with thousands of digits
        return None
