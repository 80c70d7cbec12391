"""A sign-in by authorization code: what is asked, what comes back, what is kept."""

import asyncio
import re
from urllib.parse import parse_qsl, urlsplit

import pytest

from identity.openid.issuer import ABSENT, CLIENT, issuing, signing_key
from identity.openid.person import Person, client_of, fetched, signed_in
from limelight.domain.errors import SignInFailed, SignInNeeded, Unreachable
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import Identity, Proof

pytestmark = pytest.mark.asyncio


async def test_somebody_signs_in_and_the_secrets_are_bound_to_the_issuer() -> None:
    async with issuing() as issuer:
        grant = await signed_in(issuer)
        assert grant.identity == Identity("u-17", "Ada Lovelace", issuer.clock.now() - 5)
        assert grant.access == Secret("canary-access-2", issuer.address)
        assert grant.refresh == Secret("canary-refresh-2", issuer.address)
        assert grant.until == issuer.clock.now() + 300
    assert "canary" not in repr(grant)


async def test_the_browser_is_sent_with_pkce_state_and_nonce_drawn_anew_and_the_path_that_is_registered() -> None:
    seen: list[dict[str, str]] = []
    async with issuing() as issuer:
        for _ in range(2):
            await signed_in(issuer)
            seen.append(issuer.asked)
    for asked in seen:
        assert asked["response_type"] == "code"
        assert asked["client_id"] == CLIENT
        assert asked["scope"] == "openid profile offline_access"
        assert asked["code_challenge_method"] == "S256"
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/cb/company", asked["redirect_uri"])
        for name in ("state", "nonce", "code_challenge"):
            assert re.fullmatch(r"[A-Za-z0-9_-]{43}", asked[name])
        assert set(asked) & {"prompt", "max_age", "acr_values", "audience", "resource", "login_hint"} == set()
    for name in ("state", "nonce", "code_challenge"):
        assert seen[0][name] != seen[1][name]


async def test_everything_that_the_profile_and_the_proof_say_is_asked() -> None:
    proof = Proof(max_age=60, acr_values=("mfa", "phr"), prompt="login", login_hint="ada@example.com")
    async with issuing() as issuer:
        issuer.claim_changes = {"acr": "phr"}
        grant = await signed_in(
            issuer,
            proof,
            scopes=("profile", "roles"),
            audience="https://api.example.com",
            resource="https://toggles.example.com",
            prompt="consent",
            acr_values=("pwd",),
        )
        asked, token = issuer.asked, issuer.last("/token").fields
    assert grant.identity is not None
    assert grant.identity.acr == "phr"
    assert asked["scope"] == "openid profile roles"
    assert (asked["audience"], asked["resource"]) == ("https://api.example.com", "https://toggles.example.com")
    assert (asked["prompt"], asked["acr_values"], asked["max_age"]) == ("login", "mfa phr", "60")
    assert asked["login_hint"] == "ada@example.com"
    assert token["resource"] == "https://toggles.example.com"
    assert "audience" not in token


async def test_the_token_request_proves_nothing_but_the_verifier_and_goes_out_unpacked() -> None:
    async with issuing() as issuer:
        await signed_in(issuer)
        request = issuer.last("/token")
    assert set(request.fields) == {"grant_type", "code", "redirect_uri", "code_verifier", "client_id"}
    assert "authorization:" not in request.headers.lower()
    assert "accept-encoding: identity" in request.headers.lower()


@pytest.mark.parametrize("algorithm", ["RS256", "PS256", "RS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"])
async def test_every_trusted_way_to_sign_is_understood(algorithm: str) -> None:
    async with issuing() as issuer:
        issuer.algorithm = algorithm
        grant = await signed_in(issuer)
    assert grant.identity is not None


async def test_an_identity_without_a_name_is_its_subject_and_an_untold_proof_is_not_invented() -> None:
    async with issuing() as issuer:
        issuer.claim_changes = {"name": ABSENT, "auth_time": ABSENT, "at_hash": ABSENT, "email": 7}
        grant = await signed_in(issuer)
    assert grant.identity == Identity("u-17", "u-17", 0.0)


@pytest.mark.parametrize(
    ("changes", "life"),
    [
        ({"expires_in": ABSENT}, 300),
        ({"expires_in": 10**12}, 24 * 3600),
        ({"expires_in": 90.5}, 90.5),
        ({"token_type": "bEARER"}, 300),
    ],
)
async def test_what_a_token_answer_leaves_open_is_settled_carefully(changes: dict, life: float) -> None:
    async with issuing() as issuer:
        issuer.token_changes = changes
        grant = await signed_in(issuer)
        assert grant.until == issuer.clock.now() + life


async def test_a_provider_that_gives_no_refresh_token_signs_in_all_the_same() -> None:
    async with issuing() as issuer:
        issuer.token_changes = {"refresh_token": ABSENT}
        assert (await signed_in(issuer)).refresh is None


async def test_the_page_after_it_is_static_and_nothing_listens_any_more() -> None:
    person = Person()
    async with issuing() as issuer, client_of(issuer) as client:
        await client.sign_in(person.open, deadline=20)
        await person.home()
        asked = issuer.asked
    page = person.pages[0].decode()
    assert page.startswith("HTTP/1.1 200 OK\r\n")
    assert "go back to Limelight" in page
    assert not any(value in page for value in (asked["state"], "canary-code", asked["nonce"]))
    for header in ("Content-Security-Policy: default-src 'none'", "Cache-Control: no-store",
                   "Referrer-Policy: no-referrer"):  # fmt: skip
        assert header in page
    with pytest.raises(ConnectionRefusedError):
        await fetched(person.back)


async def test_giving_up_ends_the_listening() -> None:
    shown: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    async with issuing() as issuer, client_of(issuer) as client:
        waiting = asyncio.ensure_future(client.sign_in(shown.set_result))
        redirect = dict(parse_qsl(urlsplit(await shown).query))["redirect_uri"]
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        with pytest.raises(ConnectionRefusedError):
            await fetched(redirect)


async def test_a_browser_that_never_comes_back_is_not_waited_for_for_ever() -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        with pytest.raises(SignInFailed, match="did not come back"):
            await client.sign_in(lambda address: None, deadline=0.05)


REFUSALS = {
    "access_denied": "refused",
    "login_required": "sign in on its page",
    "consent_required": "agree",
    "interaction_required": "answer something",
    "account_selection_required": "which account",
    "invalid_scope": "scope",
    "invalid_target": "resource",
    "unauthorized_client": "not registered",
    "invalid_request": "does not understand",
    "unsupported_response_type": "does not give codes",
    "server_error": "failed",
    "temporarily_unavailable": "busy",
    "unmet_authentication_requirements": "proof",
    "a_word_of_its_own": "a_word_of_its_own",
    "<b>no word</b>\n": "not properly say why",
}


@pytest.mark.parametrize(("error", "words"), REFUSALS.items())
async def test_an_error_is_a_sentence_with_the_providers_words_marked_as_its_own(error: str, words: str) -> None:
    said = "Not\r\ntoday. " + "very " * 100
    async with issuing() as issuer:
        issuer.redirect_changes = {"code": ABSENT, "error": error, "error_description": said}
        with pytest.raises(SignInFailed, match=words) as caught:
            await signed_in(issuer)
        assert "/token" not in issuer.paths()
    sentence = str(caught.value)
    assert "The server says: “Not today. very" in sentence
    assert len(sentence) < 600
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (400, {"error": "invalid_grant", "error_description": "late"}, "its own answer.*“late”"),
        (401, {"error": "invalid_client"}, "does not know this client"),
        (400, {"error": "unauthorized_client"}, "not registered"),
        (400, {"error": 5}, "something else than promised"),
    ],
)
async def test_a_refusal_of_the_code_is_told(status: int, body: dict, words: str) -> None:
    async with issuing() as issuer:
        issuer.refusals = [(status, body)]
        with pytest.raises(Exception, match=words) as caught:
            await signed_in(issuer)
    assert type(caught.value).__name__ in ("SignInFailed", "BadAnswer")


TOKEN_FAULTS = {
    "token type": ({"token_type": "DPoP"}, "not Bearer"),
    "no token type": ({"token_type": ABSENT}, "token_type"),
    "no access token": ({"access_token": ABSENT}, "access_token"),
    "an empty access token": ({"access_token": ""}, "access token that is empty"),
    "a space in it": ({"access_token": "canary a"}, "access token that is empty or holds signs"),
    "a line break in it": ({"access_token": "canary\r\nX: y"}, "access token that is empty or holds signs"),
    "a letter outside ASCII in it": ({"access_token": "canaryä"}, "access token that is empty or holds signs"),
    "an endless access token": ({"access_token": "c" * 8193}, "access token that is longer"),
    "a line break in the refresh token": ({"refresh_token": "a\nb"}, "refresh token that holds"),
    "an endless refresh token": ({"refresh_token": "c" * 16385}, "refresh token that is longer"),
    "over already": ({"expires_in": 0}, "over already"),
    "less than no time": ({"expires_in": -5}, "over already"),
    "time as text": ({"expires_in": "300"}, "expires_in"),
    "time as a boolean": ({"expires_in": True}, "expires_in"),
}


@pytest.mark.parametrize(("changes", "words"), TOKEN_FAULTS.values(), ids=TOKEN_FAULTS)
async def test_a_token_answer_that_is_not_as_promised_is_refused(changes: dict, words: str) -> None:
    async with issuing() as issuer:
        issuer.token_changes = changes
        with pytest.raises(Exception, match=words) as caught:
            await signed_in(issuer)
    assert type(caught.value).__name__ == "BadAnswer"
    assert "canary" not in str(caught.value)


async def test_a_provider_that_is_gone_is_unreachable() -> None:
    async with issuing() as issuer:
        pass
    with pytest.raises(Unreachable):
        await signed_in(issuer)


async def test_a_secret_of_another_provider_is_never_sent() -> None:
    async with issuing() as issuer, client_of(issuer) as client:
        with pytest.raises(SignInNeeded):
            await client.renew(Secret("canary-refresh-1", "https://other.example.com"), "u-17")
        assert issuer.requests == []


async def test_two_keys_are_told_apart_by_their_name() -> None:
    async with issuing() as issuer:
        issuer.key_set = [dict(signing_key("ES256", "second").as_dict(private=False)), issuer.public_key()]
        assert (await signed_in(issuer)).identity is not None
