"""Sessions with OpenID providers: which origin gets a token, when one is renewed, and what ends a session."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from faults.telling import Tell
from identity.session_doubles import COMPANY, ISSUER, LIFE, NO_ANSWER, A, B, C, Copy, Provider, Shelf, profile_of, until
from limelight.domain.errors import KeyringTrouble, SignInFailed, SignInNeeded, Throttled, Unreachable
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import Identity, SignedOut
from limelight.identity.session_keeping import name_of
from net.doubles import WallClock

QUARTER = LIFE / 4


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def provider() -> Provider:
    return Provider(WallClock())


@pytest.fixture
def copy(tmp_path: Path, provider: Provider, shelf: Shelf) -> Copy:
    return Copy(tmp_path, provider, shelf)


@pytest.mark.asyncio
async def test_a_token_is_for_the_origins_of_its_sign_in_and_for_no_other(copy: Copy) -> None:
    assert await copy.token() == ""
    await copy.sign_in()
    assert (await copy.token(A), await copy.token(B), await copy.token(C)) == ("access-1", "access-1", "")
    assert (copy.sessions.covers(C), copy.sessions.covers("https://d.example.com")) == (True, False)
    session = copy.sessions.session("company")
    assert session is not None
    assert (session.identity.name, session.origins, session.renews, session.kept) == ("Eva", (A, B), True, "A shelf")
    assert session.until == copy.clock.now() + LIFE
    assert copy.sessions.session("other") is None


@pytest.mark.asyncio
async def test_a_changed_address_gets_no_token_until_somebody_signs_in_for_it(copy: Copy, shelf: Shelf) -> None:
    await copy.sign_in()
    moved = profile_of(("https://evil.example.com", "company"), (B, "company"))
    copy.sessions = copy.desk(moved)
    assert await copy.token("https://evil.example.com") == ""
    assert await copy.token(B) == "access-1"
    copy.memory.held.clear()  # at the next start, too
    assert await copy.token("https://evil.example.com") == ""
    await copy.sign_in()
    assert await copy.token("https://evil.example.com") != ""


@pytest.mark.asyncio
async def test_another_issuer_client_audience_or_scope_has_a_session_of_its_own(copy: Copy) -> None:
    await copy.sign_in()
    for other in (
        replace(COMPANY, issuer="https://evil.example.com"),
        replace(COMPANY, client_id="another"),
        replace(COMPANY, audience="another"),
        replace(COMPANY, resource="https://another.example"),
        replace(COMPANY, scopes=("openid", "admin")),
    ):
        copy.sessions = copy.desk(profile_of((A, "company"), sign_ins=(other,)))
        assert await copy.token() == "", other
    copy.sessions = copy.desk(profile_of((A, "renamed"), sign_ins=(replace(COMPANY, key="renamed", title="T"),)))
    assert await copy.token() != ""


@pytest.mark.asyncio
async def test_what_is_kept_of_another_issuer_is_nothing(copy: Copy, shelf: Shelf) -> None:
    await copy.sign_in()
    name = name_of(COMPANY)
    for text in (shelf.kept[name].replace(ISSUER, "https://evil.example.com"), "{}", "no JSON", '{"version": 2}'):
        shelf.kept[name] = text
        copy.memory.held.clear()
        copy.memory.gone.clear()
        assert await copy.token() == ""


@pytest.mark.asyncio
async def test_the_next_start_is_silent_and_no_access_token_was_kept(
    copy: Copy, tmp_path: Path, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    assert "access" not in "".join(shelf.kept.values())
    proved_at = provider.clock.now()
    provider.clock.time += 5000
    later = Copy(tmp_path, provider, shelf)
    assert (await later.token(), provider.renewals) == ("access-2", ["refresh-1"])
    assert (await later.token(B), provider.renewals) == ("access-2", ["refresh-1"])
    session = later.sessions.session("company")
    assert session is not None
    assert session.identity == Identity("eva", "Eva", proved_at, "urn:key")  # a renewal is no proof
    assert later.notices == []


@pytest.mark.asyncio
async def test_it_is_renewed_a_while_before_its_end_once_for_all_who_ask(copy: Copy, provider: Provider) -> None:
    await copy.sign_in()
    provider.clock.time += LIFE - QUARTER - 1
    assert await copy.token() == "access-1"
    provider.clock.time += 2
    assert set(await asyncio.gather(*(copy.token(origin) for origin in (A, B, A, B)))) == {"access-2"}
    assert provider.renewals == ["refresh-1"]


@pytest.mark.asyncio
async def test_the_new_refresh_token_is_kept_before_the_new_access_token_is_used(
    copy: Copy, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    provider.clock.time += LIFE
    shelf.hold = asyncio.Event()
    asking = asyncio.ensure_future(copy.token())
    await provider.began.wait()
    await until(lambda: "save" in shelf.asked[2:])
    assert not asking.done()
    shelf.hold.set()
    assert await asking == "access-2"
    assert "refresh-2" in shelf.kept[name_of(COMPANY)]


@pytest.mark.asyncio
async def test_who_gives_up_waiting_does_not_lose_the_new_refresh_token(
    copy: Copy, tmp_path: Path, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    provider.clock.time += LIFE
    provider.hold = asyncio.Event()
    asking = asyncio.ensure_future(copy.token())
    await provider.began.wait()
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    closing = asyncio.ensure_future(copy.sessions.aclose())
    provider.hold.set()
    await closing
    assert copy.clients[0].closed
    assert "refresh-2" in shelf.kept[name_of(COMPANY)]
    assert await Copy(tmp_path, provider, shelf).token() == "access-3"


@pytest.mark.asyncio
async def test_a_provider_that_does_not_rotate_is_asked_with_the_same_token_again(
    copy: Copy, provider: Provider, shelf: Shelf
) -> None:
    provider.rotates = False
    await copy.sign_in()
    for turn in (2, 3):
        provider.clock.time += LIFE
        assert await copy.token() == f"access-{turn}"
    assert provider.renewals == ["refresh-1", "refresh-1"]
    assert shelf.asked.count("save") == 1


@pytest.mark.asyncio
async def test_a_provider_out_of_reach_ends_nothing(copy: Copy, provider: Provider) -> None:
    await copy.sign_in()
    provider.clock.time += LIFE - QUARTER
    provider.trouble = NO_ANSWER
    assert await copy.token() == "access-1"  # good for a while yet
    assert await copy.token() == "access-1"
    assert len(provider.renewals) == 1  # it is given a pause
    provider.clock.time += QUARTER
    with pytest.raises(Unreachable, match=r"could not be renewed and is kept: The company did not answer"):
        await copy.token()
    with pytest.raises(Unreachable):
        await copy.token()
    assert len(provider.renewals) == 2
    assert copy.sessions.session("company") is not None
    assert copy.notices == [
        "Your sign-in with The company could not be renewed and is kept: The company did not answer."
    ]
    provider.trouble = None
    copy.sessions.ask_again()
    assert await copy.token() == "access-2"


@pytest.mark.asyncio
async def test_a_provider_that_wants_a_pause_gets_it(copy: Copy, provider: Provider) -> None:
    await copy.sign_in()
    provider.clock.time += LIFE
    provider.trouble = Throttled("Slow down.", 300.0)
    for seconds, renewals in ((0, 1), (299, 1), (2, 2)):
        provider.clock.time += seconds
        with pytest.raises(Unreachable):
            await copy.token()
        assert len(provider.renewals) == renewals


@pytest.mark.asyncio
async def test_a_session_that_is_over_needs_a_sign_in_there_and_nowhere_else(
    copy: Copy, tmp_path: Path, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    await copy.sessions.keep("other", provider.grant("eva"))
    provider.clock.time += LIFE - QUARTER
    provider.good = "another"
    with pytest.raises(SignInNeeded, match="over"):
        await copy.token(A)
    with pytest.raises(SignInNeeded, match="over"):
        await copy.token(B)
    assert len(provider.renewals) == 1
    assert copy.notices == ["The sign-in at The company is over. Sign in again."]
    assert copy.sessions.session("company") is None
    assert list(shelf.kept) == [name_of(replace(COMPANY, issuer="https://other.example.com"))]
    assert copy.sessions.session("other") is not None
    await copy.sign_in()
    assert await copy.token(A) != ""
    assert await Copy(tmp_path, provider, shelf).token(A) != ""


@pytest.mark.asyncio
async def test_a_session_without_a_refresh_token_ends_with_its_access_token(
    copy: Copy, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    provider.refreshes = False
    await copy.sign_in()
    assert shelf.kept == {}
    session = copy.sessions.session("company")
    assert session is not None
    assert (session.renews, session.kept) == (False, "memory only: the provider gave nothing that renews it")
    provider.clock.time += LIFE - 1
    assert await copy.token() == "access-2"
    provider.clock.time += 1
    with pytest.raises(SignInNeeded, match="has ended and cannot be renewed"):
        await copy.token()


@pytest.mark.asyncio
async def test_for_this_run_only_nothing_is_kept_and_an_older_record_goes(
    copy: Copy, tmp_path: Path, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    await copy.sign_in(remember=False)
    assert shelf.kept == {}
    session = copy.sessions.session("company")
    assert session is not None
    assert session.kept == "memory only: as you asked"
    provider.clock.time += LIFE
    assert await copy.token() == "access-3"
    assert shelf.kept == {}
    await copy.sessions.keep("company", provider.grant())  # as before: proving it again keeps nothing either
    assert shelf.kept == {}
    assert await Copy(tmp_path, provider, shelf).token() == ""


@pytest.mark.asyncio
async def test_a_store_that_does_not_take_the_new_token_means_memory_only_and_that_is_said(
    copy: Copy, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    shelf.trouble, shelf.only_saving_fails = "The shelf is full.", True
    provider.clock.time += LIFE
    assert await copy.token() == "access-2"
    session = copy.sessions.session("company")
    assert session is not None
    assert session.kept == "memory only: The shelf is full."
    assert len(copy.notices) == 1
    assert "is in memory only: The shelf is full. You stay signed in until Limelight ends." in copy.notices[0]
    assert shelf.kept == {}  # a spent token is worse than none
    provider.clock.time += LIFE
    assert await copy.token() == "access-3"
    assert len(copy.notices) == 1


@pytest.mark.asyncio
async def test_a_locked_store_at_the_start_is_not_asked_at_every_poll_but_when_the_person_says_so(
    copy: Copy, tmp_path: Path, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    later = Copy(tmp_path, provider, shelf)
    shelf.trouble = "The shelf is locked."
    shelf.asked.clear()
    for _ in range(3):
        with pytest.raises(SignInNeeded, match=r"Nobody is signed in with The company: The shelf is locked\."):
            await later.token()
    assert shelf.asked == ["load"]
    shelf.trouble = ""
    later.sessions.ask_again()
    assert await later.token() == "access-2"


@pytest.mark.asyncio
async def test_a_locked_store_is_asked_once_for_a_sign_in_and_the_session_is_in_memory(
    copy: Copy, shelf: Shelf
) -> None:
    shelf.trouble = "The shelf is locked."
    await copy.sign_in()
    assert shelf.asked == ["load", "leave"]
    assert await copy.token() == "access-1"
    session = copy.sessions.session("company")
    assert session is not None
    assert session.kept == "memory only: The shelf is locked."
    assert len(copy.notices) == 1
    await copy.sessions.leave_origin(A)
    assert (await copy.token(A), await copy.token(B)) == ("", "access-1")


@pytest.mark.asyncio
async def test_a_store_that_cannot_be_told_of_an_origin_that_is_left_says_so(copy: Copy, shelf: Shelf) -> None:
    await copy.sign_in()
    shelf.trouble = "The shelf is locked."
    with pytest.raises(KeyringTrouble, match="locked"):
        await copy.sessions.leave_origin(A)
    assert (await copy.token(A), await copy.token(B)) == ("", "access-1")


@pytest.mark.asyncio
async def test_a_sign_in_that_is_given_up_while_the_store_asks_leaves_the_one_before(
    copy: Copy, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    before = dict(shelf.kept)
    shelf.hold = asyncio.Event()
    signing_in = asyncio.ensure_future(copy.sign_in("samira"))
    await until(lambda: shelf.asked.count("save") == 2)
    signing_in.cancel()
    with pytest.raises(asyncio.CancelledError):
        await signing_in
    assert (shelf.kept, shelf.asked[-1]) == (before, "leave")  # a call that is still under way is overtaken
    session = copy.sessions.session("company")
    assert session is not None
    assert session.identity.subject == "eva"


@pytest.mark.asyncio
async def test_a_person_who_takes_the_place_of_another_ends_that_one_s_session_at_the_provider(
    copy: Copy, provider: Provider
) -> None:
    await copy.sign_in()
    await copy.sign_in()  # the same person again
    assert provider.revoked == []
    await copy.sign_in("samira")
    assert provider.revoked == [("refresh-2", "refresh_token")]
    session = copy.sessions.session("company")
    assert session is not None
    assert session.identity.name == "Samira"


@pytest.mark.asyncio
async def test_a_grant_that_is_not_used_is_given_back_unless_that_would_end_the_session_that_stays(
    copy: Copy, tmp_path: Path, provider: Provider, shelf: Shelf
) -> None:
    await copy.sessions.discard("company", provider.grant())
    assert provider.revoked == [("refresh-1", "refresh_token"), ("access-1", "access_token")]
    await copy.sign_in()
    later = Copy(tmp_path, provider, shelf)  # who is signed in is asked from the store
    for each in (copy, later):
        await each.sessions.discard("company", provider.grant())
    assert len(provider.revoked) == 2
    await copy.sessions.discard("company", provider.grant("samira"))
    assert len(provider.revoked) == 4


@pytest.mark.asyncio
async def test_a_grant_that_names_nobody_is_not_kept(copy: Copy, provider: Provider) -> None:
    with pytest.raises(SignInFailed, match="did not say who signed in"):
        await copy.sessions.keep("company", provider.grant(with_identity=False))
    assert await copy.token() == ""


@pytest.mark.asyncio
async def test_a_read_that_was_refused_gets_another_token_once(copy: Copy, provider: Provider) -> None:
    await copy.sign_in()
    assert await copy.sessions.renewed(Secret("access-1", "https://d.example.com")) is None
    assert await copy.sessions.renewed(Secret("access-1", C)) is None
    other, same = await asyncio.gather(
        copy.sessions.renewed(Secret("access-1", A)), copy.sessions.renewed(Secret("access-1", B))
    )
    assert (other, same) == (Secret("access-2", A), Secret("access-2", B))
    assert await copy.sessions.renewed(Secret("access-1", A)) == Secret("access-2", A)  # who came late
    assert await copy.sessions.renewed(Secret("access-2", A)) is None
    assert provider.renewals == ["refresh-1"]
    provider.clock.time += LIFE
    assert await copy.token() == "access-3"
    assert await copy.sessions.renewed(Secret("access-3", A)) == Secret("access-4", A)


@pytest.mark.asyncio
async def test_a_refusal_stands_where_there_is_no_other_token(copy: Copy, provider: Provider) -> None:
    await copy.sign_in()
    provider.trouble = NO_ANSWER
    assert await copy.sessions.renewed(Secret("access-1", A)) is None
    assert copy.sessions.session("company") is not None
    provider.trouble, provider.good = None, "another"
    copy.sessions.ask_again()
    assert await copy.sessions.renewed(Secret("access-1", A)) is None
    assert copy.sessions.session("company") is None


@pytest.mark.asyncio
async def test_signing_out_revokes_deletes_and_names_the_provider_s_page(
    copy: Copy, tmp_path: Path, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    assert await copy.sessions.end("company") == SignedOut(f"{ISSUER}/end")
    assert provider.revoked == [("refresh-1", "refresh_token"), ("access-1", "access_token")]
    assert shelf.kept == {}
    assert await copy.token() == ""
    assert await Copy(tmp_path, provider, shelf).token() == ""


@pytest.mark.asyncio
async def test_signing_out_works_offline_and_says_what_could_not_be_done(
    copy: Copy, provider: Provider, shelf: Shelf, tell: Tell
) -> None:
    await copy.sign_in()
    provider.trouble = NO_ANSWER
    done = await copy.sessions.end("company")
    assert done == SignedOut(
        "", "The company could not be told, so its tokens last until they end: The company did not answer."
    )
    assert (await copy.token(), shelf.kept) == ("", {})
    injected = "the provider does not answer while somebody signs out"
    tell("signing out offline", "security", "a session", injected, done.remark)


@pytest.mark.asyncio
async def test_signing_out_stays_so_where_the_store_cannot_delete(copy: Copy, provider: Provider, shelf: Shelf) -> None:
    await copy.sign_in()
    shelf.trouble = "The shelf is locked."
    done = await copy.sessions.end("company")
    assert done.remark == "What renews the sign-in may still be kept: The shelf is locked. Delete it there."
    assert provider.revoked[0] == ("refresh-1", "refresh_token")
    shelf.trouble = ""
    copy.sessions.ask_again()
    assert await copy.token() == ""


@pytest.mark.asyncio
async def test_signing_out_during_a_renewal_ends_what_the_renewal_brought(
    copy: Copy, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    provider.clock.time += LIFE
    provider.hold = asyncio.Event()
    asking = asyncio.ensure_future(copy.token())
    await provider.began.wait()
    ending = asyncio.ensure_future(copy.sessions.end("company"))
    await until(lambda: copy.sessions.session("company") is None)
    provider.hold.set()
    with pytest.raises(SignInNeeded, match="You signed out"):
        await asking
    await ending
    assert ("refresh-2", "refresh_token") in provider.revoked
    assert shelf.kept == {}
    assert await copy.token() == ""


@pytest.mark.asyncio
async def test_another_copy_s_renewal_is_taken_over_before_ours(
    copy: Copy, tmp_path: Path, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    other = Copy(tmp_path, provider, shelf)
    assert await other.token() == "access-2"
    provider.clock.time += LIFE
    assert await copy.token() == "access-3"
    assert await other.token() == "access-4"
    assert provider.renewals == ["refresh-1", "refresh-2", "refresh-3"]


@pytest.mark.asyncio
async def test_a_sign_out_or_another_person_in_another_copy_is_heard_of_at_the_next_renewal(
    copy: Copy, tmp_path: Path, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    other = Copy(tmp_path, provider, shelf)
    assert await other.token() == "access-2"
    await other.sign_in("samira")
    kept = dict(shelf.kept)
    provider.clock.time += LIFE
    with pytest.raises(SignInNeeded, match=r"Samira signed in with The company in another window"):
        await copy.token()
    assert shelf.kept == kept
    await copy.sign_in()
    await other.sessions.end("company")
    provider.clock.time += LIFE
    with pytest.raises(SignInNeeded, match="ended in another window"):
        await copy.token()
    await other.sign_in()
    copy.sessions.ask_again()
    assert await copy.token() != ""


@pytest.mark.asyncio
async def test_profiles_with_other_systems_share_the_person_s_session_and_leave_each_other_s_systems(
    copy: Copy, tmp_path: Path, provider: Provider, shelf: Shelf
) -> None:
    await copy.sign_in()
    other = Copy(tmp_path, provider, shelf, profile_of((C, "company")))
    assert await other.token(C) == ""
    await other.sign_in()
    assert await other.token(C) != ""
    session = other.sessions.session("company")
    assert session is not None
    assert session.origins == (C,)
    provider.clock.time += LIFE
    assert await copy.token(A) != ""
    await other.sessions.leave_origin(C)
    assert await other.token(C) == ""
    provider.clock.time += LIFE
    assert await copy.token(A) != ""


@pytest.mark.asyncio
async def test_a_session_that_is_for_no_system_any_more_is_deleted(copy: Copy, shelf: Shelf) -> None:
    await copy.sign_in()
    await copy.sessions.leave_origin("https://d.example.com")
    await copy.sessions.leave_origin(C)
    await copy.sessions.leave_origin(A)
    assert (await copy.token(A), await copy.token(B)) == ("", "access-1")
    await copy.sessions.leave_origin(B)
    assert (await copy.token(B), shelf.kept) == ("", {})


@pytest.mark.asyncio
async def test_a_session_outlives_its_desk_and_a_profile_without_its_sign_in_drops_it(copy: Copy) -> None:
    await copy.sign_in()
    await copy.sessions.aclose()
    copy.sessions = copy.desk()
    assert await copy.token() == "access-1"
    copy.desk(profile_of((A, ""), sign_ins=()))
    assert copy.memory.held == {}


@pytest.mark.asyncio
async def test_nothing_that_holds_a_session_shows_its_secrets(copy: Copy, provider: Provider) -> None:
    await copy.sign_in()
    name = name_of(COMPANY)
    kept = await copy.sessions._keeping.load(COMPANY)
    for thing in (copy.memory.held[name], kept, copy.sessions.session("company"), provider.grant()):
        assert "refresh-" not in repr(thing)
        assert "access-" not in repr(thing)
