"""Whatever goes wrong, no code, verifier or token stands in an error, in what it came from, in a log line or a repr."""

import asyncio
import base64
import dataclasses
import logging
import sys
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from identity.openid.issuer import Issuer, answer, issuing
from identity.openid.person import Person, client_of
from limelight.domain.errors import LimelightError
from limelight.domain.secrets import Secret
from limelight.identity.openid.attempt import Attempt
from limelight.identity.openid.claims import Expected
from limelight.identity.openid.requests import Awaited
from limelight.net.forms import Form

CANARY = "canary"
JSON = "Content-Type: application/json\r\n"


def everything_in(error: BaseException | None, seen: set[int] | None = None) -> str:
    """Every text that an error and what it came from hold, attributes included, as a crash report might show them."""
    seen = set() if seen is None else seen
    if error is None or id(error) in seen:
        return ""
    seen.add(id(error))
    own = "".join(traceback.format_exception(error))
    held = " ".join(f"{name}={value!r}" for name, value in vars(error).items())
    extra = " ".join(repr(getattr(error, name, "")) for name in ("doc", "object", "request", "args"))
    return " ".join((own, held, extra, everything_in(error.__cause__, seen), everything_in(error.__context__, seen)))


TOKEN_ANSWERS: dict[str, Callable[[Issuer], None]] = {
    "no JSON": lambda issuer: issuer.raw.update({"/token": answer("200 OK", b'{"access_token": "canary-1"', JSON)}),
    "no UTF-8": lambda issuer: issuer.raw.update({"/token": answer("200 OK", b'{"canary-1": "\xff"}', JSON)}),
    "a member twice": lambda issuer: issuer.raw.update(
        {
            "/token": answer(
                "200 OK", b'{"access_token": "canary-1", "access_token": "canary-2", "token_type": "b"}', JSON
            )
        }
    ),
    "the wrong type": lambda issuer: issuer.token_changes.update({"expires_in": "canary"}),
    "a space in it": lambda issuer: issuer.token_changes.update({"access_token": "canary 1"}),
    "cut": lambda issuer: issuer.raw.update(
        {"/token": f"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n{JSON}\r\ncanary".encode()}
    ),
    "a broken piece": lambda issuer: issuer.raw.update(
        {"/token": f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n{JSON}\r\ncanary\r\ncanary".encode()}
    ),
    "a broken header": lambda issuer: issuer.raw.update({"/token": b"HTTP/1.1 200 OK\r\ncanary\x00: 1\r\n\r\n"}),
    "another status": lambda issuer: issuer.raw.update({"/token": answer("418 No", b"canary")}),
    "a redirect": lambda issuer: issuer.raw.update({"/token": answer("307 No", b"", "Location: /?code=canary\r\n")}),
    "a claim": lambda issuer: issuer.claim_changes.update({"sub": "canary\n", "nonce": "canary"}),
    "a header": lambda issuer: issuer.header_changes.update({"alg": "canary", "kid": "canary"}),
    "a signature": lambda issuer: setattr(issuer, "make", lambda *_: "canary.canary.canary"),
}


@pytest.mark.asyncio
@pytest.mark.parametrize("lie", TOKEN_ANSWERS.values(), ids=TOKEN_ANSWERS)
async def test_no_fault_of_the_token_endpoint_shows_a_secret(
    lie: Callable[[Issuer], None], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    person = Person()
    async with issuing() as issuer, client_of(issuer) as client:
        lie(issuer)
        with pytest.raises(LimelightError) as caught:
            await client.sign_in(person.open, deadline=20)
        await person.home()
        verifier = issuer.last("/token").fields["code_verifier"]
        state = issuer.asked["state"]
    told = everything_in(caught.value) + caplog.text + repr(client)
    hidden = (CANARY, verifier, state, base64.b64encode(CANARY.encode()).decode()[:-2])
    assert [secret for secret in hidden if secret in told] == []


@pytest.mark.asyncio
async def test_no_refused_renewal_shows_its_secret(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with issuing() as issuer, client_of(issuer) as client:
        spent = Secret(f"{CANARY}-refresh-old", issuer.address)
        with pytest.raises(LimelightError) as caught:
            await client.renew(spent, "u-17")
        issuer.raw = {"/token": b"", "/revoke": b""}
        with pytest.raises(LimelightError) as broken:
            await client.renew(spent, "u-17")
        with pytest.raises(LimelightError) as kept:
            await client.revoke(spent, "refresh_token")
    for told in (caught, broken, kept):
        assert CANARY not in everything_in(told.value)
    assert CANARY not in caplog.text


@pytest.mark.parametrize(
    "value",
    [
        Form("/token", {"code": "canary", "code_verifier": "canary"}),
        Attempt(0.0, "company", "canary-state", "canary-nonce", "canary-verifier"),
        Expected("https://idp.example.com", "limelight", 0.0, "canary-nonce"),
        Awaited("127.0.0.1:1", "/cb/company", "canary-state"),
        Secret("canary-1", "https://idp.example.com"),
    ],
)
def test_no_repr_shows_a_secret(value: Any) -> None:
    assert CANARY not in repr(value)
    assert CANARY not in str(value)
    if dataclasses.is_dataclass(value):
        assert CANARY not in f"{value}"


@pytest.mark.asyncio
async def test_nothing_of_a_sign_in_is_loaded_before_it_begins() -> None:
    """In a process of its own, since this one has loaded everything."""
    code = (
        "import sys; import limelight.identity.openid.client; "
        "print([name for name in ('joserfc', 'cryptography', 'httpx') if name in sys.modules])"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE, env={"PYTHONPATH": "app", "PATH": ""}
    )
    output, _ = await process.communicate()
    assert output.strip() == b"[]"
