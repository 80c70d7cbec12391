"""Renews sessions: one at a time in this process and among running copies, the new before the old is gone."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Callable

from limelight.domain.errors import KeyringTrouble, LimelightError, ServerTrouble, SignInNeeded, Throttled, Unreachable
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import SignInEntry
from limelight.identity.session_keeping import SessionKeeping, as_kept, name_of
from limelight.identity.session_memory import Holding, renewed
from limelight.identity.session_outside import Outside, SignsIn
from limelight.words import tr

PAUSE = 15.0  # seconds after a renewal that failed in which no other is tried


class Renewals:
    """Belongs to one desk's loop. A renewal runs to its end even where nobody waits for it any more: its answer holds
    the only refresh token that is not spent."""

    def __init__(self, outside: Outside, keeping: SessionKeeping, client: Callable[[SignInEntry], SignsIn]) -> None:
        self._outside = outside
        self._memory = outside.memory
        self._keeping = keeping
        self._client = client
        self._loading: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._running: dict[str, asyncio.Task[Holding]] = {}
        self._failed: dict[str, tuple[float, LimelightError]] = {}  # until when (monotonic) it is not tried, and why

    async def current(self, entry: SignInEntry) -> Holding | None:
        """The session, the first time asked from the store; it may be time to renew it. None: there is none."""
        name = name_of(entry)
        async with self._loading[name]:
            if name not in self._memory.held and name not in self._memory.gone:
                await self._load(entry)
        return self._memory.held.get(name)

    async def renewed(self, entry: SignInEntry, refused: Secret | None = None) -> Holding:
        """The session with an access token that may be used; `refused` is one that a server does not take.

        Raises:
            SignInNeeded: it is over; says why.
            LimelightError: it cannot be renewed now, and is kept.
        """
        name = name_of(entry)
        try:
            return await self._renewed(entry, refused)
        except SignInNeeded:
            raise
        except LimelightError:
            holding = self._memory.held.get(name)
            if refused is None and holding is not None and holding.is_usable(self._outside.clock.now()):
                return holding
            raise

    def try_again(self) -> None:
        """End the pauses after renewals that failed."""
        self._failed.clear()

    async def settled(self) -> None:
        """Return when no renewal is on its way."""
        if self._running:
            await asyncio.wait(self._running.values())

    async def _load(self, entry: SignInEntry) -> None:
        name = name_of(entry)
        try:
            kept = await self._keeping.load(entry)
        except KeyringTrouble as error:
            self._memory.drop(name, tr("Nobody is signed in with {entry}: {error}", entry=_named(entry), error=error))
            return
        if name in self._memory.held or name in self._memory.gone:
            return  # the person was quicker than the store
        if kept is None:
            self._memory.drop(name)
        else:
            self._memory.hold(name, as_kept(kept, None))

    async def _renewed(self, entry: SignInEntry, refused: Secret | None) -> Holding:
        name = name_of(entry)
        task = self._running.get(name)
        if task is None:
            pause, error = self._failed.get(name, (0.0, None))
            if error is not None and self._outside.clock.monotonic() < pause:
                raise error
            task = asyncio.ensure_future(self._tried(entry, refused))
            self._running[name] = task
            task.add_done_callback(lambda done: self._forget_task(name, done))
        return await asyncio.shield(task)

    def _forget_task(self, name: str, task: asyncio.Task[Holding]) -> None:
        self._running.pop(name, None)
        if not task.cancelled():
            task.exception()  # nobody may be waiting for it any more; whoever is gets it all the same

    async def _tried(self, entry: SignInEntry, refused: Secret | None) -> Holding:
        """Renew it, and remember for a while that it failed."""
        name = name_of(entry)
        try:
            holding = await self._renew(entry, refused)
        except SignInNeeded:
            raise
        except LimelightError as error:
            asked = error.retry_after if isinstance(error, Throttled | ServerTrouble) else None
            told = Unreachable(
                tr(
                    "Your sign-in with {entry} could not be renewed and is kept: {error}",
                    entry=_named(entry),
                    error=error,
                )
            )
            if name not in self._failed:
                self._outside.notice(str(told))
            self._failed[name] = (self._outside.clock.monotonic() + max(asked or 0.0, PAUSE), told)
            raise told from error
        self._failed.pop(name, None)
        return holding

    async def _renew(self, entry: SignInEntry, refused: Secret | None) -> Holding:
        name, now = name_of(entry), self._outside.clock.now
        async with self._outside.turns.turn(name):
            holding = await self._newest(entry)
            if holding.is_fresh(now()) and not _is(holding.access, refused):
                return holding  # another desk of this process was quicker
            if holding.refresh is None:
                why = tr(
                    "Your sign-in with {entry} has ended and cannot be renewed. Sign in again.", entry=_named(entry)
                )
                raise self._over(entry, why)
            try:
                grant = await self._client(entry).renew(holding.refresh, holding.identity.subject)
            except SignInNeeded as error:
                await self._forget(entry)
                raise self._over(entry, str(error)) from error
            after = renewed(holding, grant, now(), forced=refused is not None)
            # Signing out does not wait for ever. Where it went by, nothing may come back into the store behind it.
            if name not in self._memory.gone and after.refresh != holding.refresh and not holding.unkept:
                after = await self._keeping.save(entry, after)
            if name in self._memory.gone:
                raise await self._given_back(entry, after)
            self._memory.hold(name, after)
            return after

    async def _given_back(self, entry: SignInEntry, holding: Holding) -> SignInNeeded:
        """The person signed out while it was renewed: the provider is told, as well as it goes; the error to raise."""
        if holding.refresh is not None:
            with contextlib.suppress(LimelightError):
                await self._client(entry).revoke(holding.refresh, "refresh_token")
        return _left(entry)

    async def _newest(self, entry: SignInEntry) -> Holding:
        """The session as the store has it now: another copy may have renewed it, or ended it."""
        name = name_of(entry)
        held = self._memory.held.get(name)
        if held is None:
            raise SignInNeeded(tr("Nobody is signed in with {entry}. Sign in to go on.", entry=_named(entry)))
        if held.unkept:
            return held
        trouble, kept = None, None
        try:
            kept = await self._keeping.load(entry)
        except KeyringTrouble as error:
            trouble = error
        if name in self._memory.gone:
            raise _left(entry)
        if trouble is not None:
            held = self._keeping.in_memory(entry, held, trouble)  # the newest that can be had
            self._keeping.leave(entry, None)  # what is kept will be spent
            self._memory.hold(name, held)
            return held
        if kept is None:
            raise self._over(
                entry, tr("Your sign-in with {entry} was ended in another window. Sign in again.", entry=_named(entry))
            )
        if kept.identity.subject != held.identity.subject:
            why = tr(
                "{identity} signed in with {entry} in another window. Sign in again.",
                identity=kept.identity.name,
                entry=_named(entry),
            )
            raise self._over(entry, why)
        return as_kept(kept, held)

    def _over(self, entry: SignInEntry, why: str) -> SignInNeeded:
        """The session is over; returns the error that says so."""
        held = self._memory.drop(name_of(entry), why)
        self._outside.notice(why)
        if held is not None:
            self._outside.ended(held.origins)
        return SignInNeeded(why)

    async def _forget(self, entry: SignInEntry) -> None:
        try:
            await self._keeping.forget(entry)
        except KeyringTrouble:
            return  # what stays is refused again at the next start


def _is(access: Secret | None, refused: Secret | None) -> bool:
    """Whether that is the token that was refused, for whichever origin."""
    return access is not None and refused is not None and access.reveal() == refused.reveal()


def _left(entry: SignInEntry) -> SignInNeeded:
    return SignInNeeded(tr("You signed out of {entry} meanwhile.", entry=_named(entry)))


def _named(entry: SignInEntry) -> str:
    return entry.title or entry.issuer
