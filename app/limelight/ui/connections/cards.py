"""What the person is told about each toggle system before the first request: data that the providers declare."""

from __future__ import annotations

from typing import Protocol

from limelight.domain.profile import SystemKind


class SystemCard(Protocol):
    """One toggle system: texts for the person, ours and not a server's."""

    @property
    def kind(self) -> SystemKind:
        """Which system it is."""
        ...

    @property
    def title(self) -> str:
        """Its name."""
        ...

    @property
    def address_example(self) -> str:
        """An address as it would be typed."""
        ...

    @property
    def address_help(self) -> str:
        """Which address is meant."""
        ...

    @property
    def token_help(self) -> str:
        """Which token is meant, and where one gets it."""
        ...

    @property
    def reading_tokens(self) -> str:
        """The system's name for tokens that read a whole environment in one request; empty where it has none."""
        ...

    @property
    def can(self) -> tuple[str, ...]:
        """What it can do."""
        ...

    @property
    def cannot(self) -> tuple[str, ...]:
        """What it cannot do."""
        ...

    @property
    def asks_projects(self) -> bool:
        """Whether it has projects, and those to read have to be named."""
        ...

    @property
    def own_sign_in(self) -> str:
        """What signing in with its own passwords does beside giving a token; empty: it has no such sign-in."""
        ...
