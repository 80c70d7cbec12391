"""Whether one step of a plan is ready."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.domain.environments import Environment, Freeze, strictest
from limelight.domain.evidence import Evidence, EvidenceKind, Presence
from limelight.domain.exposure import Exposure, ExposureKind, raises
from limelight.domain.moments import local_moment_of
from limelight.domain.people import Permission
from limelight.domain.picture import CellView, Column
from limelight.domain.plan_progress import StepState
from limelight.domain.plan_times import days_between, moment_planned
from limelight.domain.plans import Plan, PlanStep
from limelight.domain.readiness import Check, Finding, Met, Outlook
from limelight.domain.standing import Standing
from limelight.figures import long_day_words, minute_words, on_day
from limelight.words import tr


class StepReadiness:
    """The points of one step that is not done."""

    def __init__(self, plan: Plan, step: PlanStep, outlook: Outlook) -> None:
        self._plan, self._step, self._outlook = plan, step, outlook
        picture = outlook.picture
        places = [column.environment.key for column in picture.columns]
        self._at = places.index(step.environment) if step.environment in places else -1
        self._row = picture.catalogue.rows.get(step.feature, -1)

    def findings(self) -> list[Finding]:
        """All of them; what is not in sight has only that."""
        lost = self._not_in_sight()
        if lost is not None:
            return [lost]
        found = [self._in_sight(), *self._rights()]
        if self._gives:
            found += [self._code(), *self._path()]
        return [*found, *self._freeze(), *self._conflicts()]

    def since(self) -> list[Finding]:
        """Of a step that is done: whether somebody changed it since, as far as it was read since."""
        told = self._outlook.progress.steps[self._step.id].recorded
        if told is None or self._is_followed or self._not_in_sight() is not None:
            return []
        stands, read_at = self._cell.exposure, self._column.freshness.read_at
        if stands == self._step.target or read_at is None or read_at <= told.at:
            return []
        words = tr("It was done, and stands at {stands} now: it was changed since.", stands=stands.words)
        return [
            self._say(Check.KNOWN, Met.NO, words, tr("Look at its history. The plan does not do it again by itself."))
        ]

    def waits(self) -> list[Finding]:
        """Of a step that its system holds: for what it waits."""
        told = self._outlook.progress.steps[self._step.id].recorded
        at = told.intent.at if told is not None else None
        if at is None:
            words = tr("Its change waits in its system for approval.")
            return [self._say(Check.KNOWN, Met.NO, words, tr("Have it approved, or go back to withdraw it."))]
        words = tr("It was handed over: its system does it on {due}.", due=_moment_words(at))
        return [self._say(Check.KNOWN, Met.TO_KNOW, words)]

    @property
    def _is_followed(self) -> bool:
        """Whether a later step that is done as well changed the same feature there again."""
        steps, mine = self._plan.steps, (self._step.feature, self._step.environment)
        return any(
            (each.feature, each.environment) == mine and self._outlook.progress.state(each.id) is StepState.DONE
            for each in steps[steps.index(self._step) + 1 :]
        )

    @property
    def _column(self) -> Column:
        return self._outlook.picture.columns[self._at]

    @property
    def _cell(self) -> CellView:
        return self._outlook.picture.cell(self._at, self._row)

    @property
    def _where(self) -> str:
        return self._column.environment.name

    @property
    def _gives(self) -> bool:
        """Whether it gives the feature to more people, as things stand."""
        return raises(self._cell.exposure, self._step.target)

    def _say(self, check: Check, met: Met, words: str, to_do: str = "") -> Finding:
        return Finding(check, met, words, to_do, self._step.id)

    def _not_in_sight(self) -> Finding | None:
        step = self._step
        if self._at < 0:
            to_do = tr("Add it under Connections, or correct the step.")
            return self._say(
                Check.KNOWN,
                Met.NO,
                tr("The profile has no environment {environment}.", environment=step.environment),
                to_do,
            )
        if self._row < 0:
            words = tr("No environment has a feature {feature}.", feature=step.feature)
            return self._say(Check.KNOWN, Met.NO, words, tr("Correct the step, or read again."))
        kind = self._cell.exposure.kind
        if kind is ExposureKind.ABSENT:
            to_do = tr("Add the toggle in its system, and read again.")
            return self._say(Check.KNOWN, Met.NO, tr("{where} does not have this toggle.", where=self._where), to_do)
        if kind is ExposureKind.UNKNOWN:
            why = self._column.freshness.trouble or tr("It could not be read.")
            return self._say(
                Check.KNOWN,
                Met.UNTOLD,
                tr("How it stands in {where} is not known: {why}", where=self._where, why=why),
                tr("Read again."),
            )
        return None

    def _in_sight(self) -> Finding:
        column, outlook = self._column, self._outlook
        if column.freshness.is_old(outlook.now, outlook.monotonic):
            words = tr(
                "What is known of {where} is old. {trouble}", where=self._where, trouble=column.freshness.trouble
            ).strip()
            return self._say(Check.KNOWN, Met.UNTOLD, words, tr("Read again."))
        stands = self._cell.exposure
        if stands == self._step.target:
            words = tr("It stands at {stands} already, so nothing will be sent.", stands=stands.words)
            return self._say(Check.KNOWN, Met.TO_KNOW, words)
        return self._say(Check.KNOWN, Met.YES, tr("It stands at {stands} now.", stands=stands.words))

    def _rights(self) -> Iterator[Finding]:
        column = self._column
        person = column.person
        if person is None:
            words = tr("Nobody is signed in at {system}.", system=column.system or self._where)
            yield self._say(Check.RIGHTS, Met.NO, words, tr("Sign in."))
            return
        needed = Permission.RELEASE if self._gives else Permission.ROLL_BACK
        if needed in column.permissions:
            yield self._say(
                Check.RIGHTS,
                Met.YES,
                tr("{person} may {needed} in {where}.", person=person.name, needed=needed.word, where=self._where),
            )
            return
        to_do = tr("Ask whoever gives out its permissions, or let somebody else run the plan.")
        yield self._say(
            Check.RIGHTS,
            Met.NO,
            tr("{person} may not {needed} in {where}.", person=person.name, needed=needed.word, where=self._where),
            to_do,
        )

    def _code(self) -> Finding:
        judged = self._outlook.picture.judgement(self._at, self._row)
        have, of = judged.have_of
        if judged.presence is Presence.DEPLOYED and not judged.disagree:
            return self._say(
                Check.CODE,
                Met.YES,
                tr("Its code is deployed{deciding}.", deciding=_by(judged.deciding, self._outlook.now)),
            )
        if judged.presence is Presence.DEPLOYED:
            to_do = tr("Look at the evidence, and settle which is right.")
            return self._say(Check.CODE, Met.UNTOLD, tr("The evidence about its code disagrees."), to_do)
        if judged.presence is Presence.PARTLY:
            on = tr("{have} of {of} instances", have=have, of=of) if of else tr("some instances")
            return self._say(
                Check.CODE, Met.NO, tr("Its code is only on {on}.", on=on), tr("Have it deployed to the rest.")
            )
        if judged.presence is Presence.NOT_DEPLOYED:
            return self._say(Check.CODE, Met.NO, tr("Its code is not deployed there."), tr("Have it deployed first."))
        to_do = tr("Ask whether it is, or connect a source of deploy evidence.")
        return self._say(Check.CODE, Met.UNTOLD, tr("Nothing says that its code is deployed there."), to_do)

    def _path(self) -> Iterator[Finding]:
        days = self._plan.path_days
        if days is None:
            return
        for index, column in enumerate(self._outlook.picture.columns):
            if _is_before(column.environment, self._column.environment):
                finding = self._on_path(index, column.environment, days)
                if finding is not None:
                    yield finding

    def _on_path(self, index: int, place: Environment, days: int) -> Finding | None:
        view = self._outlook.picture.cell(index, self._row)
        if view.standing is Standing.ABSENT:
            return None
        if view.standing is Standing.RELEASED:
            return self._long_enough(view.changed_at, place, days)
        earlier = self._released_by(place)
        if earlier and not days:
            return self._say(
                Check.PATH,
                Met.YES,
                tr("Step {earlier} releases it in {place} first.", earlier=earlier, place=place.name),
            )
        met = Met.UNTOLD if view.standing in (Standing.UNKNOWN, Standing.ON_UNREAD) else Met.NO
        words = tr("In {place} it is: {view}.", place=place.name, view=view.words)
        return self._say(Check.PATH, met, words, tr("Release it in {place} first.", place=place.name))

    def _long_enough(self, changed_at: float | None, place: Environment, days: int) -> Finding:
        """It is released there; whether for as long as the plan asks."""
        if not days:
            return self._say(Check.PATH, Met.YES, tr("Released in {place}.", place=place.name))
        if changed_at is None:
            words = tr("Released in {place}, and nothing tells since when.", place=place.name)
            return self._say(
                Check.PATH, Met.UNTOLD, words, tr("The plan asks for {days}: ask who released it.", days=_days(days))
            )
        since = days_between(changed_at, self._outlook.now)
        words = tr("Released in {place}, and not changed for {since}.", place=place.name, since=_days(since))
        if since >= days:
            return self._say(Check.PATH, Met.YES, words)
        return self._say(Check.PATH, Met.NO, words, tr("The plan asks for {days}. Wait.", days=_days(days)))

    def _released_by(self, place: Environment) -> int:
        """The number of an earlier step that releases it there; 0 where none does."""
        steps, wanted = self._plan.steps, (self._step.feature, place.key)
        earlier = enumerate(steps[: steps.index(self._step)], 1)
        releases = (
            number
            for number, other in earlier
            if (other.feature, other.environment) == wanted and other.target.kind is ExposureKind.RELEASED
        )
        return next(releases, 0)

    def _freeze(self) -> Iterator[Finding]:
        now = strictest((self._column.freeze, self._cell.detail.freeze))
        held = False
        for part in now.parts if now is not None else ():
            if part.holds_release if self._gives else part.holds_roll_back:
                held = True
                yield self._frozen(part, tr("now"))
        later, own = self._freeze_when_planned(), now.of_profile if now is not None else None
        if later is not None and (own is None or later.reasons != own.reasons):
            held = True
            yield self._frozen(later, tr("when it is planned"))
        if not held:
            yield self._say(Check.FREEZE, Met.YES, tr("Nothing holds it back in {where}.", where=self._where))

    def _freeze_when_planned(self) -> Freeze | None:
        moment = moment_planned(self._plan.planned) if self._plan.planned else None
        if moment is None or not self._gives:
            return None
        mine = (each.at(moment) for each in self._outlook.freezes if each.environment == self._step.environment)
        return strictest(mine)

    def _frozen(self, part: Freeze, when: str) -> Finding:
        if part.unknown and not part.reason:
            words = tr(
                "Whether {where} is frozen {when} is not known: {why}", where=self._where, when=when, why=part.unknown
            )
            return self._say(Check.FREEZE, Met.UNTOLD, words, tr("Have the file put right, or look where it is kept."))
        to_do = tr("Wait until it ends, or plan another time.")
        if not part.by_server:
            to_do += tr(" It is our own freeze: it can be overridden with a reason when the plan is run.")
        return self._say(
            Check.FREEZE,
            Met.NO,
            tr("{where} is frozen {when}: {reasons}.", where=self._where, when=when, reasons=part.reasons.rstrip(".")),
            to_do,
        )

    def _conflicts(self) -> Iterator[Finding]:
        found = False
        for other in self._outlook.others:
            target = conflicting_target(self._plan, other, self._step)
            if target is None or target == self._cell.exposure:
                continue
            found = True
            by = f" ({other.owner})" if other.owner else ""
            words = tr(
                "The plan {other}{by} changes it in {where} as well, to {target}.",
                other=other.title,
                by=by,
                where=self._where,
                target=target.words,
            )
            to_do = tr("Agree on who goes first, or take the step out of one of the two.")
            yield self._say(Check.CONFLICT, Met.NO, words, to_do)
        if not found:
            yield self._say(Check.CONFLICT, Met.YES, tr("No other known plan changes it there."))


def conflicting_target(plan: Plan, other: Plan, step: PlanStep) -> Exposure | None:
    """Where another plan finally leads the feature of a step in its environment; None where it does not touch it."""
    if other.id == plan.id:
        return None
    mine = [each for each in other.steps if (each.feature, each.environment) == (step.feature, step.environment)]
    return mine[-1].target if mine else None


def _is_before(place: Environment, here: Environment) -> bool:
    """Whether it comes before on the path: two production environments stand beside each other."""
    return place.position < here.position and place.kind is not here.kind


def _by(evidence: Evidence | None, now: float) -> str:
    if evidence is None:
        return ""
    age = days_between(evidence.observed_at, now)
    when = tr(", {age} ago", age=_days(age)) if age else tr(", today")
    version = f" {evidence.version}" if evidence.version else ""
    on = tr(", on {have} of {of}", have=evidence.have, of=evidence.of) if evidence.of else ""
    return tr(" (by {evidence})", evidence=f"{_KINDS[evidence.kind]}{version}{on}{when}")


def _moment_words(at: float) -> str:
    here = local_moment_of(at)
    return on_day(long_day_words(here), minute_words(here))


def _days(days: int) -> str:
    return tr("1 day") if days == 1 else tr("{days} days", days=days)


_KINDS = {
    EvidenceKind.DEPLOYMENT: tr("a deployment record"),
    EvidenceKind.BUILD_INFO: tr("its build info"),
    EvidenceKind.CI_EVENT: tr("a deployment event"),
    EvidenceKind.SEEN: tr("a running program"),
    EvidenceKind.STATED: tr("a person's word"),
}
