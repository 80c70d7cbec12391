"""The sentence that goes into a ticket: what it says in each case, as text and as Markdown."""

from dataclasses import replace

import pytest

from limelight.domain.cells import LastChange
from limelight.domain.customers import Customer, Evaluation, SupportAnswer
from limelight.domain.environments import Environment, Kind
from limelight.domain.evidence import Presence
from limelight.domain.exposure import DARK, RELEASED, Exposure, partial
from limelight.domain.features import Feature
from limelight.domain.standing import Standing
from limelight.domain.systems import HistoryEntry
from limelight.ui.ask.words import Told, markdown_of, standing_words, text_of, verdict_words, why_words
from limelight.ui.text import both_times, time_words

AT = 1_796_000_000.0
PLACE = Environment("eu", "Production EU", 0, Kind.PRODUCTION)
SINCE = HistoryEntry("1", "pay", "eu", "Eva", AT - 900, "")
CHANGE = LastChange("1", "Ben", AT - 500)
ANSWER = SupportAnswer(
    Feature("pay", "Instant payments"),
    PLACE,
    "Bank (https://bank.example)",
    Standing.RELEASED,
    RELEASED,
    Presence.DEPLOYED,
    (0, 0),
    CHANGE,
    SINCE,
    AT,
)
SOMEBODY = Customer("4711", {"country": "SE"})
OFF = Evaluation(False, "they are outside the share of 25 % that gets it")


def test_without_a_customer_it_says_standing_since_when_by_whom_and_source() -> None:
    assert text_of(Told(ANSWER)) == (
        f"“Instant payments” (pay) is released to everyone in Production EU (PRODUCTION) since {time_words(AT - 900)} "
        f"by Eva; read from Bank (https://bank.example) at {both_times(AT)}."
    )


def test_for_a_customer_it_says_whether_and_why() -> None:
    answer = replace(ANSWER, standing=Standing.PARTLY_RELEASED, exposure=partial(25.0), evaluation=OFF)
    told = Told(answer, SOMEBODY)
    assert (
        ", and for customer 4711 (country=SE) it is off, because they are outside the share of 25 % that gets it; "
        in text_of(told)
    )
    assert "is partly released (25\N{NO-BREAK SPACE}%)" in text_of(told)
    assert verdict_words(told) == "Off for customer 4711 (country=SE)"
    assert why_words(answer) == ["They are outside the share of 25 % that gets it."]
    on = replace(answer, evaluation=Evaluation(True, "everyone gets it there"))
    assert "it is on, because everyone gets it there; read" in text_of(Told(on, SOMEBODY))


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"standing": Standing.WAITING, "exposure": DARK}, "is off, deployed and waiting for release in"),
        ({"standing": Standing.OFF, "exposure": DARK}, "is off, and nothing tells whether its code is there in"),
        ({"standing": Standing.NOT_DEPLOYED, "exposure": DARK}, "is off, and its code is not there in"),
        ({"standing": Standing.WITHOUT_CODE}, "is released (everyone) although its code is not there in"),
        ({"standing": Standing.ABSENT}, "does not exist in"),
        ({"have_of": (7, 8)}, "is released to everyone (its code is on 7 of 8 instances) in"),
        ({"since": None}, f", last changed {time_words(AT - 500)} by Ben; read"),
        ({"since": None, "last_change": None}, ", and since when is not told; read"),
        ({"since": replace(SINCE, actor="")}, " by somebody the system does not name; read"),
        ({"environment": replace(PLACE, demo=True)}, " in Production EU (DEMO, PRODUCTION) since"),
        ({"environment": replace(PLACE, kind=Kind.TEST)}, " in Production EU since"),
        ({"trouble": "Nobody answers."}, f"; NOT FRESH, read from Bank (https://bank.example) at {both_times(AT)}, "),
        ({"feature": Feature("pay")}, "“pay” is released"),
    ],
)
def test_each_case_has_its_words(more: dict[str, object], words: str) -> None:
    assert words in text_of(Told(replace(ANSWER, **more)))


@pytest.mark.parametrize("standing", list(Standing))
@pytest.mark.parametrize("exposure", [DARK, RELEASED, partial(1.0), partial(None, ("a", "b"))])
def test_every_standing_makes_one_sentence(standing: Standing, exposure: Exposure) -> None:
    told = Told(replace(ANSWER, standing=standing, exposure=exposure))
    assert text_of(told).endswith(".")
    assert "\n" not in text_of(told)
    assert standing_words(told.answer).startswith(standing.word)


def test_what_cannot_be_said_is_not_said_to_be_off() -> None:
    doubt = replace(ANSWER, evaluation=Evaluation(None, "its share is drawn anew", ("company",)))
    told = Told(doubt, SOMEBODY)
    assert "customer 4711 (country=SE) it cannot be said: its share is drawn anew (it also goes by company" in text_of(
        told
    )
    assert verdict_words(told).startswith("No answer for")
    assert len(why_words(doubt)) == 2
    mute = replace(ANSWER, no_evaluation="Bank cannot say for one customer.")
    assert "it cannot be said: Bank cannot say for one customer; read" in text_of(Told(mute, SOMEBODY))
    assert why_words(mute) == ["Bank cannot say for one customer."]


def test_before_an_audience_nobody_is_named() -> None:
    told = Told(replace(ANSWER, evaluation=OFF), SOMEBODY, hides=True)
    for text in (text_of(told), markdown_of(told), verdict_words(told)):
        assert not any(word in text for word in ("4711", "SE)", "Eva", "Ben"))
    assert "for this customer it is off" in text_of(told)


def test_markdown_stresses_what_the_answer_turns_on_and_copies_what_is_exact() -> None:
    told = Told(replace(ANSWER, evaluation=OFF), SOMEBODY)
    assert markdown_of(told).startswith(
        "“**Instant payments**” (`pay`) **is released to everyone** in **Production EU ("
    )
    assert "for `customer 4711 (country=SE)` it is **off**, because" in markdown_of(told)


def test_nothing_from_outside_is_a_mark_in_markdown_or_breaks_the_line() -> None:
    odd = Feature("k`e``y", "**B** [x](https://evil.example) <img> & a_b\nnext\u202eline")
    text = markdown_of(Told(replace(ANSWER, feature=odd)))
    assert "“**\\*\\*B\\*\\* \\[x\\](https://evil.example) \\<img\\> \\& a\\_b next⟨U+202E⟩line**”" in text
    assert "(```k`e``y```)" in text
    assert "\n" not in text
