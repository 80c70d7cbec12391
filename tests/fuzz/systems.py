"""The parsers of the toggle systems, each driven as the engine and the dialogs drive it, up to what is painted."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from hypothesis import strategies as st

from fuzz import system_samples as samples
from fuzz.canned import ORIGIN, CannedEndpoint, run
from fuzz.harness import Parser
from fuzz.inputs import changed_bytes, changed_documents, changed_texts
from limelight.documents.table import LONGEST_TEXT
from limelight.domain.assembly import Assembly, Moment, Taken, begin, take_description, take_evidence, take_reading
from limelight.domain.cells import Cell
from limelight.domain.changes import Intent, Traced, Verb
from limelight.domain.customers import Customer
from limelight.domain.environments import Environment, Freeze, Kind
from limelight.domain.errors import BadAnswer, Unsupported
from limelight.domain.evidence import Evidence
from limelight.domain.exposure import DARK, RELEASED, partial
from limelight.domain.profile import Binding, Profile, SourceEntry, SourceKind, SystemEntry, SystemKind
from limelight.domain.seats import seat_of
from limelight.domain.systems import EnvironmentEvidence, HistoryEntry, Moved, Reading
from limelight.net.answers import Response, Sent
from limelight.net.decoding import document_of
from limelight.providers import toggle_endpoint_changes, toggle_endpoint_held, unleash_data, unleash_writes
from limelight.providers.build_info import BuildInfo
from limelight.providers.toggle_endpoint import ToggleEndpoint
from limelight.providers.toggle_endpoint_changes import problem_words
from limelight.providers.toggle_endpoint_events import EventLines
from limelight.providers.unleash import Unleash
from limelight.providers.unleash_passwords import UnleashPasswords, _cookies_in
from limelight.ui import text
from net.doubles import OneToken, WallClock

PROD = Environment("prod", "Production EU", 0, Kind.PRODUCTION)
SYSTEM = SystemEntry("bank", SystemKind.UNLEASH, ORIGIN)
PROFILE = Profile("Bank", (Binding(PROD, "bank", "prod"),), (SYSTEM,))
NOW = 1_800_000_000.0
AT = Moment(NOW, 50.0)
STATUSES = (200, 202, 204, 301, 400, 401, 403, 404, 408, 409, 412, 418, 422, 423, 429, 500, 503)
TARGETS = (RELEASED, DARK, partial(25), partial(None, ("Staff",)))

Drive = Callable[[Any], Coroutine[Any, Any, object]]


def bodies(documents: Mapping[str, Any]) -> dict[str, bytes]:
    """The documents as text, by the pattern of their paths."""
    return {pattern: json.dumps(document).encode() for pattern, document in documents.items()}


def with_one(well: Mapping[str, bytes], pattern: str, body: bytes) -> dict[str, bytes]:
    """Good answers everywhere but where the pattern fits, which is looked at first."""
    return {pattern: body, **{known: good for known, good in well.items() if known != pattern}}


CONTRACT = bodies({
    "/deployments$": samples.DEPLOYMENTS, "/activity$": samples.ACTIVITY, "/history$": samples.CHANGES,
    "^/changes/": samples.CHANGE, "^/changes$": samples.CHANGES, "/flags$": samples.PAGE, "/flags/": samples.FLAG,
    "^/$": samples.DESCRIPTION, "/ofrep/": samples.EVALUATION,
})  # fmt: skip
UNLEASH = bodies({
    "/client-metrics/": samples.METRICS, "/client/features$": samples.TOLD, "/tags$": samples.TAGS,
    "/overview$": samples.OVERVIEW, "/features/": samples.FEATURE, "/features$": samples.FEATURES,
    "/search/events$": samples.EVENTS, "/admin/user$": samples.CALLER, "/ui-config$": samples.SERVER,
    "/environments/project/": samples.ENVIRONMENTS, "/playground/": samples.PLAYED,
})  # fmt: skip


def toggle_endpoint(body: bytes, pattern: str) -> ToggleEndpoint:
    """The provider at a server that answers `body` where the pattern fits, and well elsewhere."""
    provider = ToggleEndpoint(SYSTEM, OneToken(ORIGIN), WallClock())
    canned: Any = CannedEndpoint(with_one(CONTRACT, pattern, body))
    provider._endpoint = provider._lists._endpoint = provider._held._endpoint = canned
    return provider


def unleash(body: bytes, pattern: str) -> Unleash:
    """As `toggle_endpoint`."""
    provider = Unleash(SYSTEM, OneToken(ORIGIN), WallClock())
    canned: Any = CannedEndpoint(with_one(UNLEASH, pattern, body))
    provider._endpoint = provider._reads._endpoint = provider._backend._endpoint = canned
    provider._playground._endpoint = canned
    return provider


def assembled(reading: Reading | None) -> Assembly:
    """The picture with a reading, every cell of it looked at."""
    assembly = begin((seat_of(PROFILE.bindings[0], PROFILE),), {})
    if reading is not None:
        assembly = take_reading(assembly, Taken("bank", ("prod",), reading, AT))
        for cells in reading.cells.values():
            for cell in cells.values():
                painted(cell)
    return assembly


def painted(cell: Cell) -> None:
    """Everything in a cell that is put into words."""
    times: list[float | None] = [evidence.observed_at for evidence in cell.evidence]
    texts = [cell.setting, cell.read_only, cell.exposure.words, *(each.detail for each in cell.evidence)]
    if cell.last_change is not None:
        times.append(cell.last_change.at)
        texts += [cell.last_change.actor, cell.last_change.reason]
    times.append(cell.freeze.until if cell.freeze else None)
    told(times, texts)


def told(times: list[float | None], texts: list[str]) -> None:
    """What the window does with times and texts."""
    for at in times:
        if at is not None:
            text.both_times(at), text.time_words(at), text.ago_words(at, NOW)
    for words in texts:
        text.visible(words, lines=True).encode()


def prepared(provider: ToggleEndpoint | Unleash, cell: Cell) -> None:
    """What would be sent to lead elsewhere, without sending it."""
    for target in TARGETS:
        try:
            provider.steps(cell, target, "")
        except Unsupported:
            continue


async def describe(provider: ToggleEndpoint | Unleash) -> object:
    said = await provider.describe()
    told([said.server_time], [said.name, said.version, said.caller.name])
    for place in said.environments:
        freeze: Freeze | None = place.freeze
        told([freeze.until if freeze else None], [place.name, place.version])
    return take_description(assembled(None), "bank", said, NOW)


async def read(provider: ToggleEndpoint | Unleash) -> object:
    reading = await provider.read(("prod",), None)
    return assembled(reading)


async def read_again(provider: ToggleEndpoint | Unleash) -> object:
    """From a mark on: what moved."""
    mark = '{"prod": "{\\"revision\\": \\"r1\\"}"}' if isinstance(provider, ToggleEndpoint) else "40"
    return assembled(await provider.read(("prod",), mark))


async def read_cell(provider: ToggleEndpoint | Unleash) -> object:
    feature, cell = await provider.read_cell("prod", "pay")
    painted(cell)
    prepared(provider, cell)
    told([feature.created], [feature.name, feature.description, feature.owner, *feature.tags])
    return cell


async def read_extents(provider: Unleash) -> object:
    await provider.read(("prod",), None)
    cells = await provider.read_extents("prod", ("pay", "login"))
    for cell in cells.values():
        painted(cell)
    return cells


async def read_history(provider: ToggleEndpoint | Unleash) -> object:
    entries: tuple[HistoryEntry, ...] = await provider.read_history("prod", "pay", 100)
    for entry in entries:
        told([entry.at], [entry.words, entry.actor, entry.reason])
    return entries


async def read_evidence(provider: ToggleEndpoint | Unleash) -> object:
    found: Mapping[str, EnvironmentEvidence] = await provider.read_evidence(("prod",))
    assembly = assembled(await provider.read(("prod",), None))
    for said in found.values():
        all_of_it: list[Evidence] = [*said.everywhere, *(one for each in said.features.values() for one in each)]
        told([one.observed_at for one in all_of_it], [one.detail for one in all_of_it])
        assembly = take_evidence(assembly, "prod", "bank", said, NOW)
    return assembly


async def read_traffic(provider: ToggleEndpoint | Unleash) -> object:
    traffic = await provider.read_traffic("prod", "pay")
    told([traffic.last_asked_at], [f"{traffic.asked or 0:,} {traffic.enabled or 0:,}"])
    return traffic


async def evaluate(provider: ToggleEndpoint | Unleash) -> object:
    evaluation = await provider.evaluate("prod", "pay", Customer("c-1", {"plan": "gold"}))
    told([], [evaluation.because, *evaluation.lacks])
    return evaluation


def made_token(body: bytes) -> object:
    """A token that was made for a password, with its end."""
    passwords = UnleashPasswords(SYSTEM, WallClock())
    token = passwords._token_in(Response(201, {}, body))
    told([token.until], [token.id])
    return token


def cookies(text: str) -> object:
    """The cookies of a session that a password began."""
    return _cookies_in(Response(200, {"set-cookie": text}, b""), "Bank")


async def trace(provider: ToggleEndpoint) -> object:
    intent = an_intent()
    answers = await asyncio.gather(provider.trace(intent, ""), provider.trace(intent, "c-9"))
    if Traced.UNTOLD in answers:
        raise BadAnswer("It is not told what became of it.")
    return answers


def an_intent(verb: Verb = Verb.RELEASE, about: str = "") -> Any:
    """Only what `trace` looks at: an intent as a whole has members that no parser reads."""

    class Asked:
        id, feature, remote, actor_id, actor_is_service, decides = "intent-1", "pay", "prod", "eva", False, about

        def __init__(self) -> None:
            self.verb = verb

    asked: Intent | Asked = Asked()
    return asked


def decided(body: bytes) -> object:
    """What waits, what became of a decision, and the answer to it, from the same document."""
    provider, endpoint = toggle_endpoint(body, "^/changes/"), CannedEndpoint({})
    sent = Sent(Response(200, {"content-type": "application/json"}, body, NOW), bytes_left=True)
    intents = [an_intent(verb, "c-9") for verb in (Verb.APPROVE, Verb.REJECT, Verb.WITHDRAW)]
    answers = [toggle_endpoint_held.decision_answer(sent, endpoint, intent) for intent in intents]  # type: ignore[arg-type]
    traces = [run(provider.trace(intent, "")) for intent in intents]
    waits = run(provider.read_held("prod", "pay", "c-9"))
    told([], [answer.sentence for answer in answers])
    if waits is not None:
        told([], [waits.words, waits.asked_by, waits.reason, waits.ticket, *(name for _, name in waits.approved_by)])
    return answers, traces, waits


async def happened(provider: ToggleEndpoint | Unleash) -> object:
    """A page over all features, and the one behind it."""
    page = await provider.what_happened("prod", 2)
    if page.older:
        await provider.what_happened("prod", 2, page.older)
    for each in page.happenings:
        told([each.at], [each.id, each.environment, each.words])
    return page


async def deployed(provider: ToggleEndpoint) -> object:
    page = await provider.deployments("prod", 2)
    for each in page.happenings:
        told([each.at], [each.id, each.environment, each.words])
    return page


async def list_held(provider: ToggleEndpoint) -> object:
    held = await provider.list_held()
    assert held is not None
    for each in held:
        if each.change is not None:
            told([each.change.asked_at, each.change.due_at], [each.id, each.change.words, each.change.asked_by])
    return held


def news(body: bytes) -> object:
    """What moved, of a stream in two pieces."""
    heard: list[Moved] = []
    lines = EventLines(heard.append)
    half = len(body) // 2
    lines.feed(body[:half])
    lines.feed(body[half:])
    told([], [lines.last_id, *(moved.environment for moved in heard)])
    if not heard:
        raise BadAnswer("Nothing was told.")
    return heard


def refusals(made: tuple[bytes, int, str, str]) -> object:
    """Both systems' answers to a write, of every status; none of them raises."""
    body, status, media, wait = made
    response = Response(status, {"content-type": media, "retry-after": wait, "location": wait}, body, NOW)
    endpoint: Any = CannedEndpoint({})
    sent = Sent(response, bytes_left=True)
    words = problem_words(response), unleash_data.refusal_words(response)
    answers = toggle_endpoint_changes.answer_of(sent, endpoint, "pay"), unleash_writes.answer_of(sent, endpoint)
    told([], [*words, *(answer.sentence for answer in answers)])
    if status >= 300:
        raise endpoint.refusal(response)
    return answers


def build_info(made: tuple[bytes, str]) -> object:
    """A document and a path to the version in it."""
    entry = SourceEntry("info", SourceKind.BUILD_INFO, f"{ORIGIN}/info", version=made[1])
    source = BuildInfo(entry, WallClock())
    source._endpoint = CannedEndpoint({"": made[0]})  # type: ignore[assignment]
    return run(source.read())


def _contract(what: str, sample: Any, pattern: str, drive: Drive) -> Parser:
    return Parser(
        f"toggle endpoint: {what}",
        changed_documents([sample]),
        lambda body: run(drive(toggle_endpoint(body, pattern))),
    )


def _unleash(what: str, sample: Any, pattern: str, drive: Drive) -> Parser:
    return Parser(f"Unleash: {what}", changed_documents([sample]), lambda body: run(drive(unleash(body, pattern))))


_INFO = {"build": {"version": "2.4.1", "time": "2026-11-20"}, "apps": [{"name": "pay", "version": 7}], "n": 3}
_PATHS = (
    *("build.version", "apps[?name=='pay'] | [0].version", "to_string(n)", "apps[*].version | sort(@)[0]"),
    *("join('.', keys(build))", "apps[0:1:1].version", "build.{v: version}.v", "max_by(apps, &version).name"),
)

PARSERS = (
    _contract("who answers", samples.DESCRIPTION, "^/$", describe),
    _contract("the list", samples.PAGE, "/flags$", read),
    _contract("what moved", samples.PAGE, "/flags$", read_again),
    _contract("one feature", samples.FLAG, "/flags/", read_cell),
    _contract("history", samples.CHANGES, "/history$", read_history),
    _contract("what happened", samples.CHANGES, "/history$", happened),
    _contract("what was deployed", samples.DEPLOYMENTS, "/deployments$", deployed),
    _contract("deployments", samples.DEPLOYMENTS, "/deployments$", read_evidence),
    _contract("traffic", samples.ACTIVITY, "/activity$", read_traffic),
    _contract("an answer for one customer", samples.EVALUATION, "/ofrep/", evaluate),
    _contract("what became of a change", samples.CHANGE, "^/changes/", trace),
    _contract("changes by their key", samples.CHANGES, "^/changes$", trace),
    Parser(
        "toggle endpoint: what waits, and an answer to a decision",
        changed_documents([samples.WAITING_CHANGE, samples.CHANGE]),
        decided,
    ),
    _contract("everything that waits", samples.PENDING, "^/changes$", list_held),
    Parser(
        "toggle endpoint: news of what moved",
        changed_bytes([b'id: 7\ndata: {"type":"x","environment":"prod","flags":["a"]}\n\n', b": alive\n\ndata: {\n\n"]),
        news,
    ),
    _unleash("who asks", samples.CALLER, "/admin/user$", describe),
    _unleash("environments", samples.ENVIRONMENTS, "/environments/project/", describe),
    _unleash("the list", samples.FEATURES, "/features$", read),
    _unleash("one feature", samples.FEATURE, "/features/(?!.*tags)", read_cell),
    _unleash("tags", samples.TAGS, "/tags$", read_cell),
    _unleash("events", samples.EVENTS, "/search/events$", read_again),
    _unleash("history", samples.EVENTS, "/search/events$", read_history),
    _unleash("what happened", samples.EVENTS, "/search/events$", happened),
    _unleash("how far, by the backend token", samples.TOLD, "/client/features$", read_extents),
    _unleash("evidence", samples.FEATURES, "/features$", read_evidence),
    _unleash("traffic", samples.METRICS, "/client-metrics/", read_traffic),
    _unleash("an answer for one customer", samples.PLAYED, "/playground/", evaluate),
    Parser("Unleash: a token made for a password", changed_documents([samples.MADE_TOKEN]), made_token),
    Parser("Unleash: cookies of a session", changed_texts(["unleash-session=s%3Aabc.def; Path=/; HttpOnly"]), cookies),
    Parser(
        "answers to a write, problem details, Retry-After",
        st.tuples(
            changed_documents([samples.PROBLEM, samples.REFUSAL, samples.FLAG, samples.CHANGE, samples.STRATEGY]),
            st.sampled_from(STATUSES),
            changed_texts(["application/problem+json; charset=utf-8", "application/json", "text/html"]),
            changed_texts(["120", "Wed, 21 Oct 2026 07:28:00 GMT", "https://login.example.com/?x#y"]),
        ),
        refusals,
    ),
    Parser(
        "build information by a JMESPath",
        st.tuples(changed_documents([_INFO]), changed_texts(_PATHS).map(lambda path: path[:LONGEST_TEXT])),
        build_info,
    ),
    Parser("any JSON that a write rests on", changed_bytes([json.dumps(samples.FLAG).encode(), b"[1, 2]"]),
           lambda body: document_of(body, "Bank")),
)  # fmt: skip
