"""Two providers, one of them hostile: the answer of one is never taken for the other's (RFC 9207; RFC 9700, 4.4)."""

import asyncio
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from faults.telling import Tell
from identity.openid.issuer import ABSENT, Issuer, issuing
from identity.openid.person import Person, client_of, fetched, redirect_of, signed_in
from limelight.domain.errors import SignInFailed
from limelight.domain.sign_ins import Proof

pytestmark = pytest.mark.asyncio


async def test_an_answer_that_names_another_provider_is_not_used(tell: Tell) -> None:
    async with issuing() as issuer:
        issuer.redirect_changes = {"iss": "https://honest.example.com"}
        with pytest.raises(SignInFailed, match=r"An answer came from https://honest\.example\.com while") as told:
            await signed_in(issuer)
        assert "/token" not in issuer.paths()
        injected, asked = "the provider's answer names another provider", issuer.asked_for()
    tell("another provider's answer", "security", "a sign-in", injected, str(told.value), server=asked)


@pytest.mark.parametrize("iss", ["", "{issuer}/", "{issuer}?x", "{ISSUER}"])
async def test_the_name_is_compared_as_it_is_written(iss: str) -> None:
    async with issuing() as issuer:
        named = iss.replace("{issuer}", issuer.address).replace("{ISSUER}", issuer.address.upper())
        issuer.redirect_changes = {"iss": named}
        with pytest.raises(SignInFailed, match="It was not used"):
            await signed_in(issuer)
        assert "/token" not in issuer.paths()


async def test_an_answer_without_the_promised_name_is_not_used() -> None:
    async with issuing() as issuer:
        issuer.redirect_changes = {"iss": ABSENT}
        with pytest.raises(SignInFailed, match="does not say who gives it"):
            await signed_in(issuer)
        assert "/token" not in issuer.paths()


async def test_an_answer_without_a_name_that_was_not_promised_is_used() -> None:
    async with issuing() as issuer:
        issuer.metadata_changes = {"authorization_response_iss_parameter_supported": False}
        issuer.redirect_changes = {"iss": ABSENT}
        assert (await signed_in(issuer)).identity is not None


async def test_a_wrong_name_is_refused_also_where_none_was_promised() -> None:
    async with issuing() as issuer:
        issuer.metadata_changes = {"authorization_response_iss_parameter_supported": ABSENT}
        issuer.redirect_changes = {"iss": "https://honest.example.com"}
        with pytest.raises(SignInFailed, match="An answer came from"):
            await signed_in(issuer)


async def test_another_providers_error_is_not_even_read() -> None:
    async with issuing() as issuer:
        issuer.redirect_changes = {"iss": "https://evil.example.com", "error": "access_denied",
                                   "error_description": "call 555-1234"}  # fmt: skip
        with pytest.raises(SignInFailed, match="An answer came from") as caught:
            await signed_in(issuer)
    assert "555" not in str(caught.value)


async def test_a_hostile_provider_that_sends_the_browser_on_to_an_honest_one_gets_no_code() -> None:
    """The attack itself: the person signs in at the honest provider, and the client thinks that it is the other."""
    async with issuing() as hostile, issuing(hostile.clock) as honest, client_of(hostile) as client:
        person = MixedUp(hostile, honest)
        with pytest.raises(SignInFailed, match="An answer came from"):
            await client.sign_in(person.open, Proof(), deadline=20)
        await person.home()
        assert honest.codes  # it gave one,
        assert "/token" not in hostile.paths()  # which the hostile one never saw
        assert "/token" not in honest.paths()


async def test_two_sign_ins_at_once_do_not_take_each_others_answer() -> None:
    async with issuing() as first, issuing(first.clock) as second:
        shown = [asyncio.get_running_loop().create_future() for _ in range(2)]
        async with client_of(first) as one, client_of(second) as other:
            waiting = [
                asyncio.ensure_future(client.sign_in(page.set_result, deadline=20))
                for client, page in zip((one, other), shown, strict=True)
            ]
            backs = [redirect_of(await fetched(await page)) for page in shown]
            for here, there in (backs, backs[::-1]):  # the answer of the one at the address of the other
                page = await fetched(f"{here.partition('?')[0]}?{urlsplit(there).query}")
                assert page.split(b" ")[1] == b"403"
            for back in backs:
                await fetched(back)
            grants = await asyncio.gather(*waiting)
        assert [grant.access.origin for grant in grants] == [first.address, second.address]


class MixedUp(Person):
    """A person whose browser the hostile provider sends on to the honest one, with everything it was asked."""

    def __init__(self, hostile: Issuer, honest: Issuer) -> None:
        super().__init__()
        self._hostile, self._honest = hostile, honest

    def open(self, address: str) -> None:
        """Arrive at the hostile provider, and find oneself at the honest one."""
        assert address.startswith(self._hostile.address)
        fields = dict(parse_qsl(urlsplit(address).query))
        super().open(f"{self._honest.address}/authorize?{urlencode(fields)}")
