"""What the ways in that lead to an OpenID provider share: whom one signs in at, what for, and what is remembered."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from limelight.domain.sign_ins import SignInEntry
from limelight.domain.systems import Description
from limelight.ui.sign_in.pages import Pages
from limelight.ui.sign_in.remembering import Remembering
from limelight.ui.sign_in.ways import WayIn
from limelight.ui.text import shortened, wrapping_label
from limelight.ui.theme import Look, set_look

if TYPE_CHECKING:
    from limelight.sync.desk import Desk
    from limelight.ui.confirm.leading import Submit


@dataclass(frozen=True, slots=True)
class Reach:
    """What a sign-in is for. `system` is the key of the one that is asked who it is; `places` are words."""

    entry: SignInEntry
    system: str
    places: tuple[str, ...]  # "Core banking: Staging, Production EU"


@dataclass(frozen=True, slots=True)
class Means:
    """What a way needs of the program. `store_name` None: nothing is kept, as in the demo."""

    submit: Submit
    store_name: Callable[[], str] | None
    now: Callable[[], float]  # seconds since 1970, UTC
    named: Callable[[Description], Description]  # with the profile's names of what a server tells


def provider_box(reach: Reach) -> QFrame:
    """At which provider one signs in, and what for."""
    entry = reach.entry
    box = QFrame()
    set_look(box, Look.CARD)
    layout = QVBoxLayout(box)
    layout.setContentsMargins(14, 10, 14, 10)
    layout.setSpacing(4)
    if entry.title:
        layout.addWidget(wrapping_label(shortened(entry.title, 80), Look.STRONG))
    issuer = wrapping_label(entry.issuer, Look.SMALL if entry.title else Look.STRONG)
    issuer.setObjectName("issuer")
    places = wrapping_label("\n".join(shortened(place, 200) for place in reach.places), Look.MUTED)
    places.setObjectName("reach")
    layout.addWidget(issuer)
    layout.addWidget(places)
    return box


class ProviderWay(WayIn):
    """Shows the provider, what is remembered, and below that what `add` was given. `pages` belongs to it from now on.

    `submit` runs the sign-in; what a server tells comes with the profile's names.
    """

    def __init__(self, reach: Reach, means: Means, pages: Pages) -> None:
        super().__init__()
        self._system = reach.system
        self._means = means
        self._pages = pages
        pages.setParent(self)
        self._remembering = Remembering(means.store_name) if means.store_name is not None else None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(provider_box(reach))
        if self._remembering is not None:
            layout.addWidget(self._remembering)
            self._remembering.grown.connect(self.grown)
        self._layout = layout

    def add(self, widget: QWidget) -> None:
        """Put something below."""
        self._layout.addWidget(widget)

    def submit(self, sign_in: Callable[[Desk], Coroutine[Any, Any, Description]]) -> Future[Description]:
        """Run a sign-in on the background thread; nothing can be chosen here until `unlock`."""
        named = self._means.named

        async def work(desk: Desk) -> Description:
            return named(await sign_in(desk))

        if self._remembering is not None:
            self._remembering.setEnabled(False)
        return self._means.submit(work)

    @property
    def remember(self) -> bool:
        """Whether the sign-in is to outlive the program."""
        return self._remembering is not None and self._remembering.wanted

    def unlock(self) -> None:
        """It ended."""
        if self._remembering is not None:
            self._remembering.setEnabled(True)

    def say_place(self) -> None:
        """Name the store."""
        if self._remembering is not None:
            self._remembering.say_place()
