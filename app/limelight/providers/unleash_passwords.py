"""Unleash's own sign-in: user name and password are sent once, and what is kept is a personal token that ends.

Seen on 7.5.1 and 8.2.0: without a token the admin API answers 401 and says how one signs in (`type`, `path`, and where
there are other ways, `options`). The sign-in answers with a session's cookie, with which a personal token is made; a
person has ten of them at most, each with a name of its own. `POST /logout` ends the session, and with it every other
session of that person, in browsers too: there is no way to end one alone. A token may delete itself. A server whose
passwords are turned off says so only when one tries (422).
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from limelight.domain.errors import BadAnswer, LimelightError, SignInFailed, SignInNeeded, Unreachable, Unsupported
from limelight.domain.personal_tokens import PersonalToken, TokenWish
from limelight.domain.ports import Clock
from limelight.domain.profile import SystemEntry
from limelight.domain.secrets import Secret, pasted_token
from limelight.net.answers import Response
from limelight.net.client import Ask, Endpoint, Site, Write
from limelight.net.decoding import decode
from limelight.net.forms import quietly
from limelight.providers.unleash_data import SYSTEM
from limelight.providers.unleash_shapes import MadeTokenShape, PersonalTokenListShape, PersonalTokenShape, WayInShape
from limelight.words import tr

LAST_WORDS = 5.0  # seconds for what is cleared away after a sign-in, whatever became of it
LONGEST_NAME = 256  # characters of a user name
LONGEST_PASSWORD = 1_000
_LOGIN = "/auth/simple/login"
_LOGOUT = "/logout"
_TOKENS = "/api/admin/user/tokens"
_FRESH = {"Cache-Control": "no-cache"}
_GONE = (200, 204, 401, 404)  # after deleting: it was there, or is no token any more
_COOKIE = re.compile(r"(?:^|, ?)([!#$%&'*+.^_`|~0-9A-Za-z-]+)=([!#-+\--:<-\[\]-~]*)(?=;|,|$)")  # RFC 6265, 4.1.1
_LONGEST_COOKIES = 4_096  # characters
_ELSEWHERE = tr("You can delete it in Unleash, in your profile under Personal API tokens.")


class UnleashPasswords:
    """Satisfies TakesPasswords. Cookies are sent to nowhere but here, and are gone when `token_for` returns."""

    def __init__(self, entry: SystemEntry, clock: Clock) -> None:
        self._site = Site(entry.title or SYSTEM, entry.address, entry.ca_file)
        self._origin = entry.origin
        self._clock = clock
        self._endpoint = Endpoint(self._site, None, clock)  # no words: what refuses a password may quote it

    async def is_offered(self) -> bool:
        """Whether the server names this sign-in, does not hide it, and names no other."""
        response = await self._endpoint.get(Ask("/api/admin/user", headers=_FRESH, also=frozenset({401})))
        if response.status != 401:
            return False  # it asks for nobody, so there is no sign-in
        said = decode(response.body, WayInShape, str(self._endpoint.place))
        return said.type == "password" and said.path.endswith(_LOGIN) and not said.options and not said.default_hidden

    async def token_for(self, user: str, password: Secret, wish: TokenWish) -> PersonalToken:
        """Sign in, have a token made, sign out. The password is wiped as soon as it is on its way."""
        self._check(user, password)
        with quietly():
            cookies = await self._signed_in(user, password)
            made: PersonalToken | None = None
            try:
                made = await self._made(cookies, wish)
                await self._sign_out(cookies)
            except SignInFailed:  # none was made
                await self._sign_out(cookies)
                raise
            except (LimelightError, asyncio.CancelledError):
                await self._clear_away(made, cookies, wish)
                raise
            return made

    async def revoke(self, token: PersonalToken) -> None:
        """Delete the token, with itself as the proof of who asks."""
        endpoint = Endpoint(self._site, _Held(token.secret), self._clock)
        try:
            sent = await endpoint.write(Write("DELETE", f"{_TOKENS}/{token.id}"))
            if sent.answered is None:
                raise Unreachable(f"{sent.trouble} {_ELSEWHERE}")
            if sent.answered.status not in _GONE:
                error = endpoint.refusal(sent.answered)
                error.args = (f"{error} {_ELSEWHERE}",)
                raise error
        finally:
            await endpoint.aclose()

    async def ends_of(self, token: Secret) -> tuple[float, ...]:
        """The ends of the personal tokens of the token's owner."""
        endpoint = Endpoint(self._site, _Held(token), self._clock)
        try:
            response = await endpoint.get(Ask(_TOKENS, headers=_FRESH))
        finally:
            await endpoint.aclose()
        listed = decode(response.body, PersonalTokenListShape, str(endpoint.place)).pats
        return tuple(each.expires_at.timestamp() for each in listed)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._endpoint.aclose()

    def _check(self, user: str, password: Secret) -> None:
        if password.origin != self._origin:
            raise RuntimeError(f"a password of another origin came to the sign-in of {self._origin}")
        if not user or not password.reveal():
            raise SignInFailed(tr("Type your user name and your password."))
        if len(user) > LONGEST_NAME or len(password.reveal()) > LONGEST_PASSWORD:
            raise SignInFailed(tr("This is longer than any user name or password. Nothing was sent."))

    async def _signed_in(self, user: str, password: Secret) -> str:
        """The session's cookies, as they are sent back."""
        write = Write("POST", _LOGIN, json.dumps({"username": user, "password": password.reveal()}).encode())
        password.wipe()
        response = await self._answer(write)
        if response.status != 200:
            raise self._not_let_in(response)
        return _cookies_in(response, str(self._endpoint.place))

    async def _made(self, cookies: str, wish: TokenWish) -> PersonalToken:
        until = datetime.fromtimestamp(wish.until, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        body = json.dumps({"description": wish.name, "expiresAt": until}).encode()
        response = await self._answer(Write("POST", _TOKENS, body, {"Cookie": cookies}))
        if response.status not in (200, 201):
            raise self._none_made(response)
        return self._token_in(response)

    def _token_in(self, response: Response) -> PersonalToken:
        told = decode(response.body, MadeTokenShape, str(self._endpoint.place))
        try:
            return PersonalToken(pasted_token(told.secret, self._origin), str(told.id), told.expires_at.timestamp())
        except SignInNeeded as error:
            raise BadAnswer(tr("{place} made something that can be no token.", place=self._endpoint.place)) from error

    async def _clear_away(self, made: PersonalToken | None, cookies: str, wish: TokenWish) -> None:
        """Delete the token that nobody will use, also where only its name is known, and end the session."""
        with contextlib.suppress(LimelightError, TimeoutError):
            async with asyncio.timeout(LAST_WORDS):
                if made is not None:
                    await self.revoke(made)
                else:
                    await self._sweep(cookies, wish)
        await self._sign_out(cookies)

    async def _sweep(self, cookies: str, wish: TokenWish) -> None:
        response = await self._endpoint.get(Ask(_TOKENS, headers={**_FRESH, "Cookie": cookies}))
        for each in decode(response.body, PersonalTokenListShape, SYSTEM).pats:
            if each.description == wish.name:
                await self._endpoint.write(_deletion(each, cookies))

    async def _sign_out(self, cookies: str) -> None:
        """End the session; where that cannot be told, it ends by itself within two days, and nobody has its cookie."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LAST_WORDS):
                await self._endpoint.write(Write("POST", _LOGOUT, headers={"Cookie": cookies}))

    async def _answer(self, write: Write) -> Response:
        sent = await self._endpoint.write(write)
        if sent.answered is None:
            raise Unreachable(sent.trouble)
        return sent.answered

    def _not_let_in(self, response: Response) -> LimelightError:
        place = self._endpoint.place
        if response.status in (404, 422):
            return Unsupported(
                tr(
                    "{place} takes no user names and passwords ({status}). Paste a personal access token instead.",
                    place=place,
                    status=response.status,
                )
            )
        return _said(response, place, _LOGIN_REFUSED) or self._endpoint.refusal(response)

    def _none_made(self, response: Response) -> LimelightError:
        return _said(response, self._endpoint.place, _NONE_MADE) or self._endpoint.refusal(response)


@dataclass(frozen=True, slots=True)
class _Held:
    """Credentials of one token."""

    secret: Secret

    async def secret_for(self, origin: str, environment: str = "") -> Secret | None:
        """The token, for its own origin."""
        return self.secret if origin == self.secret.origin and not environment else None


def _said(response: Response, place: object, sentences: dict[int, str]) -> SignInFailed | None:
    sentence = sentences.get(response.status)
    return SignInFailed(sentence.format(place=place)) if sentence else None


def _cookies_in(response: Response, place: str) -> str:
    """The names and values of the answer's cookies, and nothing else of them.

    Raises:
        BadAnswer: there is none, or more than anybody sends.
    """
    pairs = [f"{found[1]}={found[2]}" for found in _COOKIE.finditer(response.header("set-cookie")) if found[2]]
    cookies = "; ".join(pairs)
    if not cookies or len(cookies) > _LONGEST_COOKIES:
        raise BadAnswer(
            tr("{place} took the password, but began no session that can be used. Nothing was kept.", place=place)
        )
    return cookies


def _deletion(token: PersonalTokenShape, cookies: str) -> Write:
    return Write("DELETE", f"{_TOKENS}/{token.id}", headers={"Cookie": cookies})


_LOGIN_REFUSED = {
    400: tr("{place} does not take this as user name and password (400). Check both."),
    401: tr("{place} does not know this user name with this password (401). Check both; it was sent once, not again."),
    403: tr("{place} does not let you in with this user name and password (403). Ask who runs it."),
}
_NONE_MADE = {
    401: tr("{place} took the password, but not the session that it began for it (401). Nothing was kept. Try again."),
    403: tr(
        "{place} took the password, but makes you no personal token (403): it allows ten for each person, or your "
        "account may have none. Delete old ones in Unleash, in your profile under Personal API tokens."
    ),
    409: tr("{place} has a token of that name already (409). Nothing was kept. Try again in a second."),
}
