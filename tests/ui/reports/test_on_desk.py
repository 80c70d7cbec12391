"""Every report in every form, by the desk of a real program on a real server, behind a window."""

from __future__ import annotations

import asyncio
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from limelight.bootstrap.desk import Order, build_desk, credentials_of_run
from limelight.bootstrap.places import Places
from limelight.domain.changes import SUCCEEDED, Verb
from limelight.domain.reports.model import ReportForm, ReportKind
from limelight.domain.secrets import Secret
from limelight.settings import read_profile
from limelight.sync.desk import Desk
from limelight.sync.engine import Outlets
from limelight.usecases.write_report import Wish
from real.demo import Demo, running_demo

REASON = "Campaign starts"


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with running_demo() as demo:
        yield demo


async def released(demo: Demo, folder: Path) -> Desk:
    """The desk of a program in which a person has released something."""
    path = folder / "limelight.toml"
    path.write_text(
        f'title = "Bank"\n[systems.bank]\nkind = "toggle-endpoint"\naddress = "{demo.address}"\n'
        '[[environments]]\nkey = "production-eu"\nname = "Production EU"\nkind = "production"\nsystem = "bank"\n',
        encoding="utf-8",
    )
    profile = read_profile(path)
    credentials = credentials_of_run(keyring=False)
    await credentials.keep(Secret(demo.token(), profile.systems[0].origin), remember=False)
    outlets = Outlets(*[lambda *_: None] * 5)
    desk = await build_desk(Order(Places(path, folder), profile, outlets, lambda recorded: None, credentials))
    proposal = await desk.propose_change("production-eu", "instant-payments", Verb.RELEASE)
    asks = proposal.confirmation
    outcome = await desk.change_exposure(
        proposal.decide(REASON, ticked=asks.ticks, typed=asks.typed_name), lambda recorded: None
    )
    assert outcome.recorded[-1].state in SUCCEEDED
    running = asyncio.create_task(desk.engine.run())
    await desk.engine.refreshed()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    return desk


@pytest.mark.asyncio
@pytest.mark.usefixtures("qapp")
async def test_every_report_in_every_form(demo: Demo, tmp_path: Path) -> None:
    desk = await released(demo, tmp_path)
    try:
        for kind in ReportKind:
            for form in ReportForm:
                await desk.write_report(Wish(kind, form), tmp_path / f"{kind.value}.{form.value}")
    finally:
        await desk.close()
    read_back(tmp_path)


def read_back(folder: Path) -> None:
    audit = json.loads((folder / "audit.json").read_text("ascii"))
    change = next(section["rows"] for section in audit["sections"] if section["key"] == "changes")[0]
    assert change["reason"] == REASON
    assert change["evidence"].startswith("deployed")
    assert change["outcome"] == "Confirmed"
    assert audit["gaps"][:-1] == []
    for kind in ReportKind:
        text = " ".join(" ".join(page.extract_text() for page in PdfReader(folder / f"{kind.value}.pdf").pages).split())
        assert "Instant payments" in text or kind is ReportKind.STATUS
        page = (folder / f"{kind.value}.html").read_text("utf-8")
        assert "Production EU" in page
        assert zipfile.is_zipfile(folder / f"{kind.value}.xlsx")
        assert "instant-payments" in (folder / f"{kind.value}.csv").read_text("utf-8").lower().replace(" ", "-")
    assert change["hash"] in (folder / "audit.html").read_text("utf-8")
