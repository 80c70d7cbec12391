"""A realistic picture for tests and for pictures: about 60 features in five environments, every standing, odd names."""

from __future__ import annotations

from array import array

from limelight.domain.cells import Deed, LastChange
from limelight.domain.changes import Verb
from limelight.domain.environments import Environment, Freeze, Kind
from limelight.domain.evidence import Evidence, EvidenceKind, Presence
from limelight.domain.exposure import DARK, RELEASED, ExposureKind, partial
from limelight.domain.features import Feature, FeatureType, Lifecycle
from limelight.domain.held import HeldChange, HeldThere
from limelight.domain.held_list import HeldReport, rows_held
from limelight.domain.people import Actor, Permission
from limelight.domain.picture import NO_SHARE, Catalogue, Column, Detail, Freshness, Mark, Picture

NOW = 1_796_000_000.0  # seconds since 1970, UTC
MONOTONIC = 5_000.0
DAY = 86_400.0

_OWNERS = ("Payments", "Cards", "Onboarding", "Savings and loans", "Digital channels", "")
_SUBJECTS = (
    ("Instant payments", "instant-payments"),
    ("Standing orders with an end date", "standing-orders-end"),
    ("Confirmation of payee", "confirmation-of-payee"),
    ("Split a card bill", "split-card-bill"),
    ("Freeze my card", "freeze-card"),
    ("Virtual cards", "virtual-cards"),
    ("Spending by category", "spending-categories"),
    ("Savings goals", "savings-goals"),
    ("Round up to savings", "round-up"),
    ("Mortgage calculator", "mortgage-calculator"),
    ("Loan offers in the app", "loan-offers"),
    ("Open an account by video", "video-onboarding"),
    ("Passkeys at sign-in", "passkeys"),
    ("Statements as accessible PDF", "accessible-statements"),
    ("Search in transactions", "transaction-search"),
    ("Bulk transfers for companies with several signatures", "bulk-transfers-multi-signature"),
    ("Foreign currency accounts", "fx-accounts"),
    ("Travel notices", "travel-notices"),
    ("Push instead of SMS", "push-instead-of-sms"),
    ("New limits screen", "limits-screen"),
    ("Account for under-18s", "youth-account"),
)
_VARIANTS = ("", " (companies)", " on the web")
_NOTHING = (ExposureKind.ABSENT, Presence.UNKNOWN, None, Mark.NONE)
_ROWS = (
    ("released", "released", "released", "waiting", "waiting"),
    ("released", "released", "released", "released", "partly"),
    ("released", "released", "waiting", "off", "off"),
    ("released", "partly", "waiting", "not", "not"),
    ("released", "released", "released", "released", "released"),
    ("released", "released", "released", "released", "without"),
    ("released", "released", "partly", "undone", "frozen"),
    ("released", "waiting", "not", "not", "absent"),
    ("released", "released", "released", "some", "unread"),
    ("waiting", "not", "not", "not", "not"),
    ("released", "released", "released", "pending", "waiting"),
    ("released", "off", "off", "unknown", "off"),
    ("released", "released", "released", "disagree", "targeted"),
)
_CELLS = {
    "released": (ExposureKind.RELEASED, Presence.DEPLOYED, None, Mark.NONE),
    "waiting": (ExposureKind.DARK, Presence.DEPLOYED, None, Mark.NONE),
    "partly": (ExposureKind.PARTIAL, Presence.DEPLOYED, 25.0, Mark.NONE),
    "off": (ExposureKind.DARK, Presence.UNKNOWN, None, Mark.NONE),
    "not": (ExposureKind.DARK, Presence.NOT_DEPLOYED, None, Mark.NONE),
    "without": (ExposureKind.RELEASED, Presence.NOT_DEPLOYED, None, Mark.NONE),
    "undone": (ExposureKind.DARK, Presence.DEPLOYED, None, Mark.ROLLED_BACK),
    "frozen": (ExposureKind.DARK, Presence.DEPLOYED, None, Mark.FROZEN),
    "absent": _NOTHING,
    "some": (ExposureKind.RELEASED, Presence.PARTLY, None, Mark.PARTLY_DEPLOYED),
    "unread": (ExposureKind.ON_UNREAD, Presence.DEPLOYED, None, Mark.NONE),
    "pending": (ExposureKind.DARK, Presence.DEPLOYED, None, Mark.PENDING),
    "unknown": (ExposureKind.UNKNOWN, Presence.UNKNOWN, None, Mark.NONE),
    "disagree": (ExposureKind.RELEASED, Presence.DEPLOYED, None, Mark.DISAGREE | Mark.AGEING),
    "targeted": (ExposureKind.PARTIAL, Presence.DEPLOYED, None, Mark.TARGETED | Mark.READ_ONLY),
}


def story(*, demo: bool = True) -> Picture:
    """The picture, with one old environment and one that cannot be reached."""
    features = _features()
    catalogue = Catalogue(features, {feature.key: row for row, feature in enumerate(features)})
    environments = (
        Environment("dev", "Development", 0, Kind.DEVELOPMENT, demo=demo),
        Environment("test", "Integration test", 1, Kind.TEST, demo=demo),
        Environment("staging", "Staging", 2, Kind.STAGING, demo=demo),
        Environment("prod-eu", "Production EU", 3, Kind.PRODUCTION, critical=True, demo=demo),
        Environment("prod-us", "Production US", 4, Kind.PRODUCTION, critical=True, demo=demo),
    )
    return Picture(catalogue, tuple(_column(environment, features) for environment in environments))


def _features() -> tuple[Feature, ...]:
    made = [
        Feature(
            key=f"{key}{('', '-b2b', '-web')[variant]}",
            name=f"{name}{_VARIANTS[variant]}",
            description="What customers see once it is released.",
            owner=_OWNERS[number % len(_OWNERS)],
            tags=(("mobile", "web", "core")[number % 3],),
            type=(FeatureType.RELEASE, FeatureType.RELEASE, FeatureType.KILL_SWITCH)[number % 3]
            if number % 7 == 0
            else FeatureType.RELEASE,
            lifecycle=Lifecycle.STALE if number % 19 == 18 else Lifecycle.ACTIVE,
            created=NOW - (20 + number) * DAY,
        )
        for variant in range(3)
        for number, (name, key) in enumerate(_SUBJECTS)
    ]
    made[-1] = Feature("odd.<b>key</b>", "<b>Bold</b> & \u202egnol\u202c name with \u200bzero width", owner="Team <i>")
    return tuple(made)


def _column(environment: Environment, features: tuple[Feature, ...]) -> Column:
    from limelight.domain.standing import standing_of  # noqa: PLC0415 - beside its only use

    at = environment.position
    cells = [_CELLS[_ROWS[(row * 5 + row // 13) % len(_ROWS)][at]] for row in range(len(features))]
    details = {row: _detail(row, at, cell) for row, cell in enumerate(cells) if cell is not _NOTHING}
    return Column(
        environment=environment,
        standing=bytes(standing_of(presence, exposure) for exposure, presence, _, _ in cells),
        exposure=bytes(exposure for exposure, _, _, _ in cells),
        presence=bytes(presence for _, presence, _, _ in cells),
        marks=bytes(mark for _, _, _, mark in cells),
        share=array("H", (NO_SHARE if share is None else int(share * 100) for _, _, share, _ in cells)),
        changed_at=array("I", (int(NOW - (row * 1.7 + at) * DAY) for row in range(len(features)))),
        details=details,
        freshness=_FRESHNESS[at],
        version=("2026.11-rc4", "2026.11-rc3", "2026.10.2", "2026.10.1", "2026.9.7")[at],
        permissions=frozenset(Permission) - {Permission.APPROVE_OWN} if at != 1 else frozenset({Permission.READ}),
        actor=Actor("maya", "Maya Lindqvist"),
        freeze=Freeze("Quarter close", NOW + 2 * DAY) if at == 4 else None,
        critical=environment.critical,
        system="Toggle endpoint",
    )


def held_report() -> HeldReport:
    """What the systems hold: for an approval, one's own, and one for its time."""
    picture = story()
    column = picture.columns[3]
    keys = [picture.catalogue.features[row].key for row, _ids in rows_held(column)]
    asks = (
        ("Jonas Weber", "jonas", "Partner shops start next week.", None),
        (
            "Maya Lindqvist",
            "maya",
            "Agreed with marketing for the spring campaign, which begins with the new season.",
            None,
        ),
        ("Priya Nair", "priya", "", NOW + 2 * DAY + 3600),
    )
    told = []
    for at, key in enumerate(keys):
        name, person, reason, due = asks[at % len(asks)]
        change = HeldChange(
            "cr-17", Verb.RELEASE, DARK, RELEASED if at % 2 else partial(25.0), "on", name, person,
            NOW - (1 + at) * 7_000, reason, "" if at % 2 else f"MKT-{500 + at}", due, due is None,
        )  # fmt: skip
        told.append(HeldThere(column.environment.key, key, "cr-17", change))
    return HeldReport(NOW - 2, tuple(told), frozenset({"dev", "test", "staging", "prod-eu", "prod-us"}))


_FRESHNESS = (
    Freshness(NOW - 4, MONOTONIC - 4),
    Freshness(NOW - 11, MONOTONIC - 11),
    Freshness(NOW - 760, MONOTONIC - 760, trouble="", next_try_at=None),
    Freshness(NOW - 3, MONOTONIC - 3),
    Freshness(
        NOW - 48,
        MONOTONIC - 48,
        trouble="The endpoint of Production US does not answer: timed out after 10 s. Check the network.",
        next_try_at=NOW + 12,
    ),
)


def _detail(row: int, at: int, cell: tuple[ExposureKind, Presence, float | None, Mark]) -> Detail:
    _, presence, _, mark = cell
    changed = NOW - (row * 1.7 + at) * DAY
    some = presence is Presence.PARTLY
    evidence = Evidence(
        EvidenceKind.DEPLOYMENT,
        "build server",
        changed - 3 * DAY,
        presence is not Presence.NOT_DEPLOYED,
        "2026.10.1",
        7 if some else 0,
        8 if some else 0,
    )
    return Detail(
        last_change=_last_change(f"c{row}", changed, cell),
        evidence=() if presence is Presence.UNKNOWN else (evidence,),
        audiences=("beta customers",) if Mark.TARGETED in mark else (),
        have=7 if some else 0,
        of=8 if some else 0,
        pending=("cr-17",) if Mark.PENDING in mark else (),
        freeze=Freeze("Quarter close", NOW + 2 * DAY) if Mark.FROZEN in mark else None,
        read_only="Its targeting is edited in the system's own console" if Mark.READ_ONLY in mark else "",
    )


def _last_change(number: str, at: float, cell: tuple[ExposureKind, Presence, float | None, Mark]) -> LastChange:
    exposure, _, _, mark = cell
    if Mark.ROLLED_BACK in mark:
        why = "Customers saw the old limits; INC-4711"
        return LastChange(number, "Tom Ek", at, why, deed=Deed.ROLLED_BACK)
    deed = Deed.RELEASED if exposure in (ExposureKind.PARTIAL, ExposureKind.RELEASED) else Deed.UNTOLD
    return LastChange(number, "Jonas Weber", at, "Agreed with marketing for the spring campaign", deed=deed)
