"""Prove again who one is, before something critical: the same person, at the same provider."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limelight.domain.errors import SignInFailed, SignInNeeded, Unsupported
from limelight.domain.ports import Clock
from limelight.domain.profile import Profile
from limelight.domain.sign_ins import Proof, Session
from limelight.usecases.sessions import Sessions, named, sign_in_entry
from limelight.words import tr

CLOCKS_DIFFER = 60.0  # seconds that the provider's clock may be ahead of ours


@dataclass(frozen=True, slots=True)
class ProveAgain:
    """Step-up (OpenID Connect Core, `max_age` and `acr_values`), as the profile's sign-in says."""

    profile: Profile
    sessions: Sessions
    clock: Clock

    def offered(self, system_key: str) -> bool:
        """Whether the sign-in of a system asks for a fresh proof before something critical."""
        entry = self.profile.sign_in_of(self.profile.system(system_key))
        return entry is not None and entry.step_up_seconds is not None

    def due(self, system_key: str) -> bool:
        """Whether a proof has to be given before something critical: the last one is too old, or of another kind."""
        entry = self.profile.sign_in_of(self.profile.system(system_key))
        session = self.sessions.session(entry.key) if entry is not None else None
        if entry is None or entry.step_up_seconds is None or session is None:
            return False
        wanted, age = entry.step_up_acr_values, self.clock.now() - session.identity.proved_at
        in_time = (
            -CLOCKS_DIFFER <= age <= entry.step_up_seconds
        )  # one from the future is no proof: a clock was set back
        return not in_time or (bool(wanted) and session.identity.acr not in wanted)

    async def __call__(self, system_key: str, show: Callable[[str], None], afresh: bool = False) -> Session:
        """Let the person prove it; returns the session as it is now. With `afresh` no earlier proof counts, as after a
        pause in which anybody could have sat down here.

        Raises:
            Unsupported: the profile's sign-in has no step-up.
            SignInNeeded: nobody is signed in, or not any more.
            SignInFailed: it is somebody else, or the provider does not let the person in; the session stays as it was.
            LimelightError: the provider cannot be reached; the session stays as it was.
        """
        system = self.profile.system(system_key)
        entry = sign_in_entry(self.profile, system)
        if entry.step_up_seconds is None:
            raise Unsupported(
                tr("{entry} has no step_up_seconds in the profile, so nobody can prove anything.", entry=named(entry))
            )
        session = self.sessions.session(entry.key)
        if session is None:
            raise SignInNeeded(tr("Nobody is signed in with {entry}. Sign in first.", entry=named(entry)))
        proof = Proof(0 if afresh else entry.step_up_seconds, entry.step_up_acr_values)
        grant = await self.sessions.by_browser(entry.key, show, proof)
        now = self.sessions.session(entry.key)
        if now is None or now.identity.subject != session.identity.subject:  # a proof signs nobody in again
            await self.sessions.discard(entry.key, grant)
            raise SignInNeeded(
                tr(
                    "{identity} signed out of {entry} meanwhile. Sign in first.",
                    identity=session.identity.name,
                    entry=named(entry),
                )
            )
        if grant.identity is None or grant.identity.subject != session.identity.subject:
            await self.sessions.discard(entry.key, grant)
            raise SignInFailed(
                tr(
                    "{identity} signed in, but this is the session of "
                    "{other}. Switch the person if that is what you want.",
                    identity=grant.identity.name if grant.identity else tr("Somebody"),
                    other=session.identity.name,
                )
            )
        return await self.sessions.keep(entry.key, grant)
