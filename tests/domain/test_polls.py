"""Polls add up to a summary."""

from limelight.domain.polls import KEPT_POLLS, Poll, PollOutcome, summary_of, with_poll

READ, FAILED = PollOutcome.READ, PollOutcome.FAILED


def test_the_oldest_poll_goes_when_there_are_too_many() -> None:
    held: tuple[Poll, ...] = ()
    for at in range(KEPT_POLLS + 3):
        held = with_poll(held, Poll(float(at), 0.1, READ))
    assert len(held) == KEPT_POLLS
    assert [held[0].began_at, held[-1].began_at] == [3.0, KEPT_POLLS + 2.0]


def test_no_poll_has_no_summary() -> None:
    assert summary_of(()) is None


def test_only_polls_that_went_well_tell_how_long_polls_take() -> None:
    polls = [Poll(1.0, 0.2, READ), Poll(2.0, 0.4, PollOutcome.UNCHANGED), Poll(3.0, 90.0, FAILED), Poll(4.0, 0.3, READ)]
    told = summary_of(polls)
    assert told is not None
    assert (told.count, told.not_well, told.middle, told.slowest) == (4, 1, 0.3, 0.4)
    assert told.last is polls[-1]


def test_where_none_went_well_there_is_nothing_to_say_of_the_time() -> None:
    told = summary_of([Poll(1.0, 90.0, FAILED), Poll(2.0, 0.1, PollOutcome.SIGN_IN)])
    assert told is not None
    assert (told.not_well, told.middle, told.slowest) == (2, None, None)
