"""Build information of a running program as evidence."""

import json

import pytest

from faults.telling import Tell
from faults.words import counted
from limelight.domain.errors import BadAnswer, NotThere, ProfileProblem, Unreachable
from limelight.domain.evidence import EvidenceKind, Presence, judge_presence
from limelight.domain.profile import SourceEntry, SourceKind
from limelight.domain.systems import EnvironmentEvidence
from limelight.providers.table import build_source
from net.raw_server import answering, serving
from providers.rig import SystemClock

pytestmark = pytest.mark.asyncio

SPRING = {"build": {"artifact": "bank", "version": "2.4.0", "time": "2026-11-24T10:00:00Z"}, "git": {"branch": "main"}}
QUARKUS = {"quarkus-application": {"version": "2.4.0"}, "java": {"version": "21"}}


async def read(address: str, path: str = "build.version") -> EnvironmentEvidence:
    source = build_source(
        SourceEntry("bank", SourceKind.BUILD_INFO, f"{address}/actuator/info", path), SystemClock(), {}
    )
    try:
        return await source.read()
    finally:
        await source.aclose()


@pytest.mark.parametrize(
    ("document", "path", "version"),
    [
        (SPRING, "build.version", "2.4.0"),
        (QUARKUS, '"quarkus-application".version', "2.4.0"),
        ([{"name": "web", "v": "1"}, {"name": "bank", "v": " 7 "}], "[?name=='bank'].v | [0]", "7"),
        ({"build": 2024}, "build", "2024"),
    ],
)
async def test_the_version_is_found_where_the_profile_says(document: object, path: str, version: str) -> None:
    async with serving(answering("200 OK", body=json.dumps(document).encode())) as server:
        found = await read(server.address, path)
    assert found.version == version
    assert [(item.kind, item.source, item.version, item.present) for item in found.everywhere] == [
        (EvidenceKind.BUILD_INFO, "bank", version, None)
    ]
    assert server.requests[0].startswith(b"GET /actuator/info HTTP/1.1\r\n")
    assert b"authorization" not in server.requests[0].lower()


async def test_it_is_about_the_features_that_the_profile_names() -> None:
    async with serving(answering("200 OK", body=json.dumps(SPRING).encode())) as server:
        entry = SourceEntry("bank", SourceKind.BUILD_INFO, server.address, features=("cards.*",))
        source = build_source(entry, SystemClock(), {})
        found = await source.read()
        await source.aclose()
    assert [item.about for item in found.everywhere] == [("cards.*",)]


async def test_spring_boots_own_media_type_is_taken() -> None:
    media = "application/vnd.spring-boot.actuator.v3+json"
    async with serving(answering("200 OK", body=json.dumps(SPRING).encode(), media=media)) as server:
        assert (await read(server.address)).version == "2.4.0"


async def test_with_a_since_version_it_decides_both_ways() -> None:
    async with serving(answering("200 OK", body=json.dumps(SPRING).encode())) as server:
        found = await read(server.address)
    now = SystemClock().now()
    assert judge_presence(found.everywhere, "2.4.0", now).presence is Presence.DEPLOYED
    assert judge_presence(found.everywhere, "2.5.0", now).presence is Presence.NOT_DEPLOYED
    assert judge_presence(found.everywhere, "", now).presence is Presence.UNKNOWN


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"[]",
        b'{"build": {"version": null}}',
        b'{"build": {"version": ""}}',
        b'{"build": {"version": true}}',
        b'{"build": {"version": 2.4}}',
        b'{"build": {"version": ["2.4.0"]}}',
        b'{"build": {"version": "2.4.0\\n"}}',
        b'{"build": {"version": "' + b"9" * 101 + b'"}}',
        b'{"build": {"version": "1", "version": "2"}}',
        b'{"build": {"version": "1"',
    ],
)
async def test_what_is_no_version_is_a_bad_answer_and_no_evidence(body: bytes, tell: Tell) -> None:
    async with serving(answering("200 OK", body=body)) as server:
        with pytest.raises(BadAnswer) as told:
            await read(server.address)
    text = body.decode() if len(body) < 60 else f"a version of {len(body)} bytes"
    log = counted(len(server.requests), "request")
    tell("no version in build information", "data", text, f"the answer is {text}", str(told.value), server=log)


async def test_a_path_that_is_none_is_a_problem_of_the_profile() -> None:
    async with serving(answering("200 OK")) as server:
        with pytest.raises(ProfileProblem, match=r"sources\.bank"):
            await read(server.address, "build..version")
        assert server.connections == 0


async def test_a_path_that_cannot_be_followed_in_the_document_is_a_bad_answer() -> None:
    async with serving(answering("200 OK", body=b'{"build": 1}')) as server:
        with pytest.raises(BadAnswer):
            await read(server.address, "length(build)")


async def test_a_missing_page_and_a_missing_server_are_said() -> None:
    async with serving(answering("404 Not Found")) as server:
        with pytest.raises(NotThere):
            await read(server.address)
    with pytest.raises(Unreachable):
        await read(server.address)


async def test_a_login_page_is_no_build_information(tell: Tell) -> None:
    async with serving(answering("200 OK", body=b"<html>", media="text/html")) as server:
        with pytest.raises(BadAnswer, match="web page") as told:
            await read(server.address)
    injected, log = "a web page where build information should be", counted(len(server.requests), "request")
    tell("a page for build information", "data", "build information", injected, str(told.value), server=log)
