"""The addresses of one identity provider: each is spoken to over the endpoint of its own origin, and no token is sent
in a header.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from limelight.domain.errors import BadAnswer, SignInFailed
from limelight.domain.ports import Clock
from limelight.domain.profile import address_problem, origin_of
from limelight.domain.sign_ins import SignInEntry
from limelight.net.answers import Response
from limelight.net.client import Ask, Endpoint, Site
from limelight.net.forms import FORM_CAP, Form
from limelight.words import tr

LONGEST_ADDRESS = 2_048  # characters; more than any endpoint has, and browsers take it

DOCUMENT = ("application/json",)
KEY_SET = ("application/json", "application/jwk-set+json")

ANSWERS = frozenset({400, 401})  # a token endpoint refuses with these (RFC 6749, 5.2); the reason is in the body


class Wire:
    """Speaks to one provider."""

    def __init__(self, entry: SignInEntry, clock: Clock) -> None:
        self._entry = entry
        self.clock = clock
        self._endpoints: dict[str, Endpoint] = {}  # by origin

    @property
    def place(self) -> str:
        """What sentences call the provider."""
        issuer = self._entry.issuer
        return f"{self._entry.title} ({issuer})" if self._entry.title else issuer

    @property
    def issuer(self) -> str:
        """The provider's identifier, which its secrets are bound to."""
        return self._entry.issuer

    async def document(self, address: str, media: tuple[str, ...] = DOCUMENT) -> Response:
        """Read a JSON document, 256 KiB at most.

        Raises:
            ProfileProblem: the address or the certificate authority's file cannot be used.
            NotThere, Throttled, ServerTrouble, Unreachable, BadAnswer.
        """
        ask = Ask(_path(address), cap=FORM_CAP, media=media, also=frozenset({401}))
        response = await self._endpoint(address).get(ask)
        if response.status == 401:  # not of a session, so it must not sound as if one were over
            raise BadAnswer(
                tr("{place} does not show what everybody may read (401). Check the network.", place=self.place)
            )
        return response

    async def post(self, address: str, fields: Mapping[str, str]) -> Response:
        """Post a form; the answer's status is 200, 400 or 401.

        Raises:
            As `document`.
        """
        return await self._endpoint(address).post(Form(_path(address), fields, ANSWERS))

    async def tell(self, address: str, fields: Mapping[str, str]) -> Response:
        """As `post`, where a good answer says nothing that matters."""
        return await self._endpoint(address).post(Form(_path(address), fields, ANSWERS | {204}, media=()))

    async def aclose(self) -> None:
        """Close every connection."""
        endpoints, self._endpoints = self._endpoints, {}
        for endpoint in endpoints.values():
            await endpoint.aclose()

    def _endpoint(self, address: str) -> Endpoint:
        origin = origin_of(address)
        if origin not in self._endpoints:
            site = Site(self._entry.title, origin, self._entry.ca_file)
            self._endpoints[origin] = Endpoint(site, None, self.clock)
        return self._endpoints[origin]


def require_address(address: str, what: str, place: str) -> str:
    """The address, if a browser or a request may go there: https, plain http on loopback only, no fragment.

    A query is kept, as RFC 6749, 3.1 asks. `what` names the address in the sentence, which never quotes it.

    Raises:
        SignInFailed: it may not.
    """
    bare = address.partition("?")[0]
    problem = address_problem(bare)
    if not problem and (len(address) > LONGEST_ADDRESS or "#" in address or not _plain(address)):
        problem = tr("The address is too long, or holds a sign that no address has.")
    if problem:
        raise SignInFailed(
            tr(
                "{place} names {what} that cannot be used. {problem} Tell who runs the provider.",
                place=place,
                what=what,
                problem=problem,
            )
        )
    return address


def _plain(address: str) -> bool:
    return all("!" <= character <= "~" for character in address) and "\\" not in address


def _path(address: str) -> str:
    """What follows the origin, with its query."""
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
