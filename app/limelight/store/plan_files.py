"""Plans on disk, on a folder that several people may share. Satisfies the ports `PlanFiles` and `RecentPlans`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from limelight.documents import files
from limelight.domain.errors import LimelightError, PlanBusy, PlanProblem, PlanSavedMeanwhile
from limelight.domain.moments import local_moment_of
from limelight.domain.plan_files import KeptPlan, Template
from limelight.domain.plan_places import SUFFIX
from limelight.domain.plans import Plan
from limelight.resources import resource
from limelight.store.lock_beside import LockBeside, Taken
from limelight.store.plan_reading import NATURE, parse_plan
from limelight.store.plan_writing import text_of
from limelight.words import tr

MOST_BESIDE = 200  # plans of a folder that are looked at for conflicts
_TRIES = 100  # to save while somebody else is saving
_PAUSE = 0.02  # seconds between two
_CANNOT_SAY = tr("The plan holds something that its file cannot say. Shorten its texts, or remove odd characters.")


class PlanFiles:
    """The plans in files. See the port."""

    def read(self, place: str) -> KeptPlan:
        """See the port."""
        data = files.read_bytes(Path(place), NATURE)
        return replace(parse_plan(files.decoded(data, place, NATURE), place), mark=_mark(data))

    def save(self, kept: KeptPlan, plan: Plan, by: str, at: float) -> KeptPlan:
        """See the port."""
        path = Path(kept.place)
        made = replace(kept, plan=plan, revision=kept.revision + 1, saved_by=_line(by), saved_at=float(int(at)))
        text = text_of(made)
        _require_readable(text, made)
        try:
            with LockBeside(path, "saving").held("", tries=_TRIES, pause=_PAUSE):
                _require_same(path, kept)
                files.replace_file(path, text, "plan", shared=True)
        except Taken as taken:
            raise PlanSavedMeanwhile(tr("Somebody else is saving this plan just now. Save again.")) from taken
        return replace(made, mark=_mark(text.encode()))

    def beside(self, place: str) -> tuple[Plan, ...]:
        """See the port."""
        here, found = Path(place), []
        with suppress(OSError):
            found = sorted(path for path in here.parent.glob(f"*{SUFFIX}") if path.name != here.name)[:MOST_BESIDE]
        plans = []
        for path in found:
            with suppress(PlanProblem):  # a damaged neighbour says so when it is opened
                plans.append(self.read(str(path)).plan)
        return tuple(plans)

    @contextmanager
    def hold(self, place: str, who: str) -> Iterator[None]:
        """See the port."""
        try:
            with LockBeside(Path(place), "running").held(who):
                yield
        except Taken as taken:
            by = f": {taken.words}" if taken.words else ""
            raise PlanBusy(tr("This plan is being run already{by}. Wait until that has ended.", by=by)) from taken

    def templates(self) -> tuple[Template, ...]:
        """See the port."""
        paths = sorted(resource("plan", "templates").glob(f"*{SUFFIX}"))
        plans = [self.read(str(path)).plan for path in paths]
        return tuple(Template(plan.title, plan) for plan in plans)


def _require_readable(text: str, kept: KeptPlan) -> None:
    """What is written is what was meant.

    Raises:
        PlanProblem: it is not.
    """
    if replace(parse_plan(text, kept.place), mark=kept.mark) != kept:
        raise PlanProblem(_CANNOT_SAY, path=kept.place)


def _require_same(path: Path, kept: KeptPlan) -> None:
    """Raises PlanSavedMeanwhile: the file is another than was read."""
    if not path.exists():
        if kept.mark:
            raise PlanSavedMeanwhile(tr("The plan's file is gone. Save it under another name."))
        return
    data = files.read_bytes(path, NATURE)
    if _mark(data) == kept.mark:
        return
    if not kept.mark:
        raise PlanSavedMeanwhile(tr("There is a file of that name already. Choose another name."))
    raise PlanSavedMeanwhile(
        tr("Nothing was saved: {data} Read it again, or save yours as another.", data=_who_saved(data, kept))
    )


def _who_saved(data: bytes, kept: KeptPlan) -> str:
    """Who saved a plan last, as a sentence."""
    try:
        now = parse_plan(files.decoded(data, kept.place, NATURE), kept.place)
    except LimelightError:
        return tr("somebody changed the file by hand since you opened it, and it cannot be read any more.")
    if now.revision == kept.revision:
        return tr("somebody changed the file by hand since you opened it.")
    when = tr(" on {time}", time=_day_and_time(local_moment_of(now.saved_at))) if now.saved_at is not None else ""
    return tr(
        "{saved_by} saved it{when} (revision {revision}; you opened {opened}).",
        saved_by=now.saved_by or tr("somebody"),
        when=when,
        revision=now.revision,
        opened=kept.revision,
    )


def _day_and_time(moment: datetime) -> str:
    return tr("{moment:%Y-%m-%d} at {moment:%H:%M}", moment=moment)


def _line(words: str) -> str:
    """A name as a line that the format takes."""
    return "".join(each for each in words if each.isprintable()).strip()[:200]


def _mark(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
