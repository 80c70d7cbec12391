"""Signing in with a password: it goes out once and is wiped, and only a token that the system takes is kept."""

import asyncio
from dataclasses import replace

import pytest

from limelight.domain.errors import LimelightError, NotAllowed, SignInFailed, Unreachable, Unsupported
from limelight.domain.people import Actor
from limelight.domain.personal_tokens import PersonalToken, TokenTerm
from limelight.domain.profile import SystemEntry, SystemKind
from limelight.domain.secrets import Secret
from limelight.domain.systems import Capabilities, Description
from limelight.usecases.made_tokens import MadeTokens
from limelight.usecases.sign_in_by_password import SignInByPassword
from usecases.fakes import FakeClock
from usecases.passwords_double import MADE, ORIGIN, RIGHT, FakePasswords, HeldTokens

BANK = SystemEntry("bank", SystemKind.UNLEASH, f"{ORIGIN}/x", title="Bank")
MAYA = Description("Bank", "8", Actor("maya", "Maya"), (), Capabilities("Unleash"))
OLDER = PersonalToken(Secret("user:older", ORIGIN), "3", 86_400.0)


class Desk:
    """A system with passwords (None: without), the tokens of a run, and one sequence of what happened."""

    def __init__(self, way: FakePasswords | None, made: PersonalToken | None = None, entry: SystemEntry = BANK) -> None:
        self.way, self.entry = way, entry
        self.tokens = HeldTokens(made)
        self.happened = self.tokens.happened
        if way is not None:
            way.happened = self.happened
        self.refuses: LimelightError | None = None
        self.clock = FakeClock()
        self.made = MadeTokens(self.tokens, lambda _system: self.way)
        self.sign_in = SignInByPassword(
            lambda _key: self.entry, lambda _system: self.way, self._describe, self.tokens, self.made, self.clock
        )

    async def _describe(self, entry: SystemEntry, secret: Secret) -> Description:
        self.happened.append(f"described with {secret.reveal()}")
        if self.refuses is not None:
            raise self.refuses
        return MAYA


def password(text: str = RIGHT) -> Secret:
    return Secret(text, ORIGIN)


@pytest.mark.asyncio
@pytest.mark.parametrize("remember", [True, False])
async def test_a_password_becomes_a_token_that_is_tried_and_kept(remember: bool) -> None:
    way, word = FakePasswords(), password()
    desk = Desk(way)
    assert await desk.sign_in("bank", "maya", word, 7, remember) is MAYA
    kept = "kept 7" if remember else "kept 7 for now"
    assert desk.happened == ["asked as maya", "described with user:made", kept, "closed"]
    assert word.reveal() == ""
    (wish,) = way.wishes
    assert wish.until == int(desk.clock.now()) + 7 * 86_400
    assert wish.name.startswith("Limelight console, made ")


@pytest.mark.asyncio
async def test_two_tokens_of_a_person_have_two_names() -> None:
    way = FakePasswords()
    desk = Desk(way)
    await desk.sign_in("bank", "maya", password(), 30)
    await desk.clock.sleep(1)
    await desk.sign_in("bank", "maya", password(), 30)
    assert len({wish.name for wish in way.wishes}) == 2


@pytest.mark.asyncio
async def test_an_older_token_that_was_made_is_revoked_once_the_new_one_is_kept() -> None:
    desk = Desk(FakePasswords(), OLDER)
    await desk.sign_in("bank", "maya", password(), 30)
    assert desk.happened[-4:] == ["kept 7", "closed", "revoked 3", "closed"]


@pytest.mark.asyncio
async def test_a_wrong_password_is_tried_once_and_leaves_everything_as_it_was() -> None:
    desk, word = Desk(FakePasswords(), OLDER), password("wrong")
    with pytest.raises(SignInFailed, match="not the password"):
        await desk.sign_in("bank", "maya", word, 30)
    assert desk.happened == ["asked as maya", "closed"]
    assert desk.tokens.made is OLDER
    assert word.reveal() == ""


@pytest.mark.asyncio
async def test_a_token_that_the_system_does_not_take_is_revoked() -> None:
    desk = Desk(FakePasswords(), OLDER)
    desk.refuses = NotAllowed("Not for you.")
    with pytest.raises(NotAllowed):
        await desk.sign_in("bank", "maya", password(), 30)
    assert desk.happened == ["asked as maya", "described with user:made", "revoked 7", "closed", "closed"]
    assert desk.tokens.made is OLDER


@pytest.mark.asyncio
async def test_a_token_is_revoked_where_one_gives_up_while_the_store_asks() -> None:
    desk = Desk(FakePasswords())
    desk.tokens.asks = asyncio.Event()
    signing_in = asyncio.ensure_future(desk.sign_in("bank", "maya", password(), 30))
    await desk.tokens.asks.wait()
    signing_in.cancel()
    with pytest.raises(asyncio.CancelledError):
        await signing_in
    assert desk.happened == ["asked as maya", "described with user:made", "revoked 7", "closed", "closed"]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("way", "entry", "days"),
    [
        (None, BANK, 30),
        (FakePasswords(), replace(BANK, sign_in="company"), 30),
        (FakePasswords(), BANK, 365),
    ],
)
async def test_nothing_is_sent_where_passwords_are_not_taken(
    way: FakePasswords | None, entry: SystemEntry, days: int
) -> None:
    desk, word = Desk(way, entry=entry), password()
    with pytest.raises(Unsupported, match="Bank takes no user names"):
        await desk.sign_in("bank", "maya", word, days)
    assert "asked as maya" not in desk.happened
    assert word.reveal() == ""


@pytest.mark.asyncio
async def test_it_is_offered_where_the_system_says_so() -> None:
    assert await Desk(FakePasswords()).sign_in.is_offered("bank")
    assert not await Desk(FakePasswords(offered=False)).sign_in.is_offered("bank")
    assert not await Desk(FakePasswords(offered=Unreachable("No answer."))).sign_in.is_offered("bank")
    assert not await Desk(None).sign_in.is_offered("bank")
    assert not await Desk(FakePasswords(), entry=replace(BANK, sign_in="company")).sign_in.is_offered("bank")


@pytest.mark.asyncio
async def test_when_a_made_token_ends_is_known_without_asking() -> None:
    desk = Desk(FakePasswords(), MADE)
    assert await desk.made.term(BANK) == TokenTerm(MADE.until, made_here=True)
    assert desk.happened == []


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("ends", "trouble", "term"),
    [
        ((5.0,), None, TokenTerm(5.0, made_here=False)),
        ((5.0, 6.0), None, None),  # which of them it is, nobody says
        ((), None, None),
        ((5.0,), NotAllowed("A program's token."), None),
    ],
)
async def test_of_a_pasted_token_the_end_is_known_where_its_owner_has_one(
    ends: tuple[float, ...], trouble: LimelightError | None, term: TokenTerm | None
) -> None:
    desk = Desk(FakePasswords(trouble, ends=ends))
    desk.tokens.pasted = Secret("user:pasted", ORIGIN)
    assert await desk.made.term(BANK) == term
    assert desk.happened == ["asked for user:pasted", "closed"]


@pytest.mark.asyncio
async def test_without_a_token_nothing_ends() -> None:
    assert await Desk(FakePasswords()).made.term(BANK) is None
    assert await Desk(None).made.term(BANK) is None


def test_the_last_five_days_are_short() -> None:
    term = TokenTerm(10 * 86_400, made_here=True)
    assert not term.is_short(5 * 86_400 - 1)
    assert term.is_short(5 * 86_400)
    assert term.is_short(11 * 86_400)
