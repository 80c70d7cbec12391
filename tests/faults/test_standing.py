"""The standing assertions fail where they should: each with one thing that must never be."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from faults.office import Office, office
from faults.quick_loop import run
from faults.standing import ServerLog
from providers.demo_rig import DemoRig
from real.demo import running_demo


class Told:
    """A server's log that tells something else."""

    def __init__(self, true: ServerLog, writes: Callable[[list[str]], list[str]], on: Callable[[bool], bool]) -> None:
        self._true, self._writes, self._on = true, writes, on
        self.words = true.words

    def writes(self, feature: str) -> list[str]:
        return self._writes(self._true.writes(feature))

    def on(self, feature: str) -> bool:
        return self._on(self._true.on(feature))


def a_second_write(place: Office) -> None:
    place.server = Told(place.server, lambda keys: keys * 2, bool)


def an_unrecorded_write(place: Office) -> None:
    place.server = Told(place.server, lambda _: ["key-that-nobody-recorded"], bool)


def a_lie_on_the_screen(place: Office) -> None:
    place.server = Told(place.server, list, lambda on: not on)


def a_success_without_a_write(place: Office) -> None:
    place.server = Told(place.server, lambda _: [], bool)


def a_token_in_a_file(place: Office) -> None:
    (place.folder / "log.txt").write_text(f"sent with {place.secrets[0]}")


def an_edited_journal(place: Office) -> None:
    connection = place.copy.journal._connection
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE events SET text = replace(text, 'because', 'because of')")


@pytest.fixture(scope="module")
def rig() -> Iterator[DemoRig]:
    with running_demo() as demo:
        yield DemoRig(demo)


@pytest.mark.parametrize(
    "wrong",
    [
        a_second_write,
        an_unrecorded_write,
        a_lie_on_the_screen,
        a_success_without_a_write,
        a_token_in_a_file,
        an_edited_journal,
    ],
)
def test_what_must_never_be_is_noticed(rig: DemoRig, tmp_path: Path, wrong: Callable[[Office], None]) -> None:
    async def test() -> None:
        async with office(rig, tmp_path) as place:
            await place.release()
            place.stands()
            wrong(place)
            with pytest.raises(AssertionError):
                place.stands()

    run(test())
