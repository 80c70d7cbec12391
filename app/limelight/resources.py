"""Finds what `resources/` holds, in an installed wheel and in a checkout.

The wheel carries the folder as `limelight/_resources` (hatch `force-include` in pyproject); a checkout has it
beside `app/`. Nothing else in the program knows about either place.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a resource, such as `resource("fonts", "Inter.ttf")`.

    Raises:
        FileNotFoundError: the program was installed without that resource.
    """
    for root in (_HERE / "_resources", _HERE.parent.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"Limelight was installed without its resource {'/'.join(parts)}")
