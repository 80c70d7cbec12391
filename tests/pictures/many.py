"""A picture of 3,000 features with long and odd names."""

from __future__ import annotations

from array import array
from dataclasses import replace

from limelight.domain.picture import Catalogue, Column, Picture

COUNT = 3000
_LONG_OWNER = "The team that looks after everything that nobody else does"
_ODD = (
    "{name}",
    "{name} for every branch, every currency and every kind of customer that there is, at night and on holidays too",
    "Überweisung in Echtzeit für Geschäftskunden – {name}",
    "即時支払い {name}",
    "\u202e{name}\u202c turned around",
    "<b>{name}</b> & <img src=x>",
    "{name}\u200b\u200bwith\u00a0nothing\u2003between",
    "مدفوعات فورية {name}",
    "x" * 180,
    "🌙 {name} 🇳🇴",
    '=HYPERLINK("https://evil.example", "{name}")',
)  # fmt: skip


def many_features(picture: Picture) -> Picture:
    """The features of a picture again and again, under other names."""
    own = picture.catalogue.features
    features = tuple(
        replace(
            own[at % len(own)],
            key=f"{own[at % len(own)].key}-{at}",
            name=_ODD[at % len(_ODD)].format(name=f"{own[at % len(own)].title} {at}"),
            owner="The team that looks after everything that nobody else does"
            if at % 7 == 0
            else own[at % len(own)].owner,
        )
        for at in range(COUNT)
    )
    catalogue = Catalogue(features, {feature.key: row for row, feature in enumerate(features)})
    return Picture(catalogue, tuple(_repeated(column, len(own)) for column in picture.columns))


def _repeated(column: Column, own: int) -> Column:
    times = COUNT // own + 1

    def grown(codes: bytes) -> bytes:
        return (bytes(codes) * times)[:COUNT]

    return replace(
        column,
        standing=grown(column.standing),
        exposure=grown(column.exposure),
        presence=grown(column.presence),
        marks=grown(column.marks),
        share=array("H", (list(column.share) * times)[:COUNT]),
        changed_at=array("I", (list(column.changed_at) * times)[:COUNT]),
        details={row: column.details[row % own] for row in range(COUNT) if row % own in column.details},
    )
