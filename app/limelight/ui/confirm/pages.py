"""What the middle of the dialog shows: the proposal, a message, or how the steps go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from limelight.domain.changes import Recorded, Step, Verb
from limelight.domain.confirmation import Proposal
from limelight.domain.situation import Difference
from limelight.ui.confirm.answers import Answers
from limelight.ui.confirm.at_time import AtTime
from limelight.ui.confirm.facts import details_of, difference_lines, facts_of
from limelight.ui.confirm.sheet import BeforeAfter, FactTable, Folded
from limelight.ui.outcome import MAY_HAVE_LEFT, UNDER_WAY, OutcomeWords, Tone, is_success, is_unresolved, outcome_of
from limelight.ui.sign import Box, Sign
from limelight.ui.text import both_times, plain_label, prose_label, set_plain, set_prose
from limelight.ui.theme import Look, Themes
from limelight.words import ntr, tr

_LOOK_AGAIN = tr("Below is how it stands now. Look at it, and confirm anew or cancel.")
_UNCLEAR = OutcomeWords(tr("Sent; it is not known what became of it"), "unknown", Tone.ATTENTION)


@dataclass(frozen=True, slots=True)
class Going:
    """How a confirmed change goes on: what is known, and what may be done about it."""

    states: tuple[Recorded, ...] = ()  # of the steps that were begun, in order
    is_over: bool = False  # nothing more happens by itself in this dialog
    may_cancel: bool = False  # nothing was sent yet
    may_read_again: bool = False  # it was not done, and may be confirmed anew
    may_roll_back: bool = False  # it was done, or may have been
    lines: tuple[str, ...] = ()  # what else is to be said
    trouble: str = ""  # the error that ended it once bytes may have left; empty where none did


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """Why what was confirmed was not sent, or not all of it: it changed meanwhile."""

    differences: tuple[Difference, ...]
    done: tuple[Recorded, ...] = ()  # the steps before the one that was not sent, in order
    steps: int = 1  # how many were confirmed


class ProposalPage(QWidget):
    """Everything that a person needs to decide, and the fields that they fill in.

    Signals:
        answers_changed(): what was filled in is different.
    """

    answers_changed = Signal()

    def __init__(self, proposal: Proposal, meanwhile: Meanwhile | None, themes: Themes, now: float) -> None:
        super().__init__()
        asked, situation = proposal.confirmation, proposal.situation
        names = (asked.typed_name,) if asked.typed_name else ()
        self.answers = Answers(asked.ticks, names, needs_reason=asked.needs_reason, parent=self)
        self.answers.answers_changed.connect(self.answers_changed)
        layout = _column(self)
        for box in _boxes(proposal, meanwhile, themes, now):
            layout.addWidget(box)
        layout.addWidget(BeforeAfter(proposal, (tr("Now"), tr("Afterwards")), themes))
        if proposal.steps:
            layout.addWidget(_how(proposal.steps))
        facts = FactTable(themes, self)
        facts.add_path(situation.path, now)
        facts.add(facts_of(proposal, now))
        layout.addWidget(facts)
        details = FactTable(themes)
        details.add(details_of(proposal, now))
        self.details = Folded(tr("Details"), details, self)
        layout.addWidget(self.details)
        self.answers.setVisible(not asked.blocked)
        layout.addWidget(self.answers)
        self.at_time = _at_time(proposal, now)
        if self.at_time is not None:
            self.at_time.changed.connect(self.answers_changed)
            layout.addWidget(self.at_time)
        layout.addStretch(1)


def _at_time(proposal: Proposal, now: float) -> AtTime | None:
    """Offers to hand a release over for a time, where its system can. A roll back is the fast direction: it is done."""
    timing = proposal.timing
    is_offered = proposal.verb is Verb.RELEASE and timing is not None and not timing.why_not
    if timing is None or not is_offered or proposal.confirmation.blocked:
        return None
    return AtTime(timing, proposal.system or tr("The system"), now)


class MessagePage(QWidget):
    """One message, with a sign; `busy` shows that something is going on."""

    def __init__(self, tone: Tone, sign: str, head: str, lines: Sequence[str], themes: Themes) -> None:
        super().__init__()
        layout = _column(self)
        self.box = Box(themes, self, spoken=True)
        self.box.say(tone.value, sign, head, lines)
        layout.addWidget(self.box)
        if tone is Tone.BUSY:
            layout.addWidget(_busy_bar(self))
        layout.addStretch(1)


def page_around(words: QWidget) -> QWidget:
    """A page that says only this."""
    page = QWidget()
    layout = _column(page)
    layout.addWidget(words)
    layout.addStretch(1)
    return page


class ProgressPage(QWidget):
    """How a confirmed change goes on, and how it ended."""

    def __init__(self, proposal: Proposal, themes: Themes) -> None:
        super().__init__()
        self._box = Box(themes, self, spoken=True)
        self._bar = _busy_bar(self)
        self._rows = [_StepRow(number, step, themes, self) for number, step in enumerate(proposal.steps, 1)]
        self._note = prose_label("", Look.MUTED, self)
        layout = _column(self)
        layout.addWidget(BeforeAfter(proposal, (tr("Before"), tr("Wanted")), themes))
        layout.addWidget(self._box)
        layout.addWidget(self._bar)
        for row in self._rows:
            row.setVisible(len(self._rows) > 1)
            layout.addWidget(row)
        layout.addWidget(self._note)
        layout.addStretch(1)
        self.show_going(Going())

    def show_going(self, going: Going) -> None:
        """Show where the steps are."""
        begun, is_over = going.states, going.is_over
        for at, row in enumerate(self._rows):
            row.show_state(begun[at] if at < len(begun) else None, is_over=is_over)
        self._bar.setVisible(not is_over)
        words, lines = _said(going, len(self._rows))
        self._box.say(words.tone.value, words.sign, words.word, [*lines, *going.lines])
        if begun:
            set_prose(self._note, _note(begun[-1], is_over=is_over))


class _StepRow(QWidget):
    """One step: its sign, its words, and where it is."""

    def __init__(self, number: int, step: Step, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = Sign("to-do", Look.WELL, themes, 16, self)
        self._state = plain_label(tr("Not begun"), Look.MUTED, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(prose_label(f"{number}. {step.words}", Look.BODY, self), 1)
        layout.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)

    def show_state(self, recorded: Recorded | None, *, is_over: bool) -> None:
        """Show where the step is; None: it was not begun."""
        if recorded is None:
            set_plain(self._state, tr("Not begun") if is_over else tr("To come"))
            return
        words = outcome_of(recorded.state, recorded.intent.at)
        self._sign.show_sign(words.sign, words.tone.value)
        set_plain(self._state, words.word)


def _note(last: Recorded, *, is_over: bool) -> str:
    if not is_over:
        return tr("You may close this: it goes on, and Activity shows how it ends.")
    if last.state in UNDER_WAY:
        return tr("It is resolved when Limelight looks at it again; Activity shows it until then.")
    return tr("Recorded at {at}. It stays in Activity.", at=both_times(last.at))


def _said(going: Going, steps: int) -> tuple[OutcomeWords, list[str]]:
    """Where a change of so many steps is, and what is known of it."""
    begun = going.states
    if not begun:
        return OutcomeWords(tr("Recording what you confirmed"), "busy", Tone.BUSY), []
    last, sent, told = begun[-1], [each for each in begun if each.state in MAY_HAVE_LEFT], len(begun)
    if going.trouble and any(is_unresolved(each.state) for each in sent):
        words, lines = _UNCLEAR, [*_step_lines(begun[:-1]), going.trouble]
    elif going.is_over and 0 < len(sent) < steps and (going.trouble or last.state not in MAY_HAVE_LEFT):
        words = OutcomeWords(_partly_done(len(sent), steps), "not-sent", Tone.ATTENTION)
        lines = [*_step_lines(sent), going.trouble] if going.trouble else _step_lines(begun)
        told = len(sent) + 1
    else:
        words = outcome_of(last.state, last.intent.at)
        is_partly = going.is_over and len(begun) > 1 and not is_success(last.state)
        lines = _step_lines(begun) if is_partly else [last.sentence] if last.sentence else []
    return words, [*lines, *([tr("The steps after it were not begun.")] if going.is_over and told < steps else [])]


def _partly_done(done: int, steps: int) -> str:
    """That the steps before the one that was not sent were done: a change of several is never "nothing"."""
    told = (
        tr("Step 1 of {steps} was done", steps=steps)
        if done == 1
        else tr("Steps 1 to {done} of {steps} were done", done=done, steps=steps)
    )
    return tr("{told}; step {done} was not sent", told=told, done=done + 1)


def _step_lines(begun: Sequence[Recorded]) -> list[str]:
    """What is known of each step."""
    return [
        tr("Step {number}: {step}. {sentence}", number=number, step=each.intent.step.words, sentence=each.sentence)
        for number, each in enumerate(begun, 1)
    ]


def _boxes(proposal: Proposal, meanwhile: Meanwhile | None, themes: Themes, now: float) -> list[Box]:
    """What comes before everything else: what changed meanwhile, what stands in the way, what is warned of."""
    asked, boxes = proposal.confirmation, []
    if meanwhile is not None:
        done = meanwhile.done
        sent = _partly_done(len(done), meanwhile.steps) if done else tr("Nothing was sent")
        lines = [*_step_lines(done), *difference_lines(meanwhile.differences, now), _LOOK_AGAIN]
        boxes.append(_box(themes, Look.DANGER_BOX, "not-sent", tr("{sent}: it changed meanwhile", sent=sent), lines))
    if asked.blocked:
        boxes.append(_box(themes, Look.DANGER_BOX, "lock", tr("This cannot be done now"), [asked.blocked]))
    if asked.warnings:
        head = (
            tr("Please note")
            if len(asked.warnings) == 1
            else ntr("{n} thing to note", "{n} things to note", len(asked.warnings))
        )
        boxes.append(_box(themes, Look.WARNING_BOX, "warning", head, list(asked.warnings)))
    return boxes


def _box(themes: Themes, look: Look, sign: str, head: str, lines: Sequence[str]) -> Box:
    box = Box(themes, spoken=look is Look.DANGER_BOX)
    box.say(look, sign, head, lines)
    return box


def _how(steps: Sequence[Step]) -> QWidget:
    """What the steps do: before and after do not tell that a system adds a strategy, or which share comes back."""
    if len(steps) == 1:
        return prose_label(tr("How it is done: {steps}.", steps=steps[0].words), Look.MUTED)
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(
        plain_label(tr("In {steps} steps, each confirmed before the next:", steps=len(steps)), Look.STRONG)
    )
    for number, step in enumerate(steps, 1):
        layout.addWidget(prose_label(f"{number}. {step.words}"))
    return box


def _busy_bar(parent: QWidget) -> QProgressBar:
    bar = QProgressBar(parent)
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setFixedHeight(4)
    bar.setAccessibleName(tr("Working"))
    return bar


def _column(page: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(page)
    layout.setContentsMargins(24, 16, 24, 16)
    layout.setSpacing(14)
    return layout
