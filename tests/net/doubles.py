"""Stand-ins for the ports of the network layer."""

from limelight.domain.secrets import Secret
from limelight.net.address import checked
from limelight.net.client import Endpoint, ServerWords, Site

TOKEN = "canary-3f1c9a77"


class WallClock:
    """A clock that stands still."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self.time = now
        self.asleep = 0.0  # seconds that only the wall's clock counts

    def now(self) -> float:
        """Seconds since 1970, UTC."""
        return self.time + self.asleep

    def monotonic(self) -> float:
        """Seconds that only go forward."""
        return self.time

    async def sleep(self, seconds: float) -> None:
        """Move on."""
        self.time += seconds


class OneToken:
    """Credentials with one token for one origin."""

    def __init__(self, origin: str, token: str = TOKEN, bound_to: str = "") -> None:
        self.origin = origin
        self.secret = Secret(token, bound_to or origin)

    async def secret_for(self, origin: str, environment: str = "") -> Secret | None:
        """The token, where it is the origin's."""
        return self.secret if origin == self.origin else None


def endpoint(address: str, *, name: str = "Test system", signed_in: bool = True, words: ServerWords | None = None,
             ca_file: str = "") -> Endpoint:  # fmt: skip
    """An endpoint for an address, with a token for it."""
    credentials = OneToken(checked(address).origin) if signed_in else None
    return Endpoint(Site(name, address, ca_file), credentials, WallClock(), words)
