"""Reports for tests: one that is whole, and one of texts that somebody made up to do harm."""

from __future__ import annotations

from limelight.domain.reports.model import (
    Figure,
    Head,
    Layout,
    Report,
    ReportKind,
    Section,
    Table,
    Tone,
    Toned,
)

AT = 1_796_000_000.0


def report(
    text: str = "Instant payments", *, rows: int = 3, layout: Layout = Layout.ROWS, demo: bool = False
) -> Report:
    """A report in which `text` stands wherever a text of a server can."""
    heads = (Head("feature", "Feature"), Head("at", "When"), Head("count", "Count"), Head("standing", "Standing"))
    tones = list(Tone)
    table = Table(
        heads,
        tuple((text, "2026-12-01 06:24", number, Toned(text, tones[number % len(tones)])) for number in range(rows)),
        "Nothing here.",
        layout,
    )
    return Report(
        ReportKind.RELEASE,
        "Release report",
        text,
        AT,
        (("As of", "2026-12-01 06:24"), ("Owner", text)),
        (
            Section("summary", "Summary", (text,), (Figure(7, "released", Tone.GOOD), Figure(0, text, Tone.BAD))),
            Section("changes", "Changed from here", table=table),
        ),
        main="changes",
        doubts=(text,),
        limits=("The systems' own records have all.",),
        demo=demo,
    )


ODD = (
    '=HYPERLINK("https://evil.example")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "＝1+1",
    "\t=1",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '"><style>*{display:none}</style>',
    "right\u202eto\u2066left",
    "zero\u200bwidth\u0000null\u001bescape",
    "half a \ud800 pair",
    "عنوان طويل",
    "emoji 🚀 and 𝄞",
    "very long " + "x" * 3000,
    "many words " * 400,
    "line\nfeed\r\nand more",
    "&amp; &lt; %s {name}",
)
