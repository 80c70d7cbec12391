"""A reading that is not to be believed at once: a list without features where there were some."""

from __future__ import annotations

from limelight.domain.assembly import Assembly, is_there
from limelight.domain.exposure import ExposureKind
from limelight.domain.systems import Reading
from limelight.words import ntr, tr


def doubt(assembly: Assembly, environment: str, reading: Reading) -> str:
    """Why a reading of an environment is not to be believed, as a sentence; empty where it is.

    The rule: where the picture has features, a whole reading that has none is kept out, and the column is marked. It
    is believed once a person, who can see that mark, asks to read again, and there are still none.
    Source: safety rules, section 3.
    """
    column = assembly.column(environment)
    count = sum(kind not in (ExposureKind.ABSENT, ExposureKind.UNKNOWN) for kind in column.exposure)
    cells = reading.cells.get(assembly.seat(environment).remote)
    if not reading.whole or not count or (cells is not None and any(map(is_there, cells.values()))):
        return ""
    said = tr("named no feature at all") if cells is not None else tr("did not mention this environment")
    features = ntr("{n} feature", "{n} features", count)
    return tr(
        "{system} {said}, where it had {features}. What it told before is still shown. "
        "If that is right, refresh to accept it.",
        system=column.system or tr("The system"),
        said=said,
        features=features,
    )
