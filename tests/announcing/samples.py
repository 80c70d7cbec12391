"""Small announcements and channels for the tests of what announces."""

from __future__ import annotations

from limelight.domain.announcing import Announcement, Channel, ChannelKind, News, ToldChange
from limelight.domain.changes import ChangeState, InPlan, Intent, Recorded, Step, Verb
from limelight.domain.environments import Environment, Kind
from limelight.domain.exposure import DARK, RELEASED
from limelight.domain.profile import Binding, Profile

AT = 1_800_000_000.0
PRODUCTION = Environment("prod", "Production EU", 0, Kind.PRODUCTION, critical=True)
PROFILE = Profile("Northbank", (Binding(PRODUCTION, "bank", "prod"),), ())
CHANGE = ToldChange(
    "i-1", Verb.RELEASE, "pay", "Instant payments", "prod", "Production EU", "production", DARK, RELEASED, AT
)
NEWS = Announcement("i-1", News.RELEASE, (CHANGE,), "Maya", AT, "Northbank", demo=False, reason="Go", ticket="T-1")


def channel(kind: ChannelKind = ChannelKind.WEBHOOK, server: str = "https://hooks.example", **more: object) -> Channel:
    """A channel."""
    return Channel("news", kind, "Release news", "" if kind is ChannelKind.EMAIL else server, **more)  # type: ignore[arg-type]


def recorded(
    verb: Verb = Verb.RELEASE,
    state: ChangeState = ChangeState.CONFIRMED,
    identity: str = "i-1",
    **more: object,
) -> Recorded:
    """A change as the journal holds it."""
    values: dict[str, object] = {
        "id": identity,
        "verb": verb,
        "environment": "prod",
        "environment_name": "Production EU",
        "origin": "https://toggles.example",
        "feature": "pay",
        "feature_name": "Instant payments",
        "before": DARK,
        "target": RELEASED,
        "step": Step("On", "", "", RELEASED),
        "shown_revision": "",
        "shown_change": "",
        "actor": "Maya",
        "reason": "Go",
        "ticket": "T-1",
        "made_at": AT - 2,
        "expires_at": AT + 58,
    }
    return Recorded(Intent(**values | more), state, AT)  # type: ignore[arg-type]


IN_PLAN = InPlan("p-1", "Autumn release", "one")
