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
from limelight.words import tr

OUTDATED = 120.0  # seconds after which an answer should be asked for anew

_STANDING = {
    Standing.RELEASED: tr("is released to everyone"),
    Standing.WAITING: tr("is off, deployed and waiting for release"),
    Standing.OFF: tr("is off, and nothing tells whether its code is there"),
    Standing.NOT_DEPLOYED: tr("is off, and its code is not there"),
    Standing.ABSENT: tr("does not exist"),
    Standing.ON_UNREAD: tr("is on, and for how many has not been read"),
    Standing.UNKNOWN: tr("is in a state that could not be read"),
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
    return tr("{words}, on {have} of {of}", words=words, have=have, of=of) if of and have < of else words


def verdict_words(told: Told) -> str:
    """What holds for the customer, in few words; empty where nobody was asked about."""
    if told.customer is None:
        return ""
    evaluation = told.answer.evaluation
    if evaluation is None or evaluation.is_on is None:
        return tr("No answer for {customer}", customer=_customer_words(told))
    return (
        tr("On for {customer}", customer=_customer_words(told))
        if evaluation.is_on
        else tr("Off for {customer}", customer=_customer_words(told))
    )


def why_words(answer: SupportAnswer) -> list[str]:
    """Why, and what else it goes by, as sentences."""
    if answer.no_evaluation:
        return [shortened(answer.no_evaluation)]
    if answer.evaluation is None:
        return []
    because = shortened(answer.evaluation.because).rstrip(".")
    lines = [f"{because[:1].upper()}{because[1:]}."]
    if answer.evaluation.lacks:
        lines.append(
            tr(
                "It also goes by {lacks}: with that given, the answer may differ.",
                lacks=_listed(answer.evaluation.lacks),
            )
        )
    return lines


def place_words(environment: Environment) -> str:
    """The environment with what must not be mistaken: "Production EU (DEMO, PRODUCTION)"."""
    marks = [*(["DEMO"] if environment.demo else []), *([tr("PRODUCTION")] if environment.is_production else [])]
    return f"{environment.name} ({', '.join(marks)})" if marks else environment.name


def _pieces(told: Told) -> Iterator[Piece]:
    answer = told.answer
    yield Piece(tr("“"))
    yield Piece(shortened(answer.feature.title), Tone.STRONG)
    yield Piece(tr("”"))
    if answer.feature.title != answer.feature.key:
        yield from (Piece(" ("), Piece(answer.feature.key, Tone.CODE), Piece(")"))
    yield Piece(" ")
    yield Piece(_standing_clause(answer), Tone.STRONG)
    yield Piece(tr(" in "))
    yield Piece(place_words(answer.environment), Tone.STRONG)
    yield Piece(_since_clause(told))
    yield from _customer_clause(told)
    yield Piece(_source_clause(answer))


def _standing_clause(answer: SupportAnswer) -> str:
    exposure = answer.exposure.words
    clauses = _STANDING | {
        Standing.PARTLY_RELEASED: tr("is partly released ({exposure})", exposure=exposure),
        Standing.WITHOUT_CODE: tr("is released ({exposure}) although its code is not there", exposure=exposure),
    }
    have, of = answer.have_of
    some = tr(" (its code is on {have} of {of} instances)", have=have, of=of) if of and have < of else ""
    return clauses[answer.standing] + some


def _since_clause(told: Told) -> str:
    since, last = told.answer.since, told.answer.last_change
    if since is not None:
        return tr(" since {at}{actor}", at=time_words(since.at), actor=_by(since.actor, told))
    if last is not None:
        return tr(", last changed {at}{actor}", at=time_words(last.at), actor=_by(last.actor, told))
    return tr(", and since when is not told")


def _by(actor: str, told: Told) -> str:
    return "" if told.hides else tr(" by {actor}", actor=shortened(person_words(actor), 80))


def _customer_clause(told: Told) -> Iterator[Piece]:
    answer, evaluation = told.answer, told.answer.evaluation
    if told.customer is None:
        return
    yield from (Piece(tr(", and for ")), Piece(_customer_words(told), Tone.PLAIN if told.hides else Tone.CODE))
    if evaluation is None or evaluation.is_on is None:
        why = evaluation.because if evaluation is not None else answer.no_evaluation
        yield from (Piece(" "), Piece(tr("it cannot be said"), Tone.STRONG), Piece(f": {_clause(why)}"))
    else:
        yield from (Piece(tr(" it is ")), Piece(tr("on") if evaluation.is_on else tr("off"), Tone.STRONG))
        yield Piece(tr(", because {because}", because=_clause(evaluation.because)))
    if evaluation is not None and evaluation.lacks:
        yield Piece(tr(" (it also goes by {lacks}, which was not given)", lacks=_listed(evaluation.lacks)))


def _source_clause(answer: SupportAnswer) -> str:
    at = both_times(answer.read_at) if answer.read_at is not None else tr("an unknown time")
    if answer.trouble:
        return tr(
            "; NOT FRESH, read from {place} at {at}, because now: {trouble}.",
            place=answer.source,
            at=at,
            trouble=_clause(answer.trouble),
        )
    return tr("; read from {place} at {at}.", place=answer.source, at=at)


def _customer_words(told: Told) -> str:
    if told.hides or told.customer is None:
        return tr("this customer")
    given = ", ".join(f"{name}={value}" for name, value in told.customer.properties.items())
    return tr(
        "customer {id}{given}",
        id=shortened(told.customer.id, 120),
        given=f" ({shortened(given, 240)})" if given else "",
    )


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
