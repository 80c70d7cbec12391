"""What one open profile can do: every use case with its ports bound, and the engine. Built on the background thread."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from limelight.domain.personal_tokens import TokenTerm
from limelight.domain.ports import Notifier
from limelight.domain.profile import Profile
from limelight.domain.secrets import TokenPlace
from limelight.domain.sign_ins import Session
from limelight.domain.systems import Capabilities
from limelight.sync.engine import Engine
from limelight.sync.freezes import FreezeWatch
from limelight.sync.journal_watch import JournalWatch
from limelight.sync.resolving import Resolver
from limelight.usecases.acknowledge_difference import AcknowledgeDifference
from limelight.usecases.add_reason import AddReason
from limelight.usecases.announce import Announce
from limelight.usecases.answer_support import AnswerSupport
from limelight.usecases.attest_outcome import AttestOutcome
from limelight.usecases.change_exposure import ChangeExposure
from limelight.usecases.export_activity import ExportActivity
from limelight.usecases.keep_journal import KeepJournal
from limelight.usecases.keep_reading_token import KeepReadingToken
from limelight.usecases.list_held import ListHeld
from limelight.usecases.plan_documents import PlanDocuments
from limelight.usecases.propose_change import ProposeChange
from limelight.usecases.propose_plan import ProposePlan
from limelight.usecases.prove_again import ProveAgain
from limelight.usecases.read_activity import ReadActivity
from limelight.usecases.read_calendar import ReadCalendar
from limelight.usecases.read_happenings import ReadHappenings
from limelight.usecases.read_held import ReadHeld
from limelight.usecases.read_history import ReadHistory
from limelight.usecases.read_insights import ReadInsights
from limelight.usecases.remember_seen import RememberSeen
from limelight.usecases.resolve_changes import ResolveChanges
from limelight.usecases.run_plan import RunPlan
from limelight.usecases.save_connection import SaveConnection
from limelight.usecases.sign_in import SignIn
from limelight.usecases.sign_in_by_browser import SignInByBrowser
from limelight.usecases.sign_in_by_device import SignInByDevice
from limelight.usecases.sign_in_by_password import SignInByPassword
from limelight.usecases.sign_out import SignOut
from limelight.usecases.try_connection import TryConnection
from limelight.usecases.try_sign_in import TrySignIn
from limelight.usecases.write_report import WriteReport


@dataclass(frozen=True, slots=True)
class PlanWork:
    """What can be done with plans."""

    documents: PlanDocuments
    propose: ProposePlan
    run: RunPlan


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that the window may ask for; used on the background thread only, through `Background.submit`."""

    profile: Profile
    engine: Engine
    resolver: Resolver
    propose_change: ProposeChange
    change_exposure: ChangeExposure
    plans: PlanWork
    resolve_changes: ResolveChanges
    attest_outcome: AttestOutcome
    add_reason: AddReason
    acknowledge_difference: AcknowledgeDifference
    read_activity: ReadActivity
    export_activity: ExportActivity
    write_report: WriteReport
    read_history: ReadHistory
    read_happenings: ReadHappenings
    read_insights: ReadInsights
    read_held: ReadHeld
    list_held: ListHeld
    answer_support: AnswerSupport
    sign_in: SignIn
    sign_in_by_browser: SignInByBrowser
    sign_in_by_device: SignInByDevice
    sign_in_by_password: SignInByPassword
    prove_again: ProveAgain
    sign_out: SignOut
    keep_reading_token: KeepReadingToken
    try_connection: TryConnection
    try_sign_in: TrySignIn
    save_connection: SaveConnection
    capabilities: Callable[[], dict[str, Capabilities]]  # what each system can do, by our key of the environment
    token_place: Callable[[str], TokenPlace]  # where tokens are kept, and that of an origin, for people
    token_term: Callable[[str], Coroutine[Any, Any, TokenTerm | None]]  # when a token ends, by the key of a system
    ask_store_about: Callable[[str], Awaitable[None]]  # asks the store of tokens before that is shown; may ask people
    ask_store_again: Callable[[], Awaitable[None]]  # lets it be asked again for what it did not give
    session_of: Callable[[str], Session | None]  # who is signed in with an OpenID provider, by the key of a system
    browser_hosts: Callable[[str], Awaitable[frozenset[str]]]  # of that provider's pages; raises LimelightError
    remember_seen: RememberSeen
    announce: Announce
    notifier: Notifier
    keep_journal: KeepJournal
    journal_watch: JournalWatch
    freeze_watch: FreezeWatch
    read_calendar: ReadCalendar
    settled: Callable[[], Awaitable[None]]  # when nothing is on its way that must not be cut off: a write, a renewal
    close: Callable[[], Awaitable[None]]
