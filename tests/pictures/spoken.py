"""Every screen in another language: `PYTHONPATH=app:tests python -m pictures.spoken sv|pseudo FOLDER [PART]`.

"pseudo" stands for the languages that are written from right to left, and say most things in more letters: every text
is in other letters, a third longer and in marks, so what is cut off, and what no language reaches, is seen at once.
What is imported speaks already, so the language comes first.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from limelight import words
from limelight.ui.language import speak_language

PSEUDO = "pseudo"

_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתםןףץ")
_KEPT = re.compile(r"(\{[^{}]*\}|https?://\S+)")
_MORE = "שלום "


def pseudo(source: str, meaning: str = "", number: int = -1) -> str:
    """The text as a language of other letters might say it; what is filled in stays."""
    parts = _KEPT.split(source)
    turned = "".join(part if at % 2 else part.lower().translate(_LETTERS) for at, part in enumerate(parts))
    core = turned.strip()
    more = (_MORE * 99)[: len(core) // 3].rstrip()
    # No mark beside what is so short that it stands for a unit or a sign.
    longer = f"⟦{core} {more}⟧" if len(core) > 3 and more else core
    lead, end = source[: len(source) - len(source.lstrip())], source[len(source.rstrip()) :]
    return f"{lead}{longer}{end}"


def speak(language: str) -> None:
    """Speak a language of ours, or the one that there is not."""
    if language == PSEUDO:
        words.speak(pseudo)
    else:
        speak_language(language)


def main(language: str, folder: Path, part: str = "") -> None:
    """Save the pictures."""
    speak(language)
    from limelight.domain.profile import Appearance  # noqa: PLC0415 - its words are spoken for first
    from pictures import everything  # noqa: PLC0415 - see above

    mirrored = language == PSEUDO
    ways = (
        everything.Way(f"{language}-light", mirrored=mirrored),
        everything.Way(f"{language}-dark", Appearance.DARK, mirrored=mirrored),
    )
    everything.main(folder, part, ways)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:4])
