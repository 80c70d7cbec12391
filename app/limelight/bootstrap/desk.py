"""Builds everything behind the window: runs on the background thread, after the first paint.

This module is imported there, too: HTTP, the keyring and SQLite cost a third of a second, which nobody should wait
for before the window is there.
"""

from __future__ import annotations

import getpass
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from limelight.bootstrap.announcing import build_announcing, names_of_addresses
from limelight.bootstrap.clock import SystemClock
from limelight.bootstrap.places import Places
from limelight.bootstrap.plans import build_plans
from limelight.bootstrap.reporting import HISTORY_PATIENCE, build_reports
from limelight.desktop.notifications import DesktopNotifications
from limelight.domain.calendar import Calendar
from limelight.domain.changes import Recorded
from limelight.domain.journal_state import JournalState
from limelight.domain.picture import EMPTY, Picture
from limelight.domain.ports import Clock, EvidenceSource, Provider
from limelight.domain.ports import Credentials as CredentialsPort
from limelight.domain.profile import Binding, Profile, SystemEntry
from limelight.domain.sign_ins import SignInEntry
from limelight.identity.by_origin import ByOrigin
from limelight.identity.credentials import Credentials
from limelight.identity.journal_anchor import KeyringAnchor
from limelight.identity.keyring_store import KeyringStore, platform_keyring
from limelight.identity.memory_store import MemoryOnly
from limelight.identity.reading_tokens import TokensByEnvironment, held_under
from limelight.identity.sealed_file import SealedFiles
from limelight.identity.session_outside import Outside, SignsIn
from limelight.identity.sessions import Sessions
from limelight.identity.turns import Turns
from limelight.journal.export import packed
from limelight.journal.running import RunningJournal
from limelight.providers.table import build_passwords, build_provider, build_source, system_card
from limelight.resources import resource
from limelight.settings.saving import save_connection
from limelight.store.acknowledged import AcknowledgedFile
from limelight.store.freeze_files import FreezeFiles
from limelight.store.last_picture import LastPicture
from limelight.sync.desk import Desk
from limelight.sync.engine import Engine, Outlets
from limelight.sync.freezes import FreezeWatch
from limelight.sync.journal_watch import JournalWatch
from limelight.sync.resolving import Resolver
from limelight.usecases.acknowledge_difference import AcknowledgeDifference
from limelight.usecases.add_reason import AddReason
from limelight.usecases.answer_support import AnswerSupport
from limelight.usecases.attest_outcome import AttestOutcome
from limelight.usecases.bound import Bound
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.export_activity import ExportActivity
from limelight.usecases.fresh_look import Persons
from limelight.usecases.keep_journal import KeepJournal
from limelight.usecases.keep_reading_token import KeepReadingToken
from limelight.usecases.list_held import ListHeld
from limelight.usecases.made_tokens import MadeTokens
from limelight.usecases.own_freezes import OwnFreezes
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.prove_again import ProveAgain
from limelight.usecases.read_activity import ReadActivity
from limelight.usecases.read_back import ReadBack
from limelight.usecases.read_calendar import CalendarParts, ReadCalendar
from limelight.usecases.read_happenings import ReadHappenings
from limelight.usecases.read_held import ReadHeld
from limelight.usecases.read_history import ReadHistory
from limelight.usecases.read_insights import ReadInsights
from limelight.usecases.remember_seen import RememberSeen
from limelight.usecases.resolve_changes import ResolveChanges
from limelight.usecases.right_of_way import RightOfWay
from limelight.usecases.run_plan import RunPlan
from limelight.usecases.save_connection import SaveConnection
from limelight.usecases.sessions import person_signed_in, session_of
from limelight.usecases.sign_in import SignIn
from limelight.usecases.sign_in_by_browser import SignInByBrowser
from limelight.usecases.sign_in_by_device import SignInByDevice
from limelight.usecases.sign_in_by_password import SignInByPassword
from limelight.usecases.sign_out import SignOut
from limelight.usecases.try_connection import TryConnection
from limelight.usecases.try_sign_in import TrySignIn
from limelight.words import tr

_ICON = str(resource("icons", "limelight.svg"))


@dataclass(frozen=True, slots=True)
class Order:
    """What a desk is built for. `credentials` are the program's: tokens in memory outlive the desk."""

    places: Places
    profile: Profile
    outlets: Outlets
    watch: Callable[[Recorded], None]  # is told every state that a change comes into; on the background thread
    credentials: Credentials
    start: Picture = EMPTY
    tell_journal: Callable[[JournalState], None] = lambda state: None  # is told how the journal is, when that changes
    tell_opened: Callable[[str], None] = lambda key: None  # is told the key of a notification that was clicked


async def build_desk(order: Order) -> Desk:
    """Build the providers, the journal, the engine and every use case, bound to each other by hand."""
    clock, profile, places = SystemClock(), order.profile, order.places
    credentials = order.credentials
    credentials.hold_only(names_of_tokens(profile) | names_of_addresses(places, profile))
    tokens = TokensByEnvironment(credentials, lambda origin: environments_with_tokens(profile, origin))
    journal, keep_journal, journal_watch = await _kept_journal(order, clock)
    sessions = _sessions(order, clock, lambda: engine)
    by_origin = ByOrigin(tokens, sessions)
    bounds = bind(profile, by_origin, clock)

    outlets = replace(order.outlets, keep=partial(LastPicture(places.picture).save, profile=profile))
    engine = Engine(bounds, profile, clock, outlets, order.start)

    def build(entry: SystemEntry, with_tokens: CredentialsPort) -> Provider:
        return build_provider(entry, with_tokens, clock)

    passwords = partial(build_passwords, clock=clock)
    made = MadeTokens(tokens, passwords)
    try_connection = TryConnection(build, by_origin)
    prove_again = ProveAgain(profile, sessions, clock)
    persons = Persons(prove_again.due, partial(person_signed_in, profile, sessions), OwnFreezes(profile, FreezeFiles()))
    propose = ProposeChange(bounds, journal, clock, profile, lambda: engine.picture, persons)
    read_back, happenings = ReadBack(bounds, journal, clock), ReadHappenings(bounds, clock)
    change = ChangeExposure(bounds, journal, clock, propose, read_back)
    plans = build_plans(places, profile, journal, clock, (propose, change), lambda: engine.picture)

    def write(entry: SystemEntry, bindings: Sequence[Binding]) -> Profile:
        return save_connection(places.profile, entry, bindings)

    announce = build_announcing(places, profile, credentials, clock)
    seen, notifier = _seen(places, profile), DesktopNotifications(_ICON, order.tell_opened)

    async def close() -> None:
        await close_bounds(bounds)
        for each in (seen, notifier, announce, journal_watch, sessions, propose.look.freezes):
            await each.aclose()
        journal.close()

    resolve = ResolveChanges(journal, read_back)
    return Desk(
        profile=profile,
        engine=engine,
        resolver=Resolver(resolve, order.watch, clock, outlets.report_bug),
        propose_change=propose,
        change_exposure=change,
        plans=plans,
        resolve_changes=resolve,
        attest_outcome=AttestOutcome(journal),
        add_reason=AddReason(journal),
        acknowledge_difference=AcknowledgeDifference(AcknowledgedFile(places.acknowledged)),
        read_activity=ReadActivity(journal),
        export_activity=ExportActivity(journal, clock, packed, _demo_keys(profile)),
        write_report=build_reports(
            places,
            profile.title,
            lambda: (engine.picture, False),
            partial(happenings.changes_since, patience=HISTORY_PATIENCE),
            lambda: tuple(journal.events()),
        ),
        read_history=ReadHistory(bounds),
        read_happenings=happenings,
        read_insights=ReadInsights(ReadActivity(journal), happenings, lambda: engine.picture, clock),
        read_held=ReadHeld(bounds),
        list_held=ListHeld(bounds, clock),
        answer_support=AnswerSupport(bounds, clock, profile, lambda: engine.picture),
        sign_in=SignIn(profile.system, try_connection.describe, tokens, made),
        sign_in_by_browser=SignInByBrowser(profile, sessions, try_connection.describe),
        sign_in_by_device=SignInByDevice(profile, sessions, try_connection.describe, lambda: engine.picture),
        sign_in_by_password=SignInByPassword(profile.system, passwords, try_connection.describe, tokens, made, clock),
        prove_again=prove_again,
        sign_out=SignOut(profile, tokens, sessions, made),
        keep_reading_token=KeepReadingToken(profile.system, build, tokens),
        try_connection=try_connection,
        try_sign_in=TrySignIn(profile, sessions, by_origin, try_connection.describe),
        save_connection=SaveConnection(lambda: profile, write, by_origin, made),
        capabilities=lambda: {key: bound.provider.capabilities for key, bound in bounds.items()},
        token_place=credentials.place,
        token_term=lambda system: made.term(profile.system(system)),
        ask_store_about=credentials.ask_about,
        ask_store_again=lambda: _ask_store_again(sessions, credentials),
        session_of=lambda system: session_of(profile, sessions, system),
        browser_hosts=lambda system: sessions.browser_hosts(profile.system(system).sign_in),
        remember_seen=seen,
        announce=announce,
        notifier=notifier,
        keep_journal=keep_journal,
        journal_watch=journal_watch,
        read_calendar=ReadCalendar(
            CalendarParts(plans.documents, journal, happenings, propose.look.freezes, lambda: engine.picture, clock),
            _write_calendar,
        ),
        freeze_watch=FreezeWatch(propose.look.freezes, engine.take_freezes, clock, outlets.report_bug),
        settled=lambda: _settled(plans.run, change, sessions),
        close=close,
    )


def _write_calendar(calendar: Calendar, place: str) -> None:
    from limelight.store.calendar_file import write_calendar  # noqa: PLC0415  (its library is slow to import)

    write_calendar(calendar, place)


async def _ask_store_again(sessions: Sessions, credentials: Credentials) -> None:
    sessions.ask_again()
    await credentials.ask_again()


def _demo_keys(profile: Profile) -> frozenset[str]:
    return frozenset(environment.key for environment in profile.environments if environment.demo)


def _seen(places: Places, profile: Profile) -> RememberSeen:
    """What was looked at last, in a file as the last picture's; it is read with the profile as it is now."""
    file = LastPicture(places.seen)
    return RememberSeen(partial(file.save, profile=profile), partial(file.load, profile))


async def _settled(plans: RunPlan, change: ChangeExposure, sessions: Sessions) -> None:
    plans.stop_all()
    await change.settled()
    await sessions.settled()


def _sessions(order: Order, clock: Clock, engine: Callable[[], Engine]) -> Sessions:
    """The sign-ins of the profile. Where a session is over, all of its environments show that now, and not each when
    its turn comes."""
    profile, places = order.profile, order.places

    def read_again(origins: tuple[str, ...]) -> None:
        served = (each for each in profile.bindings if profile.system(each.system).origin in origins)
        engine().wake(each.environment.key for each in served)

    memory, turns = order.credentials.sessions, Turns(places.sessions)
    return Sessions(profile, Outside(memory, turns, clock, client_of(clock), order.outlets.notice, read_again))


async def _kept_journal(order: Order, clock: Clock) -> tuple[RunningJournal, KeepJournal, JournalWatch]:
    """The journal and what looks after it, once it was compared with its anchor.

    A profile without environments changes nothing, so it asks no keyring.
    """
    journal = RunningJournal(order.places.journal, clock.now)
    store = (
        order.credentials.sessions.store if order.profile.bindings else MemoryOnly(tr("there is nothing to change yet"))
    )
    anchor = KeyringAnchor(store, Turns(order.places.sessions), order.places.journal)
    keep = KeepJournal(journal, anchor, _account())
    watch = JournalWatch(journal, keep, clock, lambda: order.tell_journal(keep.state), order.outlets.report_bug)
    journal.moved = watch.poke
    journal.changed = lambda: order.tell_journal(keep.state)
    await watch.begin()
    return journal, keep, watch


def _account() -> str:
    """The account of whoever runs the program, for the record."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a system that does not tell
        return ""


async def close_bounds(bounds: Mapping[str, Bound]) -> None:
    """Close what the environments are read from: each once, though it serves several of them."""
    closers = {id(thing): thing.aclose for bound in bounds.values() for thing in _parts(bound)}
    for aclose in closers.values():
        await aclose()


def client_of(clock: Clock) -> Callable[[SignInEntry], SignsIn]:
    """What builds the client of a sign-in; what checks signatures is imported only where somebody signs in so."""

    def build(entry: SignInEntry) -> SignsIn:
        from limelight.identity.openid.client import OpenIdClient  # noqa: PLC0415  (see above)

        return OpenIdClient(entry, clock)

    return build


def environments_with_tokens(profile: Profile, origin: str) -> tuple[str, ...]:
    """The environments of an origin that may have a token for reading them, by the system's own keys."""
    entries = (entry for entry in profile.systems if entry.origin == origin)
    keys = {entry.key for entry in entries if system_card(entry.kind).reading_tokens}
    return tuple(binding.remote for binding in profile.bindings if binding.system in keys)


def names_of_tokens(profile: Profile) -> set[str]:
    """The names under which the tokens of a profile are held."""
    origins = {system.origin for system in profile.systems}
    environments = {origin: ("", *environments_with_tokens(profile, origin)) for origin in origins}
    return {held_under(origin, environment) for origin in origins for environment in environments[origin]}


def bind(profile: Profile, credentials: CredentialsPort, clock: SystemClock) -> dict[str, Bound]:
    """Every environment of the profile with its provider and sources: one provider for each system."""
    providers = {entry.key: build_provider(entry, credentials, clock) for entry in profile.systems}
    sources = {entry.key: build_source(entry, clock, providers) for entry in profile.sources}
    ways = {entry.key: RightOfWay() for entry in profile.systems}
    return {
        binding.environment.key: Bound(
            binding,
            providers[binding.system],
            tuple(sources[source] for source in binding.sources),
            ways[binding.system],
        )
        for binding in profile.bindings
    }


def _parts(bound: Bound) -> tuple[Provider | EvidenceSource, ...]:
    return (bound.provider, *bound.sources)


def credentials_of_run(keyring: bool, sealed: Path | None = None) -> Credentials:
    """The credentials of one run of the program; without a keyring for the demo, whose tokens end with it.

    `sealed` is the folder for secrets that are too long for the keyring; None: they are in memory only.
    """
    if not keyring:
        return Credentials(MemoryOnly(tr("the demo's tokens end with it")))
    return Credentials(KeyringStore(platform_keyring(), sealed=SealedFiles(sealed) if sealed is not None else None))
