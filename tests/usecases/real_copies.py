"""Copies of the program in processes of their own, in front of the demo's own process, and what must hold for them."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from faults.words import counted, passages
from limelight.domain.changes import NEVER_SENT, OPEN, ChangeState, Recorded
from limelight.domain.evidence import Presence
from limelight.journal.file import FileJournal
from providers.demo_rig import DemoRig
from usecases.copy_of_limelight import Copy
from usecases.relay import Relay

S = ChangeState
DONE = {S.CONFIRMED, S.CONFIRMED_OTHERS_TOO, S.APPLIED_THEN_CHANGED}
NOT_DONE = {S.NOT_APPLIED, S.REFUSED, S.CONFLICT, S.NOT_SENT} | NEVER_SENT
FAULTS = (
    "reset",
    "down",
    "apply-then-reset",
    "late:*:0.5",
    "duplicate",
    "500",
    "503",
    "apply-then-500",
    "429",
    "redirect",
    "cut-body",
    "wrong-body",
    "garbage",
    "captive",
)


class Child:
    """A copy of the program in its own process, going on only when told."""

    def __init__(self, name: str, *arguments: object) -> None:
        program = Path(__file__).with_name(name)
        self.process = subprocess.Popen(
            [sys.executable, program, *map(str, arguments)],
            env={"PYTHONPATH": os.pathsep.join(sys.path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def go(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def run_to(self, step: str) -> None:
        heard: list[str] = []
        while True:
            heard.append(self.hear())
            if heard[-1].partition(" ")[0] == step:
                return
            assert heard[-1], f"the program ended before {step}: {heard} {self.trouble()}"
            self.go()

    def trouble(self) -> str:
        """What the program says of its own end."""
        assert self.process.stderr is not None
        return self.process.stderr.read()

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        if self.process.poll() is None:
            self.kill()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()


class World:
    """A demo, a wire in front of it, a journal, a feature, and copies of the program."""

    def __init__(self, rig: DemoRig, folder: Path) -> None:
        self.rig = rig
        self.demo = rig.demo
        self.relay = Relay(rig.demo.address)
        self.journal = folder / "limelight" / "journal.sqlite"
        self.feature = rig.new_feature(Presence.DEPLOYED)
        self.children: list[Child] = []
        self.said: list[Recorded] = []
        self.requests = 1  # that one intent may become on the wire
        self.stood = ("", "", "")  # in the end: what is said, and what server and journal have, in words

    def start(self) -> Child:
        self.children.append(
            Child("copy_of_limelight.py", self.relay.address, self.demo.token(), self.journal, self.feature)
        )
        return self.children[-1]

    def copy(self) -> Copy:
        return Copy(self.relay.address, self.demo.token(), self.journal)

    def fault(self, spec: str) -> None:
        self.demo.faults(*([f"{spec},method=POST,flag={self.feature}"] if spec else []))
        self.requests = 2 if spec == "duplicate" else 1  # the network doubles it: two requests with one key

    async def resolve(self, meanwhile: Callable[[], None] | None = None) -> ChangeState:
        """A new run of the program reads back until all is known; the last state."""
        copy = self.copy()
        try:
            while await copy.resolve(self.said.append):
                if meanwhile is not None:
                    meanwhile()
                    meanwhile = None
                await copy.clock.sleep(5)  # the resolver's own pace
            return self.assert_truth(copy)
        finally:
            await copy.close()

    def assert_truth(self, copy: Copy) -> ChangeState:
        (recorded, *more) = copy.journal.entries()
        assert not more
        requests = self.demo.requests(self.feature)
        changed = self.demo.flag("production-eu", self.feature)["lastChange"] or {}
        done = changed.get("key") == recorded.intent.id
        assert len(requests) <= self.requests
        assert {request["key"] for request in requests} <= {recorded.intent.id}
        assert not requests or S.SENDING in {passage.state for passage in recorded.passages}
        assert recorded.state not in OPEN
        assert (recorded.state in DONE) is done
        assert (recorded.state in NOT_DONE) is not done
        assert (self.rig.share("production-eu", self.feature) == 100) is done
        self.assert_journal(copy)
        on = "on" if self.rig.share("production-eu", self.feature) == 100 else "off"
        self.stood = (
            recorded.sentence,
            f"{counted(len(requests), 'write')}, {on}",
            passages(each.state for each in recorded.passages),
        )
        return recorded.state

    def assert_journal(self, copy: Copy) -> None:
        assert isinstance(copy.journal, FileJournal)
        assert copy.journal.verify().holds
        for file in self.journal.parent.rglob("*"):
            if file.is_file():
                assert self.demo.token().encode() not in file.read_bytes()

    def close(self) -> None:
        self.demo.faults()
        for child in self.children:
            child.close()
        self.relay.close()
