"""Running copies of a program that writes to a journal, told line by line what to do."""

import os
import signal
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from pathlib import Path
from journal.writing import intent, usable
from limelight.domain.changes import ChangeState
from limelight.domain.errors import MovedOn, OperationOpen
journal = usable(Path(sys.argv[1]))
key = sys.argv[2]
print("ready", flush=True)
for line in sys.stdin:
    try:
        if line.strip() == "begin":
            journal.begin(intent(key, reason=""))
        elif line.strip() == "orphans":
            journal.abandon_orphans()
        elif line.strip() == "reason":
            journal.add_reason(key, "It was slow", "", "Tom")
        else:
            journal.advance(key, ChangeState[line.strip()])
        print("done", flush=True)
    except (OperationOpen, MovedOn) as refused:
        print(type(refused).__name__, flush=True)
"""


class Copy:
    """One running copy of the program; it does as told, line by line."""

    def __init__(self, path: Path, key: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, path, key],
            env={"PYTHONPATH": os.pathsep.join(sys.path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def say(self, words: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def do(self, words: str) -> str:
        self.say(words)
        return self.hear()

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        if self.process.poll() is None:
            self.kill()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()


def ready(*copies: Copy) -> None:
    """Wait until they are."""
    assert [copy.hear() for copy in copies] == ["ready"] * len(copies)
