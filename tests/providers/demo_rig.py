"""The rig around the live demo server."""

import uuid
from collections import Counter
from collections.abc import Mapping

from limelight.domain.evidence import Presence
from limelight.domain.exposure import DARK, Exposure, ExposureKind
from limelight.domain.ports import Provider
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.providers.table import build_provider
from providers.rig import OneToken, SystemClock
from real.demo import OWNER, SUPPORT, Demo
from real.processes import free_port

_VALUES = {True: Presence.DEPLOYED, False: Presence.NOT_DEPLOYED, None: Presence.UNKNOWN}


class DemoRig:
    """The demo, disturbed through its control routes."""

    environments = ("staging", "production-eu")
    missing_environment = "production-mars"
    presences = frozenset(_VALUES.values())
    owner_name = "Eva Lindqvist"

    def __init__(self, demo: Demo) -> None:
        self.demo = demo
        self.tokens = tuple(demo.server.tokens.values())
        self._unused = self._usable()
        self._shared = ""

    def provider(self, token: str, address: str = "") -> Provider:
        """A provider with any token."""
        place = address or self.demo.address
        entry = SystemEntry("demo", SystemKind.TOGGLE_ENDPOINT, place)
        return build_provider(entry, OneToken(place, token), SystemClock())

    def owner(self) -> Provider:
        return self.provider(self.demo.token(OWNER))

    def reader(self) -> Provider:
        return self.provider(self.demo.token(SUPPORT))

    def stranger(self) -> Provider:
        return self.provider(f"unknown-{uuid.uuid4()}")

    def nowhere(self) -> Provider:
        return self.provider(self.demo.token(OWNER), f"http://127.0.0.1:{free_port()}/toggle-endpoint/v1")

    def new_feature(self, presence: Presence | None = None) -> str:
        wanted = presence if presence is not None else self._most_left()
        feature = next((key for key, found in self._unused.items() if found is wanted), "")
        assert feature, f"the demo has no unused feature left that is {wanted.name}: give its story more"
        del self._unused[feature]
        for environment in self.environments:
            self.demo.somebody_else_changes(environment, feature, "DISABLED")
        return feature

    def _most_left(self) -> Presence:
        """The presence of which most features are unused, so that none runs out in whatever order tests come."""
        return Counter(self._unused.values()).most_common(1)[0][0]

    def turned_off(self, environment: str) -> str:
        """One feature for tests that have it one after the other: somebody has turned it off before each."""
        if not self._shared:
            self._shared = self.new_feature(Presence.DEPLOYED)
        self.set_by_another(environment, self._shared, DARK)
        return self._shared

    def set_by_another(self, environment: str, feature: str, exposure: Exposure) -> None:
        state = "DISABLED" if exposure == DARK else "ENABLED"
        self.demo.somebody_else_changes(environment, feature, state, percentage=exposure.share)

    def truth(self, environment: str) -> Mapping[str, ExposureKind]:
        return {flag["key"]: _exposure(flag) for flag in self.flags(environment)}

    def flags(self, environment: str) -> list[dict]:
        """Every flag document, as another client reads them."""
        page = self.demo.get(f"/environments/{environment}/flags?limit=5000").json()
        assert page["nextCursor"] is None
        return page["flags"]

    def share(self, environment: str, feature: str) -> float | None:
        flag = self.demo.flag(environment, feature)
        if flag["state"] == "DISABLED":
            return 0
        return None if flag["targeted"] else flag.get("percentage", 100)

    def writes(self, feature: str) -> int:
        return len(self.demo.requests(feature))

    def remove(self, feature: str) -> None:
        for environment in self.environments:
            self.demo.control("remove", environment=environment, flag=feature)

    def _usable(self) -> dict[str, Presence]:
        """Features that nothing holds anywhere, with what the server concludes for the last of `environments`."""
        places = [place["key"] for place in self.demo.get("/").json()["environments"]]
        lists = {place: {flag["key"]: flag for flag in self.flags(place)} for place in places}
        held = {key for flags in lists.values() for key, flag in flags.items() if _held(flag)}
        needed = [lists[place] for place in (*self.environments, "production-uk")]
        last = lists[self.environments[-1]]
        free = [key for key in last if key not in held and all(key in flags for flags in needed)]
        return {key: _VALUES[last[key]["deployed"]["value"]] for key in free if _plain(last[key])}


def _held(flag: dict) -> bool:
    return bool(flag["frozen"] or flag["readOnly"] or flag["pending"] or flag["targeted"])


def _plain(flag: dict) -> bool:
    """Whether the evidence is simple: on all instances, and one kind."""
    instances = flag["deployed"].get("instances")
    return len({item["kind"] for item in flag["evidence"]}) <= 1 and (
        not instances or instances["have"] == instances["of"]
    )


def _exposure(flag: dict) -> ExposureKind:
    """The contract's table, once more and independently."""
    share = flag.get("percentage", 100)
    if flag["state"] == "DISABLED" or share == 0:
        return ExposureKind.DARK
    return ExposureKind.RELEASED if share == 100 and not flag["targeted"] else ExposureKind.PARTIAL
