"""Trades a code or a refresh token for tokens, and takes them back.

Sources: RFC 6749, sections 4.1.3, 5 and 6; RFC 7636, section 4.6; RFC 7009.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass

from limelight.demo.issuer.people import Person
from limelight.demo.issuer.requests import CLIENT, Asked
from limelight.demo.issuer.sessions import Session, SessionOver, Sessions
from limelight.demo.issuer.signing import Signer
from limelight.demo.issuer.waiting import Code, Waiting
from limelight.demo.storage import Json

_VERIFIER = re.compile(r"[A-Za-z0-9._~-]{43,128}")


class ExchangeRefused(Exception):
    """The client gets no tokens; `error` is the standard's word, the text is for its log."""

    def __init__(self, error: str, words: str, status: int = 400) -> None:
        super().__init__(words)
        self.error = error
        self.status = status


@dataclass(frozen=True, slots=True)
class Exchange:
    """Trades and takes back."""

    people: Mapping[str, Person]
    sessions: Sessions
    signer: Signer
    codes: Waiting[Code]

    def trade(self, given: Mapping[str, str]) -> Json:
        """Return the answer of the token endpoint.

        Raises:
            ExchangeRefused: why not.
        """
        _check_client(given)
        match given.get("grant_type"):
            case "authorization_code":
                return self._of_code(given)
            case "refresh_token":
                return self._of_refresh(given)
        raise ExchangeRefused("unsupported_grant_type", "only authorization_code and refresh_token")

    def take_back(self, given: Mapping[str, str]) -> None:
        """End the session that a token belongs to; one that is not known is fine (RFC 7009, 2.2).

        Raises:
            ExchangeRefused: it is not a request of our client.
        """
        _check_client(given)
        token = given.get("token", "")
        if not token:
            raise ExchangeRefused("invalid_request", "token is missing")
        self.sessions.end(self.sessions.of_refresh(token) or self.signer.session_of(token))

    def _of_code(self, given: Mapping[str, str]) -> Json:
        code = self.codes.find(given.get("code", ""))
        if code is None:
            raise ExchangeRefused("invalid_grant", "this code is not known, or it is over")
        if code.used:
            self.sessions.end(code.session)  # somebody else has it, too (RFC 6749, 4.1.2)
            raise ExchangeRefused("invalid_grant", "this code was used before, so its session has ended")
        code.used = True
        if given.get("redirect_uri") != code.asked.redirect:
            raise ExchangeRefused("invalid_grant", "this code was sent to another address")
        if not _fits(code.asked, given.get("code_verifier", "")):
            raise ExchangeRefused("invalid_grant", "code_verifier does not fit")
        session = self.sessions.find(code.session)
        if session is None:
            raise ExchangeRefused("invalid_grant", "this session has ended")
        return self._tokens(session, code.asked.nonce)

    def _of_refresh(self, given: Mapping[str, str]) -> Json:
        try:
            session = self.sessions.use_refresh(given.get("refresh_token", ""))
        except SessionOver as over:
            raise ExchangeRefused("invalid_grant", str(over)) from over
        return self._tokens(session, None)

    def _tokens(self, session: Session, nonce: str | None) -> Json:
        person = self.people[session.role]
        answer: Json = {
            "token_type": "Bearer",
            "access_token": self.signer.access_token(person, session),
            "expires_in": self.signer.seconds,
            "id_token": self.signer.id_token(person, session, nonce),
            "scope": " ".join(session.scopes),
        }
        if "offline_access" in session.scopes:
            answer["refresh_token"] = self.sessions.new_refresh(session)
        return answer


def _check_client(given: Mapping[str, str]) -> None:
    """Refuse whoever is not the one public client; such a client has no secret to prove it with."""
    if given.get("client_id") != CLIENT or "client_secret" in given:
        raise ExchangeRefused("invalid_client", f"only the public client {CLIENT}", 401)


def _fits(asked: Asked, verifier: str) -> bool:
    """Say whether a verifier is the one that the challenge was made of (RFC 7636, 4.6)."""
    if not _VERIFIER.fullmatch(verifier):
        return False
    made = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    return hmac.compare_digest(made, asked.challenge)
