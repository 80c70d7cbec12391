"""The search for secrets finds what it has to find; else a test that finds nothing says nothing."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest

from e2e.canaries import Canaries

SECRET = "pass word+9Qx_-7/=ZkLmN"
HIDDEN: dict[str, Callable[[str], bytes]] = {
    "plain": str.encode,
    "URL-encoded": lambda text: quote(text, safe="").encode(),
    "a form": lambda text: urlencode({"password": text}).encode(),
    "base64": lambda text: b64encode(f"a header: {text}, and more".encode()),
    "base64, one on": lambda text: b64encode(f"aa header: {text}, and more".encode()),
    "base64, two on": lambda text: b64encode(f"aaa header: {text}, and more".encode()),
    "base64 of addresses": lambda text: urlsafe_b64encode(f"?>?>{text}?>?>".encode()),
    "UTF-16": lambda text: f"x{text}".encode("utf-16"),
    "base64 of UTF-16": lambda text: b64encode(f"x{text}y".encode("utf-16-le")),
}


@pytest.mark.parametrize("how", HIDDEN)
def test_a_secret_is_found_in_a_file(how: str, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    file = tmp_path / "deep" / "log.bin"
    file.write_bytes(b"\x00\xff" + HIDDEN[how](SECRET) + b"\xff")
    canaries = Canaries({SECRET: "the password", "another-secret-of-nobody": "a token"})
    assert canaries.in_files([tmp_path]) == [f"the password in {file}"]


def test_a_secret_is_found_in_an_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "export.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("journal.jsonl", f"{SECRET}\n" * 9)
    found = Canaries({SECRET: "the password"}).in_files([tmp_path])
    assert found == [f"the password in {tmp_path / 'export.zip'}, journal.jsonl"]


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "log").write_text(SECRET[:-1])
    assert Canaries({SECRET: "the password"}).in_files([tmp_path]) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux shows processes as files")
@pytest.mark.parametrize("place", ["cmdline", "environ"])
def test_a_secret_is_found_in_a_process_and_in_what_it_started(place: str) -> None:
    waits = "import sys; print('ready', flush=True); sys.stdin.read()"
    starts = "import subprocess, sys; subprocess.run(sys.argv[1:], env={'TOKEN': sys.stdin.readline().strip()})"
    words = [SECRET] if place == "cmdline" else []
    with subprocess.Popen(
        [sys.executable, "-c", starts, sys.executable, "-c", waits, *words],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{SECRET if place == 'environ' else 'none'}\n")
        process.stdin.flush()
        assert process.stdout.readline() == "ready\n"
        found = Canaries({SECRET: "the password"}).in_process(process.pid)
        process.stdin.close()
        process.wait(30)
    assert found
    assert all(each.startswith(f"the password in {place} of process") for each in found)


def test_what_is_too_short_is_not_searched_for() -> None:
    with pytest.raises(AssertionError, match="too short"):
        Canaries({"abc": "a code"})
