"""What is answered, as one sentence that holds up in a ticket: with its source and its time, as text or Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from limelight.domain.customers import Customer, SupportAnswer
from limelight.domain.environments import Environment
from limelight.domain.standing import Standing
from limelight.ui.text import both_times, person_words, shortened, time_words, visible

OUTDATED = 120.0  # seconds after which an answer should be asked for anew

_STANDING = {
    Standing.RELEASED: "is released to everyone",
    Standing.WAITING: "is off, deployed and waiting for release",
    Standing.OFF: "is off, and nothing tells whether its code is there",
    Standing.NOT_DEPLOYED: "is off, and its code is not there",
    Standing.ABSENT: "does not exist",
    Standing.ON_UNREAD: "is on, and for how many has not been read",
    Standing.UNKNOWN: "is in a state that could not be read",
}
_MARKS = re.compile(r"([\\`*_\[\]<>|~&])")


class Tone(Enum):
    """How a piece of the sentence stands out in Markdown."""

    PLAIN = "plain"  # our own words, and what is quoted in them
    STRONG = "strong"  # what the answer turns on
    CODE = "code"  # what is copied exactly


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the sentence."""

    words: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Told:
    """An answer with whom it is about; `hides` leaves out who the customer and the colleagues are, for an audience."""

    answer: SupportAnswer
    customer: Customer | None = None
    hides: bool = False


def text_of(told: Told) -> str:
    """The sentence as plain text."""
    return "".join(_one_line(piece.words) for piece in _pieces(told))


def markdown_of(told: Told) -> str:
    """The sentence in Markdown; nothing in it from outside is taken for a mark."""
    return "".join(_marked(piece) for piece in _pieces(told))


def standing_words(answer: SupportAnswer) -> str:
    """How it stands, in few words: "Partly released 25 %"."""
    words = answer.standing.word
    if answer.standing is Standing.PARTLY_RELEASED:
        words += f" {answer.exposure.words}"
    have, of = answer.have_of
    return f"{words}, on {have} of {of}" if of and have < of else words


def verdict_words(told: Told) -> str:
    """What holds for the customer, in few words; empty where nobody was asked about."""
    if told.customer is None:
        return ""
    evaluation = told.answer.evaluation
    if evaluation is None or evaluation.is_on is None:
        return f"No answer for {_customer_words(told)}"
    return f"{'On' if evaluation.is_on else 'Off'} for {_customer_words(told)}"


def why_words(answer: SupportAnswer) -> list[str]:
    """Why, and what else it goes by, as sentences."""
    if answer.no_evaluation:
        return [shortened(answer.no_evaluation)]
    if answer.evaluation is None:
        return []
    because = shortened(answer.evaluation.because).rstrip(".")
    lines = [f"{because[:1].upper()}{because[1:]}."]
    if answer.evaluation.lacks:
        lines.append(f"It also goes by {_listed(answer.evaluation.lacks)}: with that given, the answer may differ.")
    return lines


def place_words(environment: Environment) -> str:
    """The environment with what must not be mistaken: "Production EU (DEMO, PRODUCTION)"."""
    marks = [*(["DEMO"] if environment.demo else []), *(["PRODUCTION"] if environment.is_production else [])]
    return f"{environment.name} ({', '.join(marks)})" if marks else environment.name


def _pieces(told: Told) -> Iterator[Piece]:
    answer = told.answer
    yield Piece("“")
    yield Piece(shortened(answer.feature.title), Tone.STRONG)
    yield Piece("”")
    if answer.feature.title != answer.feature.key:
        yield from (Piece(" ("), Piece(answer.feature.key, Tone.CODE), Piece(")"))
    yield Piece(" ")
    yield Piece(_standing_clause(answer), Tone.STRONG)
    yield Piece(" in ")
    yield Piece(place_words(answer.environment), Tone.STRONG)
    yield Piece(_since_clause(told))
    yield from _customer_clause(told)
    yield Piece(_source_clause(answer))


def _standing_clause(answer: SupportAnswer) -> str:
    exposure = answer.exposure.words
    clauses = _STANDING | {
        Standing.PARTLY_RELEASED: f"is partly released ({exposure})",
        Standing.WITHOUT_CODE: f"is released ({exposure}) although its code is not there",
    }
    have, of = answer.have_of
    some = f" (its code is on {have} of {of} instances)" if of and have < of else ""
    return clauses[answer.standing] + some


def _since_clause(told: Told) -> str:
    since, last = told.answer.since, told.answer.last_change
    if since is not None:
        return f" since {time_words(since.at)}{_by(since.actor, told)}"
    if last is not None:
        return f", last changed {time_words(last.at)}{_by(last.actor, told)}"
    return ", and since when is not told"


def _by(actor: str, told: Told) -> str:
    return "" if told.hides else f" by {shortened(person_words(actor), 80)}"


def _customer_clause(told: Told) -> Iterator[Piece]:
    answer, evaluation = told.answer, told.answer.evaluation
    if told.customer is None:
        return
    yield from (Piece(", and for "), Piece(_customer_words(told), Tone.PLAIN if told.hides else Tone.CODE))
    if evaluation is None or evaluation.is_on is None:
        why = evaluation.because if evaluation is not None else answer.no_evaluation
        yield from (Piece(" "), Piece("it cannot be said", Tone.STRONG), Piece(f": {_clause(why)}"))
    else:
        yield from (Piece(" it is "), Piece("on" if evaluation.is_on else "off", Tone.STRONG))
        yield Piece(f", because {_clause(evaluation.because)}")
    if evaluation is not None and evaluation.lacks:
        yield Piece(f" (it also goes by {_listed(evaluation.lacks)}, which was not given)")


def _source_clause(answer: SupportAnswer) -> str:
    at = both_times(answer.read_at) if answer.read_at is not None else "an unknown time"
    if answer.trouble:
        return f"; NOT FRESH, read from {answer.source} at {at}, because now: {_clause(answer.trouble)}."
    return f"; read from {answer.source} at {at}."


def _customer_words(told: Told) -> str:
    if told.hides or told.customer is None:
        return "this customer"
    given = ", ".join(f"{name}={value}" for name, value in told.customer.properties.items())
    return f"customer {shortened(told.customer.id, 120)}{f' ({shortened(given, 240)})' if given else ''}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(shortened(name, 60) for name in names)


def _clause(sentence: str) -> str:
    """A sentence to go on with."""
    return shortened(sentence).strip().rstrip(".")


def _one_line(words: str) -> str:
    return visible(" ".join(words.splitlines()))


def _marked(piece: Piece) -> str:
    words = _one_line(piece.words)
    if piece.tone is Tone.CODE:
        fence = "`" * (max((len(run) for run in re.findall("`+", words)), default=0) + 1)
        pad = " " if words.startswith("`") or words.endswith("`") else ""
        return f"{fence}{pad}{words}{pad}{fence}"
    escaped = _MARKS.sub(r"\\\1", words)
    return f"**{escaped}**" if piece.tone is Tone.STRONG and words.strip() == words and words else escaped
