"""A profile with its stored picture, as an earlier run of the program would have left it."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from pathlib import Path

from bench.synthetic import synthetic_picture, with_changes_told
from limelight.bootstrap.places import places_of
from limelight.domain.picture import Freshness, Picture
from limelight.domain.profile import Profile
from limelight.domain.seats import served_by
from limelight.settings import read_profile
from limelight.store.last_picture import LastPicture

_HEAD = """title = "Benchmark"

[systems.endpoint]
kind = "toggle-endpoint"
address = "http://127.0.0.1:{port}/toggle-endpoint/v1"
poll_seconds = 3600
"""
_ENVIRONMENT = """
[[environments]]
key = "{key}"
name = "{name}"
kind = "{kind}"
critical = {critical}
system = "endpoint"
"""


def profile_with_picture(
    folder: Path, features: int, environments: int, port: int, more: str = ""
) -> tuple[Path, Picture]:
    """Write both; nobody needs to listen on the port. Half of the cells tell who changed them last, and why.

    It is polled once an hour, which is no part of a benchmark. `more` is more of the profile, as TOML.
    """
    picture = with_changes_told(synthetic_picture(features, environments, now=time.time()), random.Random(5))
    path = folder / "limelight.toml"
    parts = [_HEAD.format(port=port)]
    for column in picture.columns:
        place = column.environment
        critical = str(place.critical).lower()
        parts.append(_ENVIRONMENT.format(key=place.key, name=place.name, kind=place.kind.value, critical=critical))
    path.write_text("".join([*parts, more]), encoding="utf-8")
    profile = read_profile(path)
    stored = _read_from(profile, picture)
    LastPicture(places_of(path).picture).save(stored, profile)
    return path, stored


def _read_from(profile: Profile, picture: Picture) -> Picture:
    """The picture as it is after it was read from the profile's own system."""
    bindings = {binding.environment.key: binding for binding in profile.bindings}
    columns = tuple(
        replace(
            column,
            environment=bindings[column.environment.key].environment,
            served=served_by(bindings[column.environment.key], profile),
            freshness=Freshness(read_at=column.freshness.read_at),
        )
        for column in picture.columns
    )
    return Picture(picture.catalogue, columns)
