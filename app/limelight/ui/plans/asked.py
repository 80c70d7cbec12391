"""What the dialog of a plan asks: every change before and after, what stands in the way, and what is to be given."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from limelight.domain.changes import DECISIONS
from limelight.domain.confirmation import Proposal
from limelight.domain.evidence import Presence
from limelight.domain.exposure import Exposure
from limelight.domain.plan_run import NOT_ATOMIC, Given, PlannedChange, PlanProposal, Tick
from limelight.domain.standing import standing_of
from limelight.ui.confirm.answers import Answers
from limelight.ui.confirm.facts import facts_of
from limelight.ui.confirm.sheet import FactTable, Folded
from limelight.ui.lamp import Badges, LampMark
from limelight.ui.plans.hand_over import HandOverTick
from limelight.ui.plans.words import target_words
from limelight.ui.sign import Box, onward
from limelight.ui.text import plain_label, prose_label, shortened
from limelight.ui.theme import Look, Themes, set_look
from limelight.words import ntr, tr


class AskedPage(QWidget):
    """Everything that a person needs to decide on a wave, or on going back.

    Signals:
        answers_changed(): what was filled in is different.
    """

    answers_changed = Signal()

    def __init__(self, proposal: PlanProposal, themes: Themes, now: float) -> None:
        super().__init__()
        self._ticks = proposal.ticks
        titles = {each.in_plan.step: each.number for each in proposal.changes}
        words = [
            tr("Step {step}: {tick}", step=titles[tick.step], tick=tick.words) if tick.step else tick.words
            for tick in proposal.ticks
        ]
        self.answers = Answers(words, proposal.typed_names, needs_reason=proposal.needs_reason, parent=self)
        self.answers.answers_changed.connect(self.answers_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        for look, sign, head, lines in _boxes(proposal):
            box = Box(themes, self, spoken=look is Look.DANGER_BOX)
            box.say(look, sign, head, lines)
            layout.addWidget(box)
        for change in proposal.changes:
            layout.addWidget(ChangeCard(change, themes, now, self))
        if proposal.later:
            layout.addWidget(prose_label(_later_words(proposal), Look.MUTED, self))
        if proposal.undone_after:
            layout.addWidget(prose_label(_undone_after_words(proposal.undone_after), Look.MUTED, self))
        layout.addWidget(prose_label(NOT_ATOMIC, Look.MUTED, self))
        self.answers.setVisible(not proposal.blocked)
        layout.addWidget(self.answers)
        self.hand_over: HandOverTick | None = None
        if proposal.hand_over is not None and not proposal.blocked:
            self.hand_over = HandOverTick(proposal.hand_over, self)
            self.hand_over.changed.connect(self.answers_changed)
            layout.addWidget(self.hand_over)
        layout.addStretch(1)

    @property
    def given(self) -> Given:
        """What was filled in."""
        answers = self.answers
        ticked: frozenset[Tick] = frozenset(self._ticks[at] for at in answers.ticked_at)
        is_handed_over = self.hand_over is not None and self.hand_over.is_wanted
        return Given(answers.reason, answers.ticket, ticked, answers.typed, is_handed_over)


class ChangeCard(QFrame):
    """One change: its step, where, from what to what, and what to note."""

    def __init__(self, change: PlannedChange, themes: Themes, now: float, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, Look.WELL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(6)
        proposal = change.proposal
        if proposal is None:
            layout.addWidget(prose_label(f"{change.number}. {change.trouble}", Look.DANGER_TEXT, self))
            return
        situation = proposal.situation
        head = QHBoxLayout()
        head.addWidget(prose_label(f"{change.number}. {shortened(situation.feature.title, 120)}", Look.STRONG, self), 1)
        place = plain_label(shortened(situation.environment.name, 40), Look.BODY, self)
        badges = Badges(short=True, parent=self)
        badges.show_environment(situation.environment)
        head.addWidget(place)
        head.addWidget(badges)
        layout.addLayout(head)
        if proposal.verb in DECISIONS:
            layout.addWidget(prose_label(proposal.confirmation.title, Look.BODY, self))
            layout.addWidget(prose_label(proposal.confirmation.sentence, Look.BODY, self))
        else:
            presence = situation.presence.presence
            layout.addWidget(Journey(situation.cell.exposure, proposal.target, presence, themes, self))
        for line in _notes(change):
            layout.addWidget(prose_label(line, Look.SMALL, self))
        behind = FactTable(themes)
        behind.add_path(situation.path, now)
        behind.add(facts_of(proposal, now))
        layout.addWidget(Folded(tr("What stands behind it"), behind, self))
        self.setAccessibleName(_spoken(change.number, proposal))


class Journey(QWidget):
    """From one exposure to another, as lamps with their words."""

    def __init__(self, before: Exposure, after: Exposure, presence: Presence, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for at, exposure in enumerate((before, after)):
            if at:
                layout.addWidget(plain_label(onward(), Look.HEADING, self))
            lamp = LampMark(themes, 18, self)
            lamp.show_standing(standing_of(presence, exposure.kind), exposure.percentage)
            layout.addWidget(lamp, 0, Qt.AlignmentFlag.AlignVCenter)
            layout.addWidget(plain_label(shortened(target_words(exposure), 60), Look.STRONG if at else Look.BODY, self))
        layout.addStretch(1)


def _spoken(number: int, proposal: Proposal) -> str:
    """The change as a screen reader says it."""
    if proposal.verb in DECISIONS:
        return tr("Step {number}: {feature}", number=number, feature=proposal.confirmation.title)
    situation = proposal.situation
    return tr(
        "Step {number}: {feature} in {environment}, from {exposure} to {target}",
        number=number,
        feature=situation.feature.title,
        environment=situation.environment.name,
        exposure=situation.cell.exposure.words,
        target=proposal.target.words,
    )


def _boxes(proposal: PlanProposal) -> list[tuple[Look, str, str, Sequence[str]]]:
    """What comes before the changes: what stands in the way, what was to be looked at, what is open."""
    boxes: list[tuple[Look, str, str, Sequence[str]]] = []
    if proposal.blocked:
        boxes.append((Look.DANGER_BOX, "lock", tr("This cannot be done now"), proposal.blocked))
    if proposal.hold:
        boxes.append((Look.NOTICE, "pending", tr("Before this wave, look at this"), [proposal.hold]))
    if proposal.open_points and not proposal.trouble:
        head = tr("Open in its readiness")
        boxes.append((Look.WARNING_BOX, "warning", head, proposal.open_points))
    return boxes


def _notes(change: PlannedChange) -> list[str]:
    """What is to be said of one change, below it."""
    assert change.proposal is not None
    if change.is_already:
        return [tr("It stands so already, so nothing is sent for it.")]
    if change.blocked:
        return [change.blocked]
    steps = change.proposal.steps
    in_parts = [tr("In {steps} requests, the harmless one first.", steps=len(steps))] if len(steps) > 1 else []
    origin = [f"{change.proposal.origin_of_target}."] if change.proposal.origin_of_target else []
    return [*change.proposal.confirmation.warnings, *origin, *in_parts]


def _undone_after_words(count: int) -> str:
    return ntr(
        "First what waits is withdrawn. After that, {n} change that was made is undone, and you are asked anew.",
        "First what waits is withdrawn. After that, {n} changes that were made are undone, and you are asked anew.",
        count,
    )


def _later_words(proposal: PlanProposal) -> str:
    """What comes after the hold, by the names that are known from this wave."""
    seen = [each.proposal.situation for each in proposal.changes if each.proposal is not None]
    features = {each.feature.key: each.feature.title for each in seen}
    places = {each.environment.key: each.environment.name for each in seen}
    told = "; ".join(
        tr(
            "{feature} in {environment} to {target}",
            feature=features.get(step.feature, step.feature),
            environment=places.get(step.environment, step.environment),
            target=step.target.words,
        )
        for step in proposal.later
    )
    return tr("After that a person looks, and is asked anew: {told}.", told=shortened(told, 300))
