"""Signing in with an OpenID provider: the system takes it first, a code never reaches what is critical, and a proof is
the same person's."""

import asyncio
import contextlib
from dataclasses import replace

import pytest

from faults.telling import Tell
from limelight.domain.environments import Environment, Kind
from limelight.domain.errors import (
    LimelightError,
    NotAllowed,
    SignInFailed,
    SignInNeeded,
    StoreTrouble,
    Unreachable,
    Unsupported,
)
from limelight.domain.people import Actor
from limelight.domain.picture import EMPTY, Picture
from limelight.domain.profile import Binding, Profile, SystemEntry, SystemKind
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import DeviceCode, Proof, Session, SignInEntry
from limelight.domain.systems import Capabilities, Description, EnvironmentFacts
from limelight.usecases.prove_again import ProveAgain
from limelight.usecases.sessions import session_of
from limelight.usecases.sign_in import SignIn
from limelight.usecases.sign_in_by_browser import SignInByBrowser
from limelight.usecases.sign_in_by_device import SignInByDevice
from limelight.usecases.try_sign_in import TrySignIn
from usecases.fakes import FakeClock, picture
from usecases.sessions_double import CODE, FakeSessions, granted, session

COMPANY = SignInEntry("company", "https://id.example.com", "limelight", "The company", step_up_seconds=300)
FIRST = SystemEntry("first", SystemKind.TOGGLE_ENDPOINT, "https://a.example.com/x", sign_in="company")
SECOND = SystemEntry("second", SystemKind.TOGGLE_ENDPOINT, "https://b.example.com", sign_in="company")
PLAIN = SystemEntry("plain", SystemKind.TOGGLE_ENDPOINT, "https://c.example.com")
TEST = Binding(Environment("test", "Test", 0, Kind.TEST), "first", "test-eu")
EVA = Description("Toggles", "1.0", Actor("eva", "Eva"), (), Capabilities("Toggle endpoint"))


def profile_of(entry: SignInEntry = COMPANY, *more: Binding) -> Profile:
    return Profile("Bank", (TEST, *more), (FIRST, SECOND, PLAIN), sign_ins=(entry,))


class System:
    """A toggle system that says who one is, or refuses."""

    def __init__(self, answer: Description | LimelightError | dict[str, Description] = EVA) -> None:
        self.answer = answer
        self.asked: list[tuple[str, str, str]] = []

    async def describe(self, entry: SystemEntry, secret: Secret) -> Description:
        self.asked.append((entry.key, secret.reveal(), secret.origin))
        if isinstance(self.answer, LimelightError):
            raise self.answer
        return self.answer[entry.key] if isinstance(self.answer, dict) else self.answer


class Browser:
    """Takes what is to be opened."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def __call__(self, address: str) -> None:
        self.opened.append(address)


@pytest.mark.asyncio
@pytest.mark.parametrize("remember", [True, False])
async def test_the_system_is_asked_with_the_new_token_and_then_it_is_kept(remember: bool) -> None:
    system, sessions, browser = System(), FakeSessions(), Browser()
    sign_in = SignInByBrowser(profile_of(), sessions, system.describe)
    assert await sign_in("first", browser, remember) is EVA
    assert browser.opened == ["https://id.example.com/authorize"]
    assert system.asked == [("first", "access of eva", "https://a.example.com")]
    assert [(key, kept) for key, _, kept in sessions.kept] == [("company", remember)]
    assert sessions.proofs == [Proof()]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("profile", "asked"),
    [
        ("", "login"),
        ("consent", "login consent"),
        ("select_account", "select_account"),
        ("consent select_account", "consent select_account"),
    ],
)
async def test_to_switch_the_person_the_provider_asks_who_it_is(profile: str, asked: str) -> None:
    sessions = FakeSessions()
    sign_in = SignInByBrowser(profile_of(replace(COMPANY, prompt=profile)), sessions, System().describe)
    await sign_in("first", Browser(), switch=True)
    assert sessions.proofs == [Proof(prompt=asked)]


@pytest.mark.asyncio
@pytest.mark.parametrize("trouble", [SignInNeeded("No."), NotAllowed("Not you."), Unreachable("No answer.")])
async def test_what_the_system_does_not_take_is_not_kept_and_given_back(trouble: LimelightError) -> None:
    sessions = FakeSessions(now=session())
    with pytest.raises(type(trouble)):
        await SignInByBrowser(profile_of(), sessions, System(trouble).describe)("first", Browser())
    assert (sessions.kept, sessions.discarded, sessions.now) == ([], [sessions.grant], session())


@pytest.mark.asyncio
async def test_a_system_takes_either_a_pasted_token_or_a_sign_in() -> None:
    profile, system, sessions = profile_of(), System(), FakeSessions()
    with pytest.raises(Unsupported, match="has no sign_in in the profile"):
        await SignInByBrowser(profile, sessions, system.describe)("plain", Browser())
    with pytest.raises(Unsupported, match="takes no pasted token"):
        await SignIn(profile.system, system.describe, None, None)("first", "a-token")  # type: ignore[arg-type]  # not asked
    assert (system.asked, sessions.proofs) == ([], [])


def by_device(
    profile: Profile, sessions: FakeSessions, system: System | None = None, shows: Picture = EMPTY
) -> SignInByDevice:
    return SignInByDevice(profile, sessions, (system or System()).describe, lambda: shows)


WITH_CODE = replace(COMPANY, device_code=True)


@pytest.mark.asyncio
async def test_a_code_is_shown_where_the_profile_turns_it_on() -> None:
    sessions, shown = FakeSessions(), list[DeviceCode]()
    assert await by_device(profile_of(WITH_CODE), sessions)("first", shown.append) is EVA
    assert shown == [CODE]
    assert [kept for _, _, kept in sessions.kept] == [True]
    with pytest.raises(Unsupported, match="not turned on for The company"):
        await by_device(profile_of(), sessions)("first", shown.append)
    assert len(shown) == 1


@pytest.mark.asyncio
async def test_a_code_is_never_for_a_critical_environment_whoever_calls_it_so(tell: Tell) -> None:
    shown, sessions = list[DeviceCode](), FakeSessions()
    live = Binding(Environment("live", "Live", 1, Kind.PRODUCTION, critical=True), "second", "live")
    with pytest.raises(Unsupported, match=r"Live is critical.* Sign in in the browser") as said:
        await by_device(profile_of(WITH_CODE, live), sessions)("first", shown.append)
    shows = picture()
    seen = replace(shows.columns[0], environment=TEST.environment, critical=True)
    with pytest.raises(Unsupported, match="Test is critical"):
        await by_device(profile_of(WITH_CODE), sessions, shows=replace(shows, columns=(seen,)))("first", shown.append)
    assert shown == []
    facts = EnvironmentFacts("test-eu", "Test", frozenset(), critical=True)
    told = System(replace(EVA, environments=(facts,)))
    with pytest.raises(Unsupported, match="Test is critical"):
        await by_device(profile_of(WITH_CODE), sessions, told)("first", shown.append)
    assert (sessions.kept, sessions.discarded) == ([], [sessions.grant])
    injected = "a sign-in by a device's code, where profile, picture or server call one of its environments critical"
    tell("a code of a device where it is critical", "security", "a sign-in", injected, str(said.value))


@pytest.mark.asyncio
async def test_a_proof_is_asked_for_as_the_profile_says_and_replaces_the_session() -> None:
    entry = replace(COMPANY, step_up_acr_values=("urn:key",))
    sessions = FakeSessions(now=session(proved_at=0.0), grant=granted(proved_at=1000.0))
    prove = ProveAgain(profile_of(entry), sessions, FakeClock())
    assert (await prove("first", Browser())).identity.proved_at == 1000.0
    assert (await prove("second", Browser(), afresh=True)).identity.proved_at == 1000.0
    assert sessions.proofs == [Proof(300, ("urn:key",)), Proof(0, ("urn:key",))]
    assert [kept for _, _, kept in sessions.kept] == [None, None]  # in the same place as before


@pytest.mark.asyncio
async def test_a_proof_of_somebody_else_is_none() -> None:
    sessions = FakeSessions(now=session("eva"), grant=granted("samira"))
    with pytest.raises(SignInFailed, match="Samira signed in, but this is the session of Eva"):
        await ProveAgain(profile_of(), sessions, FakeClock())("first", Browser())
    assert (sessions.kept, sessions.discarded, sessions.now) == ([], [sessions.grant], session("eva"))


@pytest.mark.asyncio
@pytest.mark.parametrize("now", [None, session("samira")])
async def test_a_proof_signs_nobody_in_who_signed_out_meanwhile(now: Session | None) -> None:
    sessions = FakeSessions(now=session("eva"))

    def sign_out(_address: str) -> None:
        sessions.now = now

    with pytest.raises(SignInNeeded, match="Eva signed out of The company meanwhile"):
        await ProveAgain(profile_of(), sessions, FakeClock())("first", sign_out)
    assert (sessions.kept, sessions.discarded, sessions.now) == ([], [sessions.grant], now)


@pytest.mark.asyncio
@pytest.mark.parametrize("how", ["browser", "device"])
@pytest.mark.parametrize("trouble", [StoreTrouble("Another copy is at work."), asyncio.CancelledError()])
async def test_what_cannot_be_kept_or_is_given_up_meanwhile_is_given_back(how: str, trouble: BaseException) -> None:
    sessions = FakeSessions(trouble=trouble)
    ways = {
        "browser": SignInByBrowser(profile_of(), sessions, System().describe),
        "device": by_device(profile_of(WITH_CODE), sessions),
    }
    with pytest.raises(type(trouble)):
        await ways[how]("first", lambda _: None)
    assert sessions.discarded == [sessions.grant]


@pytest.mark.asyncio
async def test_a_code_is_not_for_what_another_system_of_the_sign_in_calls_critical() -> None:
    live = Binding(Environment("live", "Live", 1, Kind.PRODUCTION), "second", "live-eu")
    facts = EnvironmentFacts("live-eu", "Live", frozenset(), critical=True)
    system, sessions = System({"first": EVA, "second": replace(EVA, environments=(facts,))}), FakeSessions()
    with pytest.raises(Unsupported, match="Live is critical"):
        await by_device(profile_of(WITH_CODE, live), sessions, system)("first", lambda _: None)
    assert (sessions.kept, sessions.discarded) == ([], [sessions.grant])
    assert [(key, origin) for key, _, origin in system.asked] == [
        ("first", "https://a.example.com"),
        ("second", "https://b.example.com"),
    ]


@pytest.mark.asyncio
async def test_nobody_proves_what_is_not_asked_for() -> None:
    nobody, browser = FakeSessions(), Browser()
    with pytest.raises(SignInNeeded, match="Nobody is signed in with The company"):
        await ProveAgain(profile_of(), nobody, FakeClock())("first", browser)
    prove = ProveAgain(profile_of(replace(COMPANY, step_up_seconds=None)), FakeSessions(now=session()), FakeClock())
    with pytest.raises(Unsupported, match="no step_up_seconds"):
        await prove("first", browser)
    with pytest.raises(Unsupported, match="no sign_in"):
        await prove("plain", browser)
    assert [prove.offered(key) for key in ("first", "plain")] == [False, False]
    assert browser.opened == []


@pytest.mark.parametrize(
    ("age", "acr", "wanted", "due"),
    [
        (299.0, "", (), False),
        (301.0, "", (), True),
        (10.0, "urn:key", ("urn:key", "urn:card"), False),
        (10.0, "urn:password", ("urn:key",), True),
        (-5.0, "", (), False),
        (-61.0, "", (), True),
    ],
)
def test_a_proof_is_due_when_it_is_old_or_of_another_kind(
    age: float, acr: str, wanted: tuple[str, ...], due: bool
) -> None:
    clock = FakeClock()
    sessions = FakeSessions(now=session(proved_at=clock.now() - age, acr=acr))
    prove = ProveAgain(profile_of(replace(COMPANY, step_up_acr_values=wanted)), sessions, clock)
    assert (prove.offered("first"), prove.due("first"), prove.due("plain")) == (True, due, False)
    assert not ProveAgain(profile_of(), FakeSessions(), clock).due("first")


def test_a_session_is_of_the_systems_that_it_was_made_for() -> None:
    now: Session = session()
    sessions = FakeSessions(now=now)
    assert session_of(profile_of(), sessions, "first") == now
    assert session_of(profile_of(), sessions, "second") is None
    assert session_of(profile_of(), sessions, "plain") is None


class Held:
    """Hands out the token of a session."""

    async def secret_for(self, origin: str, environment: str = "") -> Secret | None:
        return Secret("of the session", origin)


@pytest.mark.asyncio
async def test_a_connection_is_tried_with_the_session_that_is_for_its_address() -> None:
    system, sessions, browser = System(), FakeSessions(now=session()), Browser()
    same = replace(FIRST, key="new", address="https://a.example.com/y")
    assert await TrySignIn(profile_of(), sessions, Held(), system.describe)(same, browser) is EVA
    assert system.asked == [("new", "of the session", "https://a.example.com")]
    assert (browser.opened, sessions.discarded) == ([], [])


@pytest.mark.asyncio
@pytest.mark.parametrize("now", [None, session()])
@pytest.mark.parametrize("trouble", [None, NotAllowed("Not you.")])
async def test_at_another_address_it_is_tried_with_a_sign_in_for_the_test_alone(
    now: Session | None, trouble: LimelightError | None
) -> None:
    system, sessions, browser = System(trouble or EVA), FakeSessions(now=now), Browser()
    new = replace(FIRST, key="new", address="https://new.example.com")
    with contextlib.suppress(NotAllowed):
        assert await TrySignIn(profile_of(), sessions, Held(), system.describe)(new, browser) is EVA
        assert trouble is None
    assert system.asked == [("new", "access of eva", "https://new.example.com")]
    assert len(browser.opened) == 1
    assert (sessions.kept, sessions.discarded, sessions.now) == ([], [sessions.grant], now)
