"""The few words of a cell, and what the last change is said to have done."""

from dataclasses import replace

import pytest

from limelight.domain.cells import Deed, LastChange
from limelight.domain.changes import ChangeState, Verb
from limelight.domain.exposure import DARK, ON_UNREAD, RELEASED, Exposure, partial
from limelight.domain.picture import NO_SHARE
from limelight.domain.standing import Standing
from limelight.ui.reasons import deed_words
from limelight.ui.stage.words import cell_words
from pictures import samples

NB = "\N{NO-BREAK SPACE}"
CHANGE = LastChange("c-80", "Maya Lindqvist", samples.NOW - 30, key="i-1")


@pytest.mark.parametrize("standing", [Standing.WAITING, Standing.OFF])
@pytest.mark.parametrize("instances", [(0, 0), (7, 8)])
def test_no_word_of_what_was_rolled_back_reads_as_ready_to_release(
    standing: Standing, instances: tuple[int, int]
) -> None:
    words = cell_words(standing, NO_SHARE, *instances, rolled_back=True)
    assert all("olled back" in word for word in words)
    assert words[0].startswith(standing.word)
    assert not any("olled back" in word for word in cell_words(standing, NO_SHARE, *instances))


def test_a_share_stays_the_shortest_word_after_a_roll_back() -> None:
    words = cell_words(Standing.PARTLY_RELEASED, 2_500, rolled_back=True)
    assert words[0] == f"Partly released 25{NB}%, rolled back"
    assert words[-1] == f"25{NB}%"


@pytest.mark.parametrize(
    ("deed", "now", "told"),
    [
        (Deed.RELEASED, RELEASED, "Released to everyone"),
        (Deed.RELEASED, partial(25), f"Released to 25{NB}%"),
        (Deed.RELEASED, ON_UNREAD, "Released"),
        (Deed.ROLLED_BACK, DARK, "Rolled back to off"),
        (Deed.ROLLED_BACK, partial(5), f"Rolled back to 5{NB}%"),
        (Deed.ROLLED_BACK, RELEASED, "Rolled back"),
        (Deed.UNTOLD, DARK, "Changed"),
    ],
)
def test_what_the_last_change_did_is_told(deed: Deed, now: Exposure, told: str) -> None:
    assert deed_words(replace(CHANGE, deed=deed), now) == told


def test_where_the_system_does_not_tell_what_it_did_the_journal_does() -> None:
    done = samples.recorded(ChangeState.CONFIRMED)
    ours = replace(done, intent=replace(done.intent, id="i-1", verb=Verb.ROLL_BACK))
    assert deed_words(CHANGE, DARK, [ours]) == "Rolled back to off"
    assert deed_words(CHANGE, DARK, [replace(ours, state=ChangeState.REFUSED)]) == "Changed"
    assert deed_words(replace(CHANGE, key="i-2"), DARK, [ours]) == "Changed"
