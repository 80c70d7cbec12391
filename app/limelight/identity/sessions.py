"""The sessions of a profile with its OpenID providers: made, renewed while there is use for them, and ended.

A session belongs to one sign-in of the profile and to the origins that it was made for: a system whose address changed
gets no token of it. Access tokens are in memory only. What renews a session is kept in the store of tokens, is read
again before it is used, and is replaced there before the new access token is used; all of that in one copy of the
program at a time (`turns`). Source: safety rules, "Sign-in and secrets".
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import replace

from limelight.domain.errors import (
    KeyringTrouble,
    LimelightError,
    SignInFailed,
    SignInNeeded,
    StoreTrouble,
    Unsupported,
)
from limelight.domain.profile import Profile
from limelight.domain.secrets import Secret
from limelight.domain.sign_ins import DeviceCode, Grant, Proof, Session, SignedOut, SignInEntry
from limelight.identity.renewals import Renewals
from limelight.identity.session_keeping import AS_ASKED, SessionKeeping, as_kept, name_of
from limelight.identity.session_memory import Holding, renewal_time
from limelight.identity.session_outside import Outside, SignsIn
from limelight.words import tr

LAST_WORDS = 20.0  # seconds that ending a session takes at most, whatever the provider and the store do


class Sessions:
    """Built on the background loop, for one desk; what is held in memory outlives it."""

    def __init__(self, profile: Profile, outside: Outside) -> None:
        self._entries = {entry.key: entry for entry in profile.sign_ins}
        self._by_origin = {
            system.origin: self._entries[system.sign_in]
            for system in profile.systems
            if system.sign_in in self._entries
        }
        self._memory = outside.memory
        self._turns = outside.turns
        self._clock = outside.clock
        self._build = outside.client
        self._keeping = SessionKeeping(outside.memory.store, outside.notice)
        self._clients: dict[str, SignsIn] = {}
        self._renewals = Renewals(outside, self._keeping, self._client)
        self._memory.hold_only([name_of(entry) for entry in profile.sign_ins])

    def covers(self, origin: str) -> bool:
        """Whether people sign in with an OpenID provider there."""
        return origin in self._by_origin

    async def secret_for(self, origin: str) -> Secret | None:
        """The access token for an origin, renewed where it is time; None where nobody is signed in there.

        Raises:
            SignInNeeded: the session is over; says why.
            LimelightError: it cannot be renewed now, and is kept.
        """
        entry = self._by_origin[origin]
        name = name_of(entry)
        holding = await self._renewals.current(entry)
        if holding is None and (why := self._memory.gone.get(name, "")):
            raise SignInNeeded(why)
        if holding is None or origin not in holding.origins:
            return None
        if not holding.is_fresh(self._clock.now()):
            holding = await self._renewals.renewed(entry)
        if holding.access is None or origin not in holding.origins:
            return None
        return Secret(holding.access.reveal(), origin)

    async def renewed(self, refused: Secret) -> Secret | None:
        """Another access token, after a server refused one that has not ended; None where there is no other.

        One that came of a refusal is not renewed for a refusal again: a server that refuses all is not asked for ever.
        """
        entry = self._by_origin.get(refused.origin)
        holding = self._memory.held.get(name_of(entry)) if entry is not None else None
        if entry is None or holding is None or holding.access is None or refused.origin not in holding.origins:
            return None
        if holding.access.reveal() == refused.reveal():
            if holding.refresh is None or holding.forced:
                return None
            try:
                holding = await self._renewals.renewed(entry, refused)
            except LimelightError:
                return None  # the refusal stands
        if holding.access is None or refused.origin not in holding.origins:
            return None
        return Secret(holding.access.reveal(), refused.origin)

    def ask_again(self) -> None:
        """Try at once what failed: the person says so."""
        self._memory.ask_again()
        self._renewals.try_again()

    async def by_browser(self, sign_in: str, show: Callable[[str], None], proof: Proof) -> Grant:
        """Let the person sign in on the page that `show` opens; nothing is kept yet. Raises SignInFailed and others."""
        return await self._client(self._entries[sign_in]).sign_in(show, proof)

    async def by_device(self, sign_in: str, show: Callable[[DeviceCode], None]) -> Grant:
        """Let the person type a code on another device; nothing is kept yet. Raises as `by_browser`."""
        return await self._client(self._entries[sign_in]).sign_in_by_device(show)

    def secret_of(self, grant: Grant, origin: str) -> Secret:
        """The access token of a grant, for one origin."""
        return Secret(grant.access.reveal(), origin)

    async def keep(self, sign_in: str, grant: Grant, remember: bool | None = None) -> Session:
        """Make it the session of its sign-in, for every origin that names it now; `remember` None: as the one before.

        Where the same person was signed in for other origins as well (another profile's), it is for those, too.

        Raises:
            SignInFailed: the grant does not say who signed in.
        """
        entry = self._entries[sign_in]
        if grant.identity is None:
            raise SignInFailed(
                tr("{entry} did not say who signed in. Nothing was kept.", entry=entry.title or entry.issuer)
            )
        async with self._turns.turn(name_of(entry)):
            older, trouble = await self._older(entry)
            holding = self._new(entry, grant, older)
            if remember is None:
                remember = older is None or older.unkept != AS_ASKED
            if trouble is not None and remember:  # to be waited for, the store would only ask the person once more
                self._keeping.leave(entry, None)  # else the next start would be that of whoever was signed in before
                holding = self._keeping.in_memory(entry, holding, trouble)
            else:
                holding = await self._kept(entry, holding if remember else replace(holding, unkept=AS_ASKED), older)
            self._memory.hold(name_of(entry), holding)
        session = self._shown(sign_in, holding)
        if older is not None and older.refresh is not None and older.identity.subject != holding.identity.subject:
            await self._told(entry, (older.refresh, None))
        return session

    async def discard(self, sign_in: str, grant: Grant) -> None:
        """Tell the provider, as well as it goes, that a grant is not used.

        It is not told where the same person is signed in already: many providers then end everything that this person
        granted (RFC 7009, 2.1), and with it the session that stays.
        """
        entry = self._entries[sign_in]
        stays = await self._renewals.current(entry)
        if stays is None or grant.identity is None or stays.identity.subject != grant.identity.subject:
            await self._told(entry, (grant.refresh, grant.access))

    def session(self, sign_in: str) -> Session | None:
        """Who is signed in, as far as it is known in this run; None: nobody."""
        holding = self._memory.held.get(name_of(self._entries[sign_in]))
        return self._shown(sign_in, holding) if holding is not None else None

    def _shown(self, sign_in: str, holding: Holding) -> Session:
        """A session as the window shows it."""
        entry = self._entries[sign_in]
        used = tuple(origin for origin, other in self._by_origin.items() if other == entry)
        return Session(
            sign_in,
            holding.identity,
            holding.until,
            holding.refresh is not None,
            self._keeping.place(holding),
            tuple(origin for origin in holding.origins if origin in used),
        )

    async def end(self, sign_in: str) -> SignedOut:
        """End a session: here at once, then in the store and at the provider as well as it goes."""
        entry = self._entries[sign_in]
        held = self._memory.drop(name_of(entry))
        refresh, not_deleted = await self._deleted(entry)
        if refresh is None and held is not None:
            refresh = held.refresh
        not_told = await self._told(entry, (refresh, held.access if held is not None else None))
        address = ""
        with contextlib.suppress(LimelightError):  # said already, where the provider cannot be reached
            address = await self._client(entry).end_session_address()
        return SignedOut(address, f"{not_deleted} {not_told}".strip())

    async def leave_origin(self, origin: str) -> None:
        """The profile has no system there any more: a session is not for it any longer.

        Raises:
            KeyringTrouble: it is not here, but the store could not be told.
        """
        entry = self._by_origin.get(origin)
        if entry is None:
            return
        name = name_of(entry)
        try:
            async with self._turns.turn(name):
                holding, trouble = await self._older(entry)
                if holding is None or origin not in holding.origins:
                    return
                rest = replace(holding, origins=tuple(each for each in holding.origins if each != origin))
                if not rest.origins:
                    self._memory.drop(name)
                    await self._keeping.forget(entry)
                    return
                self._memory.hold(name, rest)
                if trouble is not None:
                    raise trouble
                if not rest.unkept:
                    self._memory.hold(name, await self._keeping.save(entry, rest))
        except StoreTrouble as error:
            raise KeyringTrouble(str(error)) from error

    async def browser_hosts(self, sign_in: str) -> frozenset[str]:
        """The hosts that the provider's pages are on. Raises LimelightError."""
        return await self._client(self._entries[sign_in]).browser_hosts()

    async def settled(self) -> None:
        """Wait for a renewal that is on its way: its answer would be lost, and with it the session."""
        await self._renewals.settled()

    async def aclose(self) -> None:
        """Let what is on its way settle, and close the connections."""
        await self.settled()
        for client in self._clients.values():
            await client.aclose()
        self._clients.clear()

    def _client(self, entry: SignInEntry) -> SignsIn:
        if entry.key not in self._clients:
            self._clients[entry.key] = self._build(entry)
        return self._clients[entry.key]

    async def _deleted(self, entry: SignInEntry) -> tuple[Secret | None, str]:
        """Delete what is kept; what renewed the session last, and why that could not be deleted, empty where it was."""
        refresh = None
        try:
            async with asyncio.timeout(LAST_WORDS), self._turns.turn(name_of(entry)):
                kept = await self._keeping.load(entry)
                refresh = kept.refresh if kept is not None else None
                await self._keeping.forget(entry)
        except (KeyringTrouble, StoreTrouble, TimeoutError) as error:
            self._keeping.leave(entry, None)
            why = str(error) or tr("{store} did not answer.", store=self._memory.store.name)
            return refresh, tr("What renews the sign-in may still be kept: {why} Delete it there.", why=why)
        except asyncio.CancelledError:  # one is signed out here already, so nothing may stay
            self._keeping.leave(entry, None)
            raise
        return refresh, ""

    async def _older(self, entry: SignInEntry) -> tuple[Holding | None, KeyringTrouble | None]:
        """The session before, its record read again, for another copy may have renewed or ended it; and why it could
        not be read."""
        held = self._memory.held.get(name_of(entry))
        if held is not None and held.unkept:
            return held, None
        try:
            kept = await self._keeping.load(entry)
        except KeyringTrouble as error:
            return held, error
        return None if kept is None else as_kept(kept, held), None

    def _new(self, entry: SignInEntry, grant: Grant, older: Holding | None) -> Holding:
        """A session out of a grant that says who signed in."""
        assert grant.identity is not None
        origins = [origin for origin, other in self._by_origin.items() if other == entry]
        if older is not None and older.identity.subject == grant.identity.subject:
            origins += older.origins
        return Holding(
            grant.identity,
            tuple(dict.fromkeys(origins)),
            grant.refresh,
            grant.access,
            grant.until,
            renewal_time(grant.until, self._clock.now()),
        )

    async def _kept(self, entry: SignInEntry, new: Holding, older: Holding | None) -> Holding:
        """A session as it is kept; given up while the store asks the person, the one before stays."""
        try:
            return await (self._keeping.unkeep(entry, new) if new.unkept else self._keeping.save(entry, new))
        except asyncio.CancelledError:
            self._keeping.leave(entry, older)
            raise

    async def _told(self, entry: SignInEntry, secrets: tuple[Secret | None, Secret | None]) -> str:
        """Tell the provider that these are not used any more; why that did not work, empty where it did."""
        client = self._client(entry)
        try:
            async with asyncio.timeout(LAST_WORDS):
                refresh, access = secrets
                if refresh is not None:
                    await client.revoke(refresh, "refresh_token")
                if access is not None:
                    with contextlib.suppress(Unsupported):  # it ends within minutes by itself
                        await client.revoke(access, "access_token")
        except (LimelightError, TimeoutError) as error:
            why = str(error) or tr("It did not answer.")
            return tr(
                "{entry} could not be told, so its tokens last until they end: {why}",
                entry=entry.title or entry.issuer,
                why=why,
            )
        return ""
