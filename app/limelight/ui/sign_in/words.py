"""Who somebody is at a system and what they may do there, in words."""

from __future__ import annotations

from collections.abc import Iterable

from limelight.domain.people import Actor, Permission
from limelight.domain.personal_tokens import TokenTerm
from limelight.domain.secrets import is_memory_only
from limelight.domain.sign_ins import SignedOut
from limelight.domain.systems import Description, EnvironmentFacts
from limelight.ui.text import day_words, shortened, span_words, time_words
from limelight.words import tr

_VERBS = {
    Permission.READ: tr("see"),
    Permission.RELEASE: Permission.RELEASE.word,
    Permission.ROLL_BACK: Permission.ROLL_BACK.word,
    Permission.APPROVE: Permission.APPROVE.word,
}
LONGEST_NAME = 80  # characters of a name from a server


def may_words(permissions: Iterable[Permission]) -> str:
    """What somebody may do in an environment: "see, release and roll back", "only see", "not even see"."""
    held = set(permissions)
    verbs = [verb for permission, verb in _VERBS.items() if permission in held]
    if not verbs:
        return tr("not even see")
    return tr("only see") if held == {Permission.READ} else listed(verbs)


def who_words(caller: Actor) -> str:
    """The name of who asks, as the system tells it."""
    return shortened(caller.name or caller.id, LONGEST_NAME)


def may_lines(description: Description) -> tuple[str, ...]:
    """What the caller may do, one line for each kind of permission, with the environments that share it."""
    groups: dict[frozenset[Permission], list[EnvironmentFacts]] = {}
    for facts in description.environments:
        groups.setdefault(facts.permissions, []).append(facts)
    ordered = sorted(groups.items(), key=lambda group: -len(group[0]))
    return tuple(f"{_sentence(permissions)} {listed(_name(each) for each in group)}" for permissions, group in ordered)


def service_words(caller: Actor) -> str:
    """A warning where the token acts for a program; empty where it is a person's."""
    if not caller.is_service:
        return ""
    return tr("This token belongs to a program, so the system records its name, not yours. Better use one of your own.")


def keeping_words(store_name: str, origin: str, remember: bool) -> str:
    """Where a token will be kept, before it is: the store, and the one place that it is sent to."""
    if not remember:
        return tr("Sent to {origin} only, kept in memory until Limelight closes.", origin=origin)
    if is_memory_only(store_name):
        return tr(
            "{store_name}. You paste it again after the next start.",
            store_name=store_name[0].upper() + store_name[1:].rstrip("."),
        )
    return tr("Sent to {origin} only, kept in this computer's {store_name}.", origin=origin, store_name=store_name)


def password_words(origin: str, store_name: str, until: float, *, remember: bool) -> str:
    """What becomes of a password, before it is sent. `until`: when the token ends, in seconds since 1970, UTC."""
    what = tr(
        "Your password is sent to {origin} once and never stored. "
        "It is exchanged for a token of yours that ends on {day}.",
        origin=origin,
        day=day_words(until),
    )
    if not remember:
        kept = tr("It is in memory until Limelight closes; sign out before, for that revokes it")
    elif is_memory_only(store_name):
        kept = tr("It is kept in {store_name}; signing out revokes it", store_name=store_name.rstrip("."))
    else:
        kept = tr("It is kept in this computer's {store_name}; signing out revokes it", store_name=store_name)
    return f"{what} {kept}."


def term_words(term: TokenTerm | None, now: float) -> str:
    """When the token that is held ends; empty where that is not known."""
    if term is None:
        return ""
    left = term.until - now
    when = tr("in {span}", span=span_words(left)) if left > 0 else tr("it is over")
    what = tr("Signing out revokes it.") if term.made_here else tr("Make a new one in time, and sign in with that.")
    if term.made_here and term.is_short(now):
        what = tr("Sign in again for a new one; the old one is revoked then.")
    return tr("The token ends on {until} ({when}). {what}", until=time_words(term.until), when=when, what=what)


def ending_words(place: str, term: TokenTerm, now: float) -> str:
    """The line that says some days before that a token ends. `place` is the system's name."""
    left = term.until - now
    ends = (
        tr("ends in {left}, on {until}", left=span_words(left), until=time_words(term.until))
        if left > 0
        else tr("has ended")
    )
    return tr("Your token for {place} {ends}. Sign in again with a new one.", place=shortened(place, 60), ends=ends)


def session_keeping_words(store_name: str, remember: bool) -> str:
    """Where that will be kept which renews a session, before it is."""
    if not remember:
        return tr("You stay signed in until Limelight closes; nothing is kept.")
    if is_memory_only(store_name):
        return tr(
            "{store_name}. You sign in again after the next start.",
            store_name=store_name[0].upper() + store_name[1:].rstrip("."),
        )
    return tr(
        "What renews your sign-in is kept in this computer's {store_name}. Your password never comes here.",
        store_name=store_name,
    )


def kept_words(kept: str, *, is_token: bool = True) -> str:
    """Where the token that is held is kept, or what renews a session; empty where it is not known, or none is held."""
    if not kept:
        return ""
    what, again = (
        (tr("The token"), tr("You paste it")) if is_token else (tr("What renews your sign-in"), tr("You sign in"))
    )
    if is_memory_only(kept):
        return tr(
            "{what} is kept in {kept}. {again} again after the next start.",
            what=what,
            kept=kept.rstrip("."),
            again=again,
        )
    return tr("{what} is kept in this computer's {kept}.", what=what, kept=kept)


def signed_out_words(done: SignedOut, provider: str) -> str:
    """What signing out did. `provider` is the name of the OpenID provider; empty where a token was pasted."""
    if not provider:
        return tr("You are signed out. {remark}", remark=done.remark or tr("The token is gone from this computer."))
    page = (
        tr("Its page in your browser asks whether to sign you out of {provider} as well.", provider=provider)
        if done.address
        else ""
    )
    here = tr("You are signed out of everything that {provider} signs in to here.", provider=provider)
    return " ".join(words for words in (here, done.remark, page) if words)


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence: "a, b and c"."""
    items = list(words)
    return items[0] if len(items) == 1 else tr("{items} and {last}", items=", ".join(items[:-1]), last=items[-1])


def _sentence(permissions: frozenset[Permission]) -> str:
    words = may_words(permissions)
    return tr("May {words} in", words=words) if permissions else tr("May not even see")


def _name(facts: EnvironmentFacts) -> str:
    name = shortened(facts.name or facts.key, LONGEST_NAME)
    return f"{name} ({shortened(facts.limits, LONGEST_NAME)})" if facts.limits else name
