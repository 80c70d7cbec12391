"""Everything that is known of the selected entry, and what can be done while its outcome is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from limelight.domain.activity import Entry
from limelight.domain.changes import CHANGE_READ_BACK, AnswerKind, ChangeState, Intent, Passage, Recorded, Verb
from limelight.domain.environments import Environment
from limelight.domain.errors import LimelightError
from limelight.domain.happenings import Deployment, Page
from limelight.ui.activity.told import facts_told, record_facts, said_of, versions_told
from limelight.ui.activity.words import Known, outcome_of_entry, what_words
from limelight.ui.confirm.facts import Fact
from limelight.ui.confirm.sheet import FactTable
from limelight.ui.lamp import Badges
from limelight.ui.outcome import is_unresolved, outcome_of
from limelight.ui.sign import Box
from limelight.ui.stage.flow import FlowLayout
from limelight.ui.text import both_times, clock_words, person_words, plain_button, prose_label, set_prose, shortened
from limelight.ui.theme import Look, Space, Themes
from limelight.words import tr

_NOTHING = tr("Select an entry to see everything that is known of it.")
_FACTS = {
    "answer": tr("Answer"),
    "attested": tr("Attested"),
    "attested by": tr("Attested by"),
    "held as": tr("Held as"),
    "read back": tr("Read back"),
    CHANGE_READ_BACK: tr("Recorded there as"),
    "server says": tr("Server says"),
}
_ANSWERS = {kind.value: kind.word for kind in AnswerKind}
_DECISIONS = (Verb.APPROVE, Verb.REJECT, Verb.WITHDRAW)
_CAN_BE_ATTESTED = frozenset({ChangeState.UNKNOWN, ChangeState.WAITING})


class Details(QScrollArea):
    """The pane beside the table.

    Signals:
        check_wanted(): look at the server again.
        attest_wanted(): the person knows how it ended.
        decision_wanted(object, object): the `Recorded` that waits in the system, and the `Verb` that decides about it.
        announce_wanted(object): the `Recorded` is to be announced.
        reason_wanted(): the person wants to give a reason afterwards.
        versions_wanted(str, str): what else of a component was deployed: answer with `show_versions`; our key of the
            environment, and the component.
    """

    check_wanted = Signal()
    attest_wanted = Signal()
    reason_wanted = Signal()
    announce_wanted = Signal(object)
    decision_wanted = Signal(object, object)
    versions_wanted = Signal(str, str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._entry: Entry | None = None
        self._known = Known()
        self._title = prose_label("", Look.HEADING)
        self._where = prose_label("", Look.STRONG)
        self._badges = Badges()
        self._places: dict[str, Environment] = {}
        self._box = Box(themes)
        self.check = plain_button(tr("Check again"), Look.PRIMARY)
        self.attest = plain_button(tr("I know how it ended…"), Look.BUTTON)
        self.add_reason = plain_button(tr("Add a reason…"), Look.BUTTON)
        self.announce = plain_button(tr("Announce…"), Look.BUTTON)
        self.decisions = {verb: plain_button(f"{verb.word.capitalize()}…", Look.BUTTON) for verb in _DECISIONS}
        self._decisions_on: Callable[[Recorded], tuple[Verb, ...]] = lambda _recorded: ()
        self._may_announce: Callable[[Recorded], bool] = lambda _recorded: False
        self._facts: QWidget | None = None
        self._layout = QVBoxLayout()
        self.check.clicked.connect(self.check_wanted)
        self.attest.clicked.connect(self.attest_wanted)
        self.add_reason.clicked.connect(self.reason_wanted)
        self.announce.clicked.connect(self._want_announced)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._decide)
        for at, button in enumerate(self.decisions.values()):
            self._group.addButton(button, at)
        self._lay_out()
        self.show_entry(None)

    def offer_decisions(self, decisions_on: Callable[[Recorded], tuple[Verb, ...]]) -> None:
        """What tells which decisions a person may make about a change that waits."""
        self._decisions_on = decisions_on

    def offer_announcing(self, may_announce: Callable[[Recorded], bool]) -> None:
        """What tells whether a channel of the profile is told of a change."""
        self._may_announce = may_announce
        self.refresh_announcing()

    def know_places(self, environments: Iterable[Environment]) -> None:
        """The environments, whose marks are shown."""
        self._places = {place.key: place for place in environments}

    def know(self, known: Known) -> None:
        """What the words rest on beside the entries."""
        self._known = known

    @property
    def recorded(self) -> Recorded | None:
        """The change from here that is shown, if one is."""
        return self._entry.ours if self._entry is not None else None

    @Slot(object)
    def show_entry(self, entry: Entry | None) -> None:
        """Show this one; None: nothing is selected."""
        if entry is not None and entry == self._entry:
            return
        self._entry = entry
        recorded = self.recorded
        for widget in (self._where, self._box):
            widget.setVisible(entry is not None)
        place = self._places.get(entry.environment) if entry is not None else None
        self._badges.setVisible(place is not None)
        if place is not None:
            self._badges.show_environment(place)
        self.check.setVisible(recorded is not None and is_unresolved(recorded.state))
        self.attest.setVisible(recorded is not None and recorded.state in _CAN_BE_ATTESTED)
        offered = self._decisions_on(recorded) if recorded is not None else ()
        for verb, button in self.decisions.items():
            button.setVisible(verb in offered)
        self.add_reason.setVisible(recorded is not None and recorded.takes_reason)
        self.refresh_announcing()
        self._tell(entry)

    def refresh_announcing(self) -> None:
        """Whether the selected entry can be announced may have changed."""
        recorded = self.recorded
        self.announce.setVisible(recorded is not None and self._may_announce(recorded))

    @Slot(str, str, object)
    def show_versions(self, environment: str, component: str, answer: Page | LimelightError) -> None:
        """What else of a component was deployed, where that is still what is shown."""
        theirs = self._entry.theirs if self._entry is not None else None
        if self._entry is None or not isinstance(theirs, Deployment):
            return
        if (self._entry.environment, theirs.component) == (environment, component):
            self._put((*facts_told(self._entry, self._known), versions_told(answer, component)))

    def _tell(self, entry: Entry | None) -> None:
        """The words and the facts."""
        if entry is None:
            set_prose(self._title, _NOTHING)
            self._put(())
            return
        words = outcome_of_entry(entry)
        environment = self._known.environments.get(entry.environment, entry.environment)
        if entry.ours is not None:
            intent, sentence = entry.ours.intent, entry.ours.sentence
            set_prose(self._title, f"{intent.verb.word.capitalize()} “{shortened(intent.feature_name, 200)}”")
            environment = intent.environment_name or environment
            self._put((*facts_of_entry(entry.ours), *record_facts(entry, self._known)))
        else:
            sentence = said_of(entry, self._known)
            set_prose(self._title, shortened(what_words(entry, self._known) or environment, 200))
            self._put((*facts_told(entry, self._known), *_versions_to_come(entry)))
        set_prose(self._where, shortened(environment, 120))
        self._box.say(words.tone.value, words.sign, words.word, [sentence] if sentence else [])
        if isinstance(entry.theirs, Deployment):
            self.versions_wanted.emit(entry.environment, entry.theirs.component)

    def _put(self, facts: Iterable[Fact]) -> None:
        """Show these facts in the place of those before."""
        if self._facts is not None:
            self._facts.hide()
            self._facts.deleteLater()
        table = FactTable(self._themes)
        table.add(facts)
        self._facts = table
        self._layout.insertWidget(self._layout.count() - 1, table)

    @Slot()
    def _want_announced(self) -> None:
        if self.recorded is not None:
            self.announce_wanted.emit(self.recorded)

    @Slot(int)
    def _decide(self, at: int) -> None:
        recorded = self.recorded
        if recorded is not None:
            self.decision_wanted.emit(recorded, list(self.decisions)[at])

    def _lay_out(self) -> None:
        content = QWidget(self)
        content.setLayout(self._layout)
        self._layout.setContentsMargins(18, 16, 18, 16)
        self._layout.setSpacing(12)
        buttons = FlowLayout(Space.NEAR)
        buttons.addWidget(self.check)
        buttons.addWidget(self.attest)
        deciding = FlowLayout(Space.NEAR)
        for button in self.decisions.values():
            deciding.addWidget(button)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self._where, 1)
        where.addWidget(self._badges, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self._title)
        self._layout.addLayout(where)
        self._layout.addWidget(self._box)
        self._layout.addLayout(deciding)
        self._layout.addLayout(buttons)
        adding = FlowLayout(Space.NEAR)
        adding.addWidget(self.add_reason)
        adding.addWidget(self.announce)
        self._layout.addLayout(adding)
        self._layout.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("The selected entry"))


def _versions_to_come(entry: Entry) -> Iterator[Fact]:
    if isinstance(entry.theirs, Deployment):
        yield versions_told(None, entry.theirs.component)


def facts_of_entry(recorded: Recorded) -> Iterator[Fact]:
    """Everything that was recorded of a change, in the order in which a person asks.

    Times as they were, no ages: this stays on screen for as long as nobody selects another change.
    """
    intent = recorded.intent
    yield Fact(tr("Feature"), (intent.feature_name or intent.feature, intent.feature))
    yield Fact(
        tr("Environment"),
        (
            intent.environment_name,
            tr("{environment}, at {origin}", environment=intent.environment, origin=intent.origin),
        ),
    )
    yield Fact(tr("Change"), (f"{intent.before.words} → {intent.target.words}", intent.step.words))
    yield Fact(
        tr("Decided"), (tr("By {actor}", actor=intent.actor), both_times(intent.made_at), *_when_to_be_done(intent))
    )
    yield Fact(tr("Reason"), (recorded.reason or tr("None was given"), *_when_added(recorded)))
    yield Fact(tr("Ticket"), (recorded.ticket or tr("None"),))
    if intent.in_plan is not None:
        done = tr("Undoes what this plan did") if intent.in_plan.backwards else tr("A step of this plan")
        yield Fact(tr("Plan"), (intent.in_plan.title, f"{done} ({intent.in_plan.step})"))
    if intent.overrides:
        yield Fact(tr("Ticked"), intent.overrides)
    yield Fact(tr("Sent"), (both_times(recorded.sent_at) if recorded.sent_at is not None else tr("No"),))
    if recorded.passages:
        yield Fact(tr("How it went"), tuple(_passage_words(each, intent.made_at) for each in recorded.passages))
    for name, value in recorded.facts.items():
        if value:
            yield Fact(_FACTS.get(name, name.capitalize()), (shortened(_ANSWERS.get(value, value), 1000),))
    yield Fact(tr("Shown revision"), (intent.shown_revision or tr("None"),))
    if intent.decides:
        yield Fact(tr("Decides about"), (intent.decides,))
    if intent.undoes:
        yield Fact(tr("Rolls back"), (intent.undoes,))
    yield Fact(tr("Recorded as"), (intent.id,))


def _when_to_be_done(intent: Intent) -> Iterator[str]:
    if intent.at is not None:
        yield tr("To be done on {time}, by the system itself", time=both_times(intent.at))


def _passage_words(passage: Passage, made_at: float) -> str:
    """ "13:53:58 Sending"; with the day where that is another one than that of the confirmation. Local time."""
    word = tr("Recorded") if passage.state is ChangeState.INTENT else outcome_of(passage.state).word
    return f"{clock_words(passage.at, made_at)} {word}"


def _when_added(recorded: Recorded) -> Iterator[str]:
    if recorded.added is not None:
        yield tr("Added afterwards by {by}", by=person_words(recorded.added.by))
        yield both_times(recorded.added.at)
