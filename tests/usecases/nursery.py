"""Programs that begin within milliseconds: one that has loaded everything already forks, and each child is a program.

A child is as real as one that was started anew: a process of its own that is killed with SIGKILL. Run with the path of
the socket on which it is asked for children.
"""

import json
import os
import selectors
import signal
import socket
import subprocess
import sys
from pathlib import Path

PATIENCE = 60.0  # seconds


class Born:
    """A child: it says lines, and goes on with each line that it gets."""

    def __init__(self, nursery: Path, *arguments: object) -> None:
        self._line = socket.socket(socket.AF_UNIX)
        self._line.settimeout(PATIENCE)
        self._line.connect(str(nursery))
        self._file = self._line.makefile("rw", encoding="utf-8", newline="\n")
        self._say(json.dumps([str(each) for each in arguments]))
        self._pid = int(self.hear())
        self._gone = os.pidfd_open(self._pid)

    def hear(self) -> str:
        return self._file.readline().strip()

    def go(self) -> None:
        self._say("")

    def kill(self) -> None:
        """Kill it, and wait until it is gone with all of its locks."""
        if self._gone < 0:
            return
        signal.pidfd_send_signal(self._gone, signal.SIGKILL)
        with selectors.DefaultSelector() as selector:
            selector.register(self._gone, selectors.EVENT_READ)
            assert selector.select(PATIENCE)
        os.close(self._gone)
        self._gone = -1

    def close(self) -> None:
        self.kill()
        self._file.close()
        self._line.close()

    def _say(self, text: str) -> None:
        self._file.write(f"{text}\n")
        self._file.flush()


class Nursery:
    """A running nursery. `errors` is where its children say what went wrong."""

    def __init__(self, program: str, folder: Path) -> None:
        self.place = folder / "nursery"
        self.errors = folder / "errors"
        with self.errors.open("w", encoding="utf-8") as errors:
            self._process = subprocess.Popen(
                [sys.executable, Path(__file__).with_name(program), self.place],
                env={"PYTHONPATH": os.pathsep.join(sys.path)},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n", self.errors.read_text(encoding="utf-8")

    def born(self, *arguments: object) -> Born:
        return Born(self.place, *arguments)

    def close(self) -> None:
        assert self._process.stdout is not None
        self._process.terminate()
        self._process.wait()
        self._process.stdout.close()


def keep(run: object, place: str) -> None:
    """Fork a child for each connection; it has the connection for its standard input and output, and runs `run`."""
    assert callable(run)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the children here
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(place)
    listener.listen()
    print("ready", flush=True)
    while True:
        line, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for number in (0, 1):
                os.dup2(line.fileno(), number)
            line.close()
            print(os.getpid(), flush=True)
            run(*json.loads(sys.stdin.readline()))
            os._exit(0)
        line.close()
