"""Every toggle system and every source of deploy evidence that there is, in literal tables.

A provider's module is imported when one is built, which happens on the background thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from limelight.domain.ports import Clock, Credentials, EvidenceSource, Provider, TakesPasswords
from limelight.domain.profile import SourceEntry, SourceKind, SystemEntry, SystemKind
from limelight.words import tr


@dataclass(frozen=True, slots=True)
class SystemCard:
    """A toggle system as the connection dialog shows it. Texts are for the person."""

    kind: SystemKind
    title: str
    address_example: str
    address_help: str
    token_help: str
    can: tuple[str, ...]
    cannot: tuple[str, ...]
    asks_projects: bool = False
    reading_tokens: str = ""  # its name for tokens that read a whole environment in one request; empty: none
    own_sign_in: str = ""  # what signing in with its own passwords does beside giving a token; empty: it has none


SYSTEMS: tuple[SystemCard, ...] = (
    SystemCard(
        SystemKind.TOGGLE_ENDPOINT,
        "Toggle endpoint",
        "https://toggles.example.com/toggle-endpoint/v1",
        tr("The base address of a server that follows Limelight's own contract, as the embedded demo does."),
        tr("A token of your own from whoever runs the server; what it may do is decided there."),
        (
            tr("Shows where the code is deployed, where the server knows it"),
            tr("Releases to everyone, to a percentage, and back to audiences"),
            tr("Refuses a change when somebody else was faster"),
            tr("Keeps your reason, and tells what became of a change whose answer was lost"),
            tr("Waits for approval where the server asks for it"),
            tr("Does a release by itself at a time, and tells at once what moves, where the server offers that"),
        ),
        (tr("Which audiences there are is set in the system's own console"),),
    ),
    SystemCard(
        SystemKind.UNLEASH,
        "Unleash",
        "https://unleash.example.com",
        tr("The address of your Unleash, without /api. Versions 7 and 8 were tried."),
        tr(
            "A personal access token, made in your profile in Unleash under Personal API tokens: changes carry your "
            "name. Where Unleash has only its own user names and passwords, Limelight has one made when you sign in."
        ),
        (
            tr("Turns features on and off, and sets the percentage of a gradual rollout"),
            tr("Shows several of its projects in one picture"),
            tr("Shows who changed what, from the event log"),
            tr("Shows when an application last asked for a feature"),
        ),
        (
            tr("It takes no reason: yours is kept in Limelight's journal only"),
            tr(
                "It does not refuse a change when somebody else was faster; Limelight reads again just before and after"
            ),
            tr("That a feature is not deployed is never known from it alone"),
        ),
        asks_projects=True,
        reading_tokens=tr("Backend tokens"),
        own_sign_in=tr("With it, Unleash ends your other sessions there, in browsers too: it cannot end one alone."),
    ),
)


def system_card(kind: SystemKind) -> SystemCard:
    """What the person is told about a system."""
    return next(card for card in SYSTEMS if card.kind is kind)


def build_provider(entry: SystemEntry, credentials: Credentials, clock: Clock) -> Provider:
    """The provider of a system in the profile. Sends nothing yet."""
    return _SYSTEM_BUILDERS[entry.kind](entry, credentials, clock)


def build_passwords(entry: SystemEntry, clock: Clock) -> TakesPasswords | None:
    """The system's own sign-in with user name and password; None where such a system has none. Sends nothing yet."""
    builder = _PASSWORD_BUILDERS.get(entry.kind)
    return builder(entry, clock) if builder is not None else None


def build_source(entry: SourceEntry, clock: Clock, providers: Mapping[str, Provider]) -> EvidenceSource:
    """The source of deploy evidence of an entry in the profile; `providers` by the keys of their systems.

    Sends nothing yet.
    """
    return _SOURCE_BUILDERS[entry.kind](entry, clock, providers)


def _toggle_endpoint(entry: SystemEntry, credentials: Credentials, clock: Clock) -> Provider:
    from limelight.providers.toggle_endpoint import ToggleEndpoint  # noqa: PLC0415  (imported when one is built)

    return ToggleEndpoint(entry, credentials, clock)


def _unleash(entry: SystemEntry, credentials: Credentials, clock: Clock) -> Provider:
    from limelight.providers.unleash import Unleash  # noqa: PLC0415  (imported when one is built)

    return Unleash(entry, credentials, clock)


def _unleash_passwords(entry: SystemEntry, clock: Clock) -> TakesPasswords:
    from limelight.providers.unleash_passwords import UnleashPasswords  # noqa: PLC0415  (imported when one is built)

    return UnleashPasswords(entry, clock)


def _build_info(entry: SourceEntry, clock: Clock, _providers: Mapping[str, Provider]) -> EvidenceSource:
    from limelight.providers.build_info import BuildInfo  # noqa: PLC0415  (imported when one is built)

    return BuildInfo(entry, clock)


def _deployments(entry: SourceEntry, _clock: Clock, providers: Mapping[str, Provider]) -> EvidenceSource:
    from limelight.providers.system_deployments import SystemDeployments  # noqa: PLC0415  (imported when one is built)

    return SystemDeployments(providers[entry.system], entry.environment)


_SYSTEM_BUILDERS: dict[SystemKind, Callable[[SystemEntry, Credentials, Clock], Provider]] = {
    SystemKind.TOGGLE_ENDPOINT: _toggle_endpoint,
    SystemKind.UNLEASH: _unleash,
}
_PASSWORD_BUILDERS: dict[SystemKind, Callable[[SystemEntry, Clock], TakesPasswords]] = {
    SystemKind.UNLEASH: _unleash_passwords,
}
_SOURCE_BUILDERS: dict[SourceKind, Callable[[SourceEntry, Clock, Mapping[str, Provider]], EvidenceSource]] = {
    SourceKind.BUILD_INFO: _build_info,
    SourceKind.DEPLOYMENTS: _deployments,
}
