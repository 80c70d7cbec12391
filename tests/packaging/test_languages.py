"""The tool that collects what people read, carries it to translators and back, and compiles it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "packaging"))

from steps.console import Stop  # noqa: E402 - it lies in a folder of its own
from steps.languages import linguist, slices  # noqa: E402
from steps.languages.agreement import complaint  # noqa: E402
from steps.languages.texts import Text, collect, of_source  # noqa: E402

SOURCE = '''
from limelight.words import Worded, ntr, tr

GREETING = tr("Good "
              "morning")

class Shade(Worded):
    """Not a word."""

    LIGHT = "light"  # nor this

    @property
    def other(self) -> str:
        return "nor this"

def words(n: int, name: str) -> str:
    return tr("{name}: off", "exposure", name=name) + ntr("{n} day", "{n} days", n) + str("nothing")
'''

COUNTED = Text("{n} days", "{n} day", True)
PLAIN = Text("{name}: off", "exposure", False)


def test_every_way_to_say_a_text_is_collected() -> None:
    assert [text.key for _, text in of_source(SOURCE, "limelight/a.py")] == [
        ("Good morning", ""),
        ("light", "Shade"),
        ("{name}: off", "exposure"),
        ("{n} days", "{n} day"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        'tr(f"{name}")',
        'tr("a" + "b")',
        "tr(name)",
        'tr("a", meaning)',
        'ntr("one", many, 3)',
        'ntr("one")',
        'tr("")',
        "class Shade(Worded):\n    LIGHT = dark()",
    ],
)  # fmt: skip
def test_what_no_tool_could_find_is_refused_with_its_place(line: str) -> None:
    with pytest.raises(Stop, match=r"limelight/a\.py:[23]: .* is a literal"):
        list(of_source(f"\n{line}\n", "limelight/a.py"))


def test_a_text_in_two_files_is_one_message_with_both(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.py").write_text('tr("Close")\n', encoding="utf-8")
    assert collect(tmp_path) == [Text("Close", "", False, ("a.py", "b.py"))]


def test_what_counts_in_one_place_only_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text('tr("{n} days", "{n} day")\nntr("{n} day", "{n} days", 3)\n', encoding="utf-8")
    with pytest.raises(Stop, match=r"a\.py:2"):
        collect(tmp_path)


def test_a_file_of_linguist_comes_back_as_it_was_written(tmp_path: Path) -> None:
    odd = Text('“A” & <b>"\N{NO-BREAK SPACE}\n', "", False, ("limelight/a.py",))
    missing = Text("Close", "", False, ("limelight/a.py",))
    said = {COUNTED.key: ("{n} dag", "{n} dagar"), odd.key: ("Å & <b>\N{NO-BREAK SPACE}\n",)}
    file = tmp_path / "limelight_sv.ts"
    linguist.write(file, "sv_SE", [COUNTED, odd, missing], {**said, ("gone", ""): ("borta",)})
    assert linguist.read(file) == said
    first = file.read_bytes()
    linguist.write(file, "sv_SE", [COUNTED, odd, missing], linguist.read(file))
    assert file.read_bytes() == first
    assert linguist.read(tmp_path / "none.ts") == {}


@pytest.mark.parametrize(
    ("text", "forms", "wrong"),
    [
        (PLAIN, ("{name}: av",), ""),
        (PLAIN, ("{namn}: av",), "other {values}"),
        (PLAIN, ("{name}: {name}: av",), "other {values}"),
        (PLAIN, ("{name: av",), "braces"),
        (PLAIN, ("{name:>3}: av",), "other {values}"),
        (PLAIN, ("{name}: av ",), "other spaces"),
        (PLAIN, ("",), "empty"),
        (PLAIN, ("{name}: av", "{name}: av"), "one form"),
        (COUNTED, ("{n} dag", "{n} dagar"), ""),
        (COUNTED, ("{n} dag", ""), "empty"),
        (COUNTED, ("{n} dagar",), "2 forms"),
        (Text("{n} days", "one day", True), ("{n} dag", "{n} dagar"), ""),
        (Text("{n} days", "one day", True), ("en dag", "flera dagar"), "other {values}"),
    ],
)
def test_a_translation_fits_its_source(text: Text, forms: tuple[str, ...], wrong: str) -> None:
    said = complaint(text, forms)
    assert (wrong in said) if wrong else not said


def test_slices_go_out_and_come_back(tmp_path: Path) -> None:
    texts = [PLAIN, COUNTED, *(Text(f"text {number}", "", False) for number in range(40))]
    files = slices.write(tmp_path, texts, 4)
    assert len(files) == 4
    items = [item for file in files for item in json.loads(file.read_text(encoding="utf-8"))]
    assert [(item["source"], item["comment"]) for item in items] == [text.key for text in texts]
    items[0]["translation"] = "{name}: av"
    items[1]["translation"] = ["{n} dag", "{n} dagar"]
    items[2]["translation"] = "text {0}"
    delivered = tmp_path / "delivered.json"
    delivered.write_text(json.dumps([*items, {"source": "gone", "translation": "borta"}]), encoding="utf-8")
    into: linguist.Translations = {}
    taken, complaints = slices.merge([delivered], texts, into)
    assert taken == 2
    assert into == {PLAIN.key: ("{name}: av",), COUNTED.key: ("{n} dag", "{n} dagar")}
    assert ["text 0" in complaints[0], "gone" in complaints[1], len(complaints)] == [True, True, 2]


@pytest.mark.parametrize("content", ["{}", "[1]", "nothing"])
def test_what_is_no_list_of_texts_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(Stop, match=r"a\.json"):
        slices.merge([file], [], {})
