"""Features, as people know them."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.words import Worded


class FeatureType(Worded):
    """What the toggle is for."""

    RELEASE = "release"  # hides new code until it is released
    EXPERIMENT = "experiment"  # compares variants
    OPERATIONAL = "operational"  # steers how the system runs
    PERMISSION = "permission"  # says who may use it
    KILL_SWITCH = "kill switch"  # turns something off in an emergency
    OTHER = "other"  # the system says nothing, or something else


class Lifecycle(Worded):
    """Where the toggle stands in its life."""

    ACTIVE = "active"  # in use
    STALE = "stale"  # should be removed from the code
    ARCHIVED = "archived"  # no longer served


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature: the same key in every environment is the same feature."""

    key: str
    name: str = ""
    description: str = ""
    owner: str = ""
    tags: tuple[str, ...] = ()
    type: FeatureType = FeatureType.RELEASE
    lifecycle: Lifecycle = Lifecycle.ACTIVE
    link: str = ""  # https address of its page, opened only through the address gate
    created: float | None = None  # seconds since 1970, UTC
    since_version: str = ""  # the version since which the feature is in the code
    depends_on: tuple[str, ...] | None = ()  # keys of features that must be on for this one; None: not told

    @property
    def title(self) -> str:
        """The name, or the key where it has none."""
        return self.name or self.key
