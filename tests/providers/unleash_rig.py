"""The rig around a live Unleash, disturbed by another person's own requests."""

import itertools
import uuid
from collections.abc import Mapping
from typing import Any

from limelight.domain.evidence import Presence
from limelight.domain.exposure import DARK, Exposure, ExposureKind
from limelight.domain.ports import Provider
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.domain.systems import Reading
from limelight.providers.table import build_provider
from providers.rig import OneToken, SystemClock
from real import unleash_rows as rows
from real.processes import free_port
from real.unleash import ENVIRONMENTS, STAGING, RealUnleash
from real.unleash_operator import Operator

_CHANGES = ("feature-environment-", "feature-strategy-")


class UnleashRig:
    """The editor owns, the viewer reads, the admin disturbs."""

    environments = (STAGING, "production")
    missing_environment = "mars"
    presences = frozenset({Presence.UNKNOWN, Presence.DEPLOYED})
    owner_name = "editor"
    projects: tuple[str, ...] = ("default",)  # what its providers read

    _numbers = itertools.count()

    def __init__(self, server: RealUnleash) -> None:
        self.server = server
        self.tokens = (server.editor.token, server.viewer.token, server.admin.token, server.admin_token)
        self.another: Operator = server.client(server.admin.token)

    def provider(self, token: str, address: str = "", projects: tuple[str, ...] = ()) -> Provider:
        """A provider with any token, at another address or for other projects where they are given."""
        place = address or self.server.address
        entry = SystemEntry("unleash", SystemKind.UNLEASH, place, projects=projects or self.projects)
        return build_provider(entry, OneToken(place, token), SystemClock())

    def owner(self) -> Provider:
        return self.provider(self.server.editor.token)

    def reader(self) -> Provider:
        return self.provider(self.server.viewer.token)

    def stranger(self) -> Provider:
        return self.provider(f"user:{uuid.uuid4().hex}")

    def nowhere(self) -> Provider:
        return self.provider(self.server.editor.token, f"http://127.0.0.1:{free_port()}")

    def new_feature(self, presence: Presence | None = None) -> str:
        feature = f"contract-{uuid.uuid4().hex[:8]}"
        self.another.create_feature(feature, description="Made by a test", tags=["contract"])
        if presence is Presence.DEPLOYED:
            self.server.sql(
                "INSERT INTO last_seen_at_metrics (feature_name, environment, last_seen_at) "
                f"VALUES ('{feature}', '{self.environments[-1]}', now())"
            )
        return feature

    def set_by_another(self, environment: str, feature: str, exposure: Exposure) -> None:
        if exposure == DARK:
            self.another.set_off(feature, environment)
            return
        assert exposure.share is not None
        self.another.set_strategy(feature, environment, round(exposure.share))
        if not self.another.is_on(feature, environment):
            self.another.set_on(feature, environment)

    def truth(self, environment: str) -> Mapping[str, ExposureKind]:
        return {feature: self._kind(environment, feature) for feature in self.another.listed()}

    def _kind(self, environment: str, feature: str) -> ExposureKind:
        if not self.another.is_on(feature, environment):
            return ExposureKind.DARK
        strategies = [each for each in self.another.strategies(feature, environment) if not each["disabled"]]
        if not strategies:
            return ExposureKind.UNKNOWN
        giving = [each for each in strategies if _share(each) != "0"]
        if any(_share(each) == "100" and not each["constraints"] and not each["segments"] for each in giving):
            return ExposureKind.RELEASED
        return ExposureKind.PARTIAL if giving else ExposureKind.DARK

    def share(self, environment: str, feature: str) -> float | None:
        if not self.another.is_on(feature, environment):
            return 0
        shares = self.another.percentages(feature, environment)
        return float(shares[0]) if len(shares) == 1 else None

    def writes(self, feature: str) -> int:
        """Requests that wrote, told apart by the transaction in which Unleash records what each of them did."""
        events = [each for each in self.another.events(feature, 1000) if each["type"].startswith(_CHANGES)]
        return len({each.get("groupId") or each["id"] for each in events})

    def remove(self, feature: str) -> None:
        self.another.archive(feature)


class SecondProjectRig(UnleashRig):
    """Two projects are read, and everything happens in the second one, which rows made.

    The open-source edition lets only the admin token change features there: it owns and it disturbs, and what it does
    as a disturber is put under a colleague's name.
    """

    owner_name = "admin"
    projects = ("default", "payments")

    def __init__(self, server: RealUnleash) -> None:
        super().__init__(server)
        server.sql(rows.project("payments", ENVIRONMENTS))
        self.another = server.client(server.admin_token)
        self.another.project = "payments"

    def owner(self) -> Provider:
        return self.provider(self.server.admin_token)

    def set_by_another(self, environment: str, feature: str, exposure: Exposure) -> None:
        newest = self.another.events(feature, 1)[0]["id"]
        super().set_by_another(environment, feature, exposure)
        self.server.sql(
            "update events set created_by = 'colleague', created_by_user_id = 4242 "
            f"where feature_name = '{feature}' and id > {newest}"
        )

    def truth(self, environment: str) -> Mapping[str, ExposureKind]:
        told: dict[str, ExposureKind] = {}
        for project in self.projects:
            self.another.project = project
            told |= super().truth(environment)
        return told


async def whole(provider: Provider, environments: tuple[str, ...] = ("production",)) -> Reading:
    """Read everything."""
    reading = await provider.read(environments, None)
    assert reading is not None
    assert reading.whole
    return reading


def _share(strategy: dict[str, Any]) -> str:
    """The share of a strategy as stored; of one without a share, "100" where it is for everyone, else nothing."""
    parameters = strategy["parameters"]
    if strategy["name"] == "default":
        return "100"
    return str(parameters.get("rollout", parameters.get("percentage", "")))
