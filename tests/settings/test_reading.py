"""The profile file: what it means, and that every complaint says where, what and what to do."""

from pathlib import Path

import pytest

from limelight.domain.environments import Kind
from limelight.domain.errors import ProfileProblem
from limelight.domain.profile import Appearance, Profile, SourceKind, SystemKind
from limelight.resources import resource
from limelight.settings import default_profile_path, parse_profile, read_profile

HERE = Path("/profiles")
GOOD = """\
title = "Bank"
[systems.bank]
kind = "toggle-endpoint"
address = "https://toggles.example.com/x/"
[systems.cards]
kind = "unleash"
address = "http://127.0.0.1:4242"
[sources.info]
kind = "build-info"
address = "https://info.example.com"
[[environments]]
key = "test"
kind = "test"
system = "bank"
[[environments]]
key = "prod"
name = "Production"
kind = "production"
system = "cards"
remote = "production"
sources = ["info"]
"""


def parse(text: str) -> Profile:
    return parse_profile(text, "limelight.toml", HERE)


def complaint(text: str) -> ProfileProblem:
    with pytest.raises(ProfileProblem) as caught:
        parse(text)
    assert str(caught.value).startswith(f"limelight.toml:{caught.value.line}:{caught.value.column}: ")
    return caught.value


_SYSTEM_AS_SOURCE = """\
[systems.bank]
kind = "toggle-endpoint"
address = "https://bank.example"
[sources.deployed]
kind = "deployments"
system = "bank"
environment = "live"
[[environments]]
key = "prod"
kind = "production"
system = "bank"
sources = ["deployed"]
"""


def test_a_source_may_be_another_system_of_the_profile() -> None:
    text = _SYSTEM_AS_SOURCE
    profile = parse_profile(text, "p.toml", Path())
    (source,) = profile.sources
    assert (source.kind, source.system, source.environment) == (SourceKind.DEPLOYMENTS, "bank", "live")
    with pytest.raises(ProfileProblem, match=r"p\.toml:6:10: There is no \[systems\.bang\].*\"bank\""):
        parse_profile(text.replace('system = "bank"', 'system = "bang"', 1), "p.toml", Path())
    with pytest.raises(ProfileProblem, match="has no key"):
        parse_profile(text.replace('environment = "live"', 'environment = "live"\nversion = "x"'), "p.toml", Path())


def test_a_profile_becomes_domain_values() -> None:
    profile = parse(GOOD)
    assert profile.title == "Bank"
    assert profile.appearance is Appearance.SYSTEM
    assert [system.kind for system in profile.systems] == [SystemKind.TOGGLE_ENDPOINT, SystemKind.UNLEASH]
    assert profile.system("bank").address == "https://toggles.example.com/x"
    assert profile.system("bank").origin == "https://toggles.example.com"
    assert profile.system("cards").projects == ("default",)
    test, production = profile.bindings
    assert (test.environment.name, test.environment.position, test.remote) == ("test", 0, "test")
    assert (production.environment.name, production.environment.position, production.remote) == (
        "Production",
        1,
        "production",
    )
    assert production.sources == ("info",)


def test_production_is_critical_unless_the_profile_says_otherwise() -> None:
    assert [each.critical for each in parse(GOOD).environments] == [False, True]
    assert not parse(GOOD + "critical = false\n").environments[1].critical


def test_the_example_is_a_profile_and_names_every_key() -> None:
    path = resource("profile", "limelight.example.toml")
    profile = read_profile(path)
    assert profile.systems[0].ca_file == str(path.parent / "northwind-ca.pem")
    assert profile.sources[0].kind is SourceKind.BUILD_INFO
    assert {each.kind for each in profile.environments} >= {Kind.TEST, Kind.STAGING, Kind.PRODUCTION}
    assert profile.since["cards.virtual"] == "7.12.0"
    assert profile.freezes[0].ends - profile.freezes[0].starts == (16 * 24 + 12) * 3600
    text = path.read_text(encoding="utf-8")
    for key in (
        *("title", "appearance", "link_hosts", "kind", "address", "projects", "poll_seconds", "ca_file", "version"),
        *(
            "key",
            "name",
            "critical",
            "colour",
            "system",
            "remote",
            "sources",
            "environment",
            "starts",
            "ends",
            "reason",
        ),
        *("sign_in", "issuer", "client_id", "scopes", "audience", "resource", "prompt", "acr_values"),
        *("step_up_seconds", "step_up_acr_values", "device_code", "redirect_port"),
    ):
        assert f"\n{key} = " in text


def test_an_empty_file_is_a_profile_without_environments() -> None:
    assert parse("").bindings == ()


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "limelight.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert read_profile(path).title == "Bank"


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "sentence"),
    [
        ('title = "Bank"', 'titel = "Bank"', 1, 1, 'The profile has no key "titel". Did you mean "title"?'),
        ('title = "Bank"', "title = 3", 1, 9, '"title" must be a text in quotes.'),
        ('kind = "unleash"', 'kind = "unlaesh"', 6, 8, 'Did you mean "unleash"?'),
        ('kind = "unleash"', "", 5, 10, '[systems.cards] has no "kind". Add a line that begins with: kind ='),
        ("http://127.0.0.1:4242", "http://toggles.example.com", 7, 11, "plain http"),
        ("http://127.0.0.1:4242", "ftp://toggles.example.com", 7, 11, "does not begin with https://"),
        ("http://127.0.0.1:4242", "https://maya:hunter2@x.example", 7, 11, "user name or password"),
        ("http://127.0.0.1:4242", "https://x.example?token=hunter2", 7, 11, "holds a ? or a #"),
        ("[systems.cards]", '[systems."ca rds"]', 5, 10, "something other than letters, digits"),
        ('key = "test"', 'key = "te st"', 12, 7, "something other than letters, digits"),
        ('key = "test"', 'key = "prod"', 16, 7, 'another environment with the key "prod"'),
        ('key = "test"', 'key = "test"\nname = "PRODUCTION"', 18, 8, 'another environment with the name "Production"'),
        (
            'system = "bank"',
            'system = "bnak"',
            14,
            10,
            'There is no [systems.bnak] in the profile. Did you mean "bank"?',
        ),
        ('sources = ["info"]', 'sources = ["info", "infos"]', 21, 20, "There is no [sources.infos] in the profile."),
        ('sources = ["info"]', 'sources = ["info", "info"]', 21, 20, 'stands twice in "sources"'),
        ('sources = ["info"]', "critical = 1", 21, 12, '"critical" must be true or false'),
        ('sources = ["info"]', 'colour = "red"', 21, 10, "six hexadecimal digits"),
        ('kind = "production"', 'kind = "prod"', 18, 8, 'Did you mean "production"?'),
        ('title = "Bank"', 'title = "Bank', 1, 14, "This is not TOML"),
        ('title = "Bank"', 'link_hosts = ["a.example", "https://b.example"]', 1, 28, "only a host name"),
        ('title = "Bank"', 'appearance = "drak"', 1, 14, 'Did you mean "dark"?'),
        ('title = "Bank"', 'title = "a\\u202eb"', 1, 9, "invisible character"),
        ('kind = "toggle-endpoint"', 'kind = "toggle-endpoint"\nprojects = ["x"]', 4, 12, "has no projects"),
        ('kind = "unleash"', f'kind = "unleash"\nprojects = {[f"p{n}" for n in range(51)]}', 7, 12, "Name 50 at most"),
        ('kind = "unleash"', 'kind = "unleash"\nprojects = []', 7, 12, "There is no project. Name one"),
        ('kind = "unleash"', 'kind = "unleash"\nprojects = "payments"', 7, 12, "must be a list of texts"),
        ('kind = "unleash"', 'kind = "unleash"\nprojects = ["a", 3]', 7, 12, "must be a list of texts"),
        ('kind = "unleash"', 'kind = "unleash"\nprojects = ["a", "b", "a"]', 7, 23, '"a" stands twice in "projects"'),
        ('kind = "unleash"', 'kind = "unleash"\nprojects = ["a", ""]', 7, 18, "A key is empty"),
        ('kind = "unleash"', 'kind = "unleash"\nprojects = ["a", "b/c"]', 7, 18, "something other than letters"),
        ('kind = "unleash"', 'kind = "unleash"\nproject = "a"', 7, 1, 'Did you mean "projects"?'),
        ('kind = "unleash"', 'kind = "unleash"\npoll_seconds = 0', 7, 16, "between 2 and 3600 seconds"),
        ('kind = "unleash"', 'kind = "unleash"\npoll_seconds = nan', 7, 16, "between 2 and 3600 seconds"),
        ('kind = "unleash"', 'kind = "unleash"\npoll_seconds = true', 7, 16, "must be a number of seconds"),
    ],
)
def test_what_cannot_be_used_is_said_with_its_place(old: str, new: str, line: int, column: int, sentence: str) -> None:
    assert old in GOOD
    problem = complaint(GOOD.replace(old, new, 1))
    assert sentence in problem.sentence
    assert (problem.line, problem.column) == (line, column)


def test_two_environments_of_one_place_are_refused_even_through_two_systems() -> None:
    twice = '[systems.again]\nkind = "toggle-endpoint"\naddress = "https://TOGGLES.example.com:443/x"\n'
    more = '[[environments]]\nkey = "more"\nkind = "test"\nsystem = "again"\nremote = "test"\n'
    problem = complaint(GOOD + twice + more)
    assert 'The environment "test" is the same place at the same server' in problem.sentence
    assert problem.line == GOOD.count("\n") + 8


def test_projects_of_one_unleash_may_be_parted_among_systems_but_none_may_stand_in_two() -> None:
    place = '[[environments]]\nkey = "{0}"\nkind = "test"\nsystem = "{0}"\nremote = "live"\n'
    system = '[systems.{0}]\nkind = "unleash"\naddress = "https://u.example"\nprojects = {1}\n'
    apart = system.format("a", '["cards", "loans"]') + system.format("b", '["payments"]')
    places = place.format("a") + place.format("b")
    assert [each.projects for each in parse(apart + places).systems] == [("cards", "loans"), ("payments",)]
    twice = apart.replace('["payments"]', '["payments", "loans"]')
    assert 'The environment "a" is the same place at the same server' in complaint(twice + places).sentence


@pytest.mark.parametrize("key", ["token", "password", "secret", "api_key", "client_secret", "Authorization"])
@pytest.mark.parametrize("place", ["", "[systems.cards]", "[[environments]]"])
def test_a_secret_is_refused_and_never_quoted(key: str, place: str) -> None:
    text = GOOD.replace(place, f'{place}\n{key} = "hunter2"', 1) if place else f'{key} = "hunter2"\n{GOOD}'
    problem = complaint(text)
    assert "paste the token when you sign in" in problem.sentence
    assert "hunter2" not in str(problem)
    assert text.splitlines()[problem.line - 1].startswith(key)


@pytest.mark.parametrize(
    "text",
    [
        "token = hunter2",
        'token = "hunter2',
        "token = 'hunter2' x",
        'address = "https://maya:hunter2@x.example',
        '[systems.a]\nkind = "unleash"\naddress = "https://maya:hunter2@x.example"',
        '[systems.a]\nkind = "unleash"\naddress = "maya hunter2"',
        'title = "hunter2\\u0000"',
    ],
)
def test_no_complaint_quotes_a_value(text: str) -> None:
    problem = complaint(text)
    assert "hunter2" not in str(problem)
    assert problem.__cause__ is None or "hunter2" not in str(problem.__cause__)


FREEZE = '[[freezes]]\nenvironment = "prod"\nstarts = {}\nends = {}\nreason = "Closing"\n'


def test_a_freeze_holds_between_its_times() -> None:
    profile = parse(GOOD + FREEZE.format("2026-12-18T18:00:00+01:00", '"2026-12-18T20:00:00Z"'))
    freeze = profile.freezes[0]
    assert (freeze.starts, freeze.ends) == (1_797_613_200.0, 1_797_624_000.0)
    held = freeze.at(freeze.starts)
    assert held is not None
    assert not held.by_server
    assert freeze.at(freeze.ends) is None


@pytest.mark.parametrize(
    ("starts", "ends", "line", "sentence"),
    [
        ("2026-12-18T18:00:00", "2026-12-18T20:00:00Z", 3, "offset from UTC"),
        ('"2026-12-18T18:00:00"', "2026-12-18T20:00:00Z", 3, "offset from UTC"),
        ('"2026-13-18T18:00:00Z"', "2026-12-18T20:00:00Z", 3, "offset from UTC"),
        ("2026-12-18", "2026-12-18T20:00:00Z", 3, "offset from UTC"),
        ("2026-12-18T18:00:00Z", "2026-12-18T18:00:00Z", 4, "ends before it starts"),
    ],
)
def test_a_freeze_needs_two_times_with_an_offset(starts: str, ends: str, line: int, sentence: str) -> None:
    problem = complaint(GOOD + FREEZE.format(starts, ends))
    assert sentence in problem.sentence
    assert problem.line == GOOD.count("\n") + line


def test_a_freeze_of_an_unknown_environment_is_refused() -> None:
    text = FREEZE.replace("prod", "prodd").format("2026-12-18T18:00:00Z", "2026-12-19T18:00:00Z")
    assert 'Did you mean "prod"?' in complaint(GOOD + text).sentence


def test_a_feature_key_with_a_dot_needs_quotes() -> None:
    assert parse(GOOD + '[since]\n"cards.next" = "2.4.0"\ntoken-refresh = "1.0"\n').since == {
        "cards.next": "2.4.0",
        "token-refresh": "1.0",
    }
    assert "in quotes" in complaint(GOOD + '[since]\ncards.next = "2.4.0"\n').sentence
    assert "must be a text" in complaint(GOOD + "[since]\ncards = 2.4\n").sentence


def test_tables_written_as_something_else_are_refused() -> None:
    assert "must be a table" in complaint("systems = 3\n").sentence
    assert "must be a table" in complaint("[systems]\nbank = 3\n").sentence
    assert "[[environments]]" in complaint('environments = ["a"]\n').sentence
    assert "list of texts" in complaint("link_hosts = [1]\n").sentence


def test_a_file_that_is_no_profile_says_so(tmp_path: Path) -> None:
    path = tmp_path / "limelight.toml"
    with pytest.raises(ProfileProblem, match=r"There is no profile here\. Add a connection"):
        read_profile(path)
    path.write_bytes(b'title = "a"\nname = "\xff"\n')
    with pytest.raises(ProfileProblem, match=r":2:1: The file is not UTF-8"):
        read_profile(path)
    path.write_bytes(b"#" * 1_100_000)
    with pytest.raises(ProfileProblem, match="larger than 1 MiB"):
        read_profile(path)
    with pytest.raises(ProfileProblem, match="cannot be read"):
        read_profile(tmp_path)


def test_the_default_place_is_the_operating_system_s(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert default_profile_path() == tmp_path / "limelight" / "limelight.toml"
