"""A message is sent over a real socket: once for each try, tried again a few times, recorded, and never elsewhere."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest

from announcing.samples import NEWS, channel
from limelight.announcing import posting
from limelight.announcing.messages import message_for
from limelight.announcing.posting import Poster
from limelight.domain.announcing import Channel, ChannelKind, Delivery, DeliveryState
from limelight.domain.errors import LimelightError, SignInNeeded, StoreTrouble
from limelight.identity.channel_addresses import ChannelAddresses
from limelight.identity.credentials import Credentials
from limelight.identity.memory_store import MemoryOnly
from limelight.store.announced import AnnouncedFile
from limelight.usecases.announce import LONGEST_WAIT, WAITS, Announce, Office, moment_words
from net.doubles import WallClock
from net.raw_server import Behaviour, Line, answering, applies_then_resets, never_answers, serving

pytestmark = pytest.mark.asyncio
SECRET = "/services/T0/canary-9f2c?sig=canary-77aa"


class Bench:
    """Everything that announces, over a file and a clock that moves only where something sleeps."""

    def __init__(self, folder: Path, to: Channel) -> None:
        self.clock = WallClock()
        self.file = folder / "announced.jsonl"
        self.addresses = ChannelAddresses(Credentials(MemoryOnly("a test")), "bank")
        self.to = to
        self.told: list[Delivery] = []
        self.announce = self.again()

    def again(self, to: Channel | None = None) -> Announce:
        """The same in another run of the program, or with another profile."""
        office = Office(message_for, Poster(self.clock), self.addresses, AnnouncedFile(self.file))
        return Announce((to or self.to,), office, self.clock)

    async def send(self) -> Delivery:
        """Send it."""
        try:
            return await self.announce.send(NEWS, "news", self.told.append)
        finally:
            await self.announce.aclose()

    @property
    def states(self) -> list[DeliveryState]:
        """Every state that was told."""
        return [each.state for each in self.told]


async def sent_to(
    behaviour: Behaviour, folder: Path, kind: ChannelKind = ChannelKind.WEBHOOK
) -> tuple[Bench, Delivery, list[bytes]]:
    """Send to a server that behaves so."""
    async with serving(behaviour) as server:
        bench = Bench(folder, channel(kind, server.address))
        await bench.announce.keep_address("news", server.address + SECRET)
        return bench, await bench.send(), server.requests


def after(bad: str, times: int, headers: str = "") -> Behaviour:
    """Answer so a few times, and then well."""
    left = [times]

    async def behave(line: Line) -> None:
        while True:
            await line.request()
            left[0] -= 1
            status = bad if left[0] >= 0 else "200 OK"
            more = headers if left[0] >= 0 else ""
            await line.say(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n{more}\r\n".encode())

    return behave


async def test_it_is_posted_once_to_the_whole_address_and_recorded(tmp_path: Path) -> None:
    bench, ended, requests = await sent_to(answering("200 OK", body=b"ok", media="text/plain"), tmp_path)
    assert (ended.state, ended.tries) == (DeliveryState.SENT, 1)
    head, _, body = requests[0].partition(b"\r\n\r\n")
    assert head.startswith(f"POST {SECRET} HTTP/1.1".encode())
    assert b"idempotency-key: i-1" in head.lower()
    assert b"authorization" not in head.lower()
    assert json.loads(body)["id"] == "i-1"
    assert await bench.again().recorded() == (ended,)
    assert len(requests) == 1


@pytest.mark.parametrize("kind", [ChannelKind.SLACK, ChannelKind.TEAMS])
async def test_the_others_get_their_form(kind: ChannelKind, tmp_path: Path) -> None:
    _, ended, requests = await sent_to(answering("202 Accepted"), tmp_path, kind)
    assert ended.state is DeliveryState.SENT
    assert json.loads(requests[0].partition(b"\r\n\r\n")[2]) == json.loads(
        message_for(channel(kind), NEWS, moment_words).body
    )


async def test_who_asks_to_wait_is_left_alone_for_so_long(tmp_path: Path) -> None:
    bench, ended, requests = await sent_to(after("429 Slow down", 1, "Retry-After: 90\r\n"), tmp_path)
    assert bench.states == [DeliveryState.SENDING, DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.SENT]
    assert bench.told[1].again_at == bench.told[1].at + 90
    assert ended.tries == 2
    assert len(requests) == 2


async def test_nobody_is_waited_for_longer_than_ten_minutes(tmp_path: Path) -> None:
    bench, _, _ = await sent_to(after("503 Down", 1, "Retry-After: 999999\r\n"), tmp_path)
    assert bench.told[1].again_at == bench.told[1].at + LONGEST_WAIT


async def test_tries_end(tmp_path: Path) -> None:
    bench, ended, requests = await sent_to(after("503 Down", 99), tmp_path)
    assert ended.state is DeliveryState.FAILED
    assert len(requests) == ended.tries == len(WAITS) + 1
    waits = [each.again_at - each.at for each in bench.told if each.again_at is not None]
    assert waits == list(WAITS)
    assert "503" in ended.sentence


async def test_a_server_that_is_not_there_is_tried_again(tmp_path: Path) -> None:
    async with serving(answering("200 OK")) as server:
        address = server.address
    bench = Bench(tmp_path, channel(ChannelKind.SLACK, address))
    await bench.announce.keep_address("news", address + SECRET)
    ended = await bench.send()
    assert (ended.state, ended.tries) == (DeliveryState.FAILED, len(WAITS) + 1)
    assert "does not accept a connection" in ended.sentence


@pytest.mark.parametrize(
    "behaviour",
    [applies_then_resets, after("500 Oops", 99), after("502 Bad Gateway", 99), after("504 Gateway Timeout", 99)],
)
async def test_what_may_have_arrived_is_not_told_twice_by_itself(behaviour: Behaviour, tmp_path: Path) -> None:
    _, ended, requests = await sent_to(behaviour, tmp_path, ChannelKind.SLACK)
    assert ended.state is DeliveryState.UNCERTAIN
    assert len(requests) == 1


async def test_our_own_webhook_can_tell_repeats_so_it_is_tried_again(tmp_path: Path) -> None:
    _, ended, requests = await sent_to(after("500 Oops", 2), tmp_path)
    assert (ended.state, ended.tries) == (DeliveryState.SENT, 3)
    keys = {line for each in requests for line in each.split(b"\r\n") if line.lower().startswith(b"idempotency-key")}
    assert len(keys) == 1


async def test_what_may_have_arrived_once_is_never_called_not_sent(tmp_path: Path) -> None:
    answers = iter(["500 Oops", *["503 Down"] * 98])

    async def behave(line: Line) -> None:
        while True:
            await line.request()
            await line.say(f"HTTP/1.1 {next(answers)}\r\nContent-Length: 0\r\n\r\n".encode())

    bench, ended, _ = await sent_to(behave, tmp_path)
    assert bench.states[-2:] == [DeliveryState.SENDING, DeliveryState.UNCERTAIN]
    assert "503" in ended.sentence


async def test_a_slow_server_is_given_up_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "DEADLINE", 0.3)
    _, ended, requests = await sent_to(never_answers, tmp_path, ChannelKind.TEAMS)
    assert ended.state is DeliveryState.UNCERTAIN
    assert "did not answer completely" in ended.sentence
    assert len(requests) == 1


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
async def test_a_redirect_is_not_followed(status: str, tmp_path: Path) -> None:
    async with serving(answering("200 OK")) as other:
        behaviour = answering(status, f"Location: {other.address}{SECRET}\r\n")
        _, ended, requests = await sent_to(behaviour, tmp_path)
        assert other.requests == []
    assert ended.state is DeliveryState.FAILED
    assert "not followed" in ended.sentence
    assert len(requests) == 1


@pytest.mark.parametrize("status", ["400 Bad", "403 No", "404 Gone", "410 Gone"])
async def test_what_is_refused_is_not_tried_again(status: str, tmp_path: Path) -> None:
    body = f"no_service {SECRET}".encode()
    _, ended, requests = await sent_to(answering(status, body=body, media="text/plain"), tmp_path)
    assert (ended.state, ended.tries, len(requests)) == (DeliveryState.FAILED, 1, 1)


@pytest.mark.parametrize("behaviour", [answering("404 No", body=SECRET.encode()), applies_then_resets])
async def test_the_secret_part_of_an_address_stands_nowhere(behaviour: Behaviour, tmp_path: Path) -> None:
    bench, ended, _ = await sent_to(behaviour, tmp_path)
    everything = bench.file.read_text() + repr(ended) + repr(bench.told) + ended.sentence
    assert "canary" not in everything


async def test_an_address_belongs_to_its_server_and_goes_to_no_other(tmp_path: Path) -> None:
    async with serving(answering("200 OK")) as server:
        bench = Bench(tmp_path, channel(server=server.address))
        await bench.announce.keep_address("news", server.address + SECRET)
        moved = bench.again(replace(bench.to, server="https://elsewhere.example"))
        assert [draft.has_address for draft in await moved.drafts(NEWS)] == [False]
        with pytest.raises(LimelightError, match="has no address yet"):
            await moved.send(NEWS, "news")
        await bench.announce.forget_address("news")
        assert [draft.has_address for draft in await bench.announce.drafts(NEWS)] == [False]
        assert server.requests == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hooks.example/x",
        "http://hooks.example/x",
        "https://evil.example/x",
        "https://hooks.example",
        "https://hooks.example/",
        "https://maya:x@hooks.example/x",
        "https://hooks.example/x#y",
        "https://hooks.example/x y",
        "https://hooks.example/" + "x" * 3_000,
        "https://hooks.example:8443/x",
    ],
)
async def test_what_is_no_address_there_is_refused_and_not_quoted(text: str, tmp_path: Path) -> None:
    bench = Bench(tmp_path, channel())
    with pytest.raises(SignInNeeded) as caught:
        await bench.announce.keep_address("news", text)
    assert not text or text not in str(caught.value)
    assert not (await bench.announce.drafts(NEWS))[0].has_address


async def test_a_record_that_cannot_be_written_is_said_and_nothing_is_sent(tmp_path: Path) -> None:
    async with serving(answering("200 OK")) as server:
        bench = Bench(tmp_path, channel(server=server.address))
        await bench.announce.keep_address("news", server.address + SECRET)
        bench.file.mkdir()
        with pytest.raises(StoreTrouble):
            await bench.send()
        assert server.requests == []


async def test_one_is_not_sent_twice_at_once(tmp_path: Path) -> None:
    async with serving(answering("200 OK")) as server:
        bench = Bench(tmp_path, channel(server=server.address))
        await bench.announce.keep_address("news", server.address + SECRET)
        both = (bench.announce.send(NEWS, "news") for _ in range(2))
        first, second = await asyncio.gather(*both, return_exceptions=True)
        await bench.announce.aclose()
    assert isinstance(first, Delivery)
    assert isinstance(second, LimelightError)
    assert len(server.requests) == 1


async def test_what_a_program_left_unended_has_ended(tmp_path: Path) -> None:
    bench = Bench(tmp_path, channel())
    going = Delivery("i-1", NEWS.title, "news", "Release news", "https://hooks.example", DeliveryState.WAITING, 1.0, 1)
    AnnouncedFile(bench.file).note(going)
    AnnouncedFile(bench.file).note(replace(going, announcement="i-2", state=DeliveryState.SENDING))
    AnnouncedFile(bench.file).note(replace(going, announcement="i-3", is_doubtful=True))
    states = {each.announcement: each.state for each in await bench.announce.recorded()}
    assert states == {
        "i-1": DeliveryState.FAILED,
        "i-2": DeliveryState.UNCERTAIN,
        "i-3": DeliveryState.UNCERTAIN,
    }


async def test_a_damaged_line_of_the_record_costs_only_itself(tmp_path: Path) -> None:
    bench = Bench(tmp_path, channel())
    kept = Delivery("i-1", "x", "news", "News", "https://hooks.example", DeliveryState.SENT, 1.0, 1)
    AnnouncedFile(bench.file).note(kept)
    with bench.file.open("ab") as file:
        file.write(b'\n{"announcement": "cut')
    AnnouncedFile(bench.file).note(replace(kept, announcement="i-2"))
    assert [each.announcement for each in await bench.announce.recorded()] == ["i-1", "i-2"]
    assert bench.file.stat().st_mode & 0o777 == 0o600


async def test_a_long_record_loses_its_oldest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("limelight.store.announced._LONGEST", 600)
    monkeypatch.setattr("limelight.store.announced._KEPT", 2)
    file = AnnouncedFile(tmp_path / "announced.jsonl")
    for number in range(9):
        file.note(Delivery(f"i-{number}", "x", "news", "News", "", DeliveryState.COPIED, float(number)))
    kept = [each.announcement for each in file.load()]
    assert kept[-1] == "i-8"
    assert len(kept) < 6
