"""The sign-ins of a profile: what they mean, and what cannot be used is said with its place."""

from pathlib import Path

import pytest

from limelight.domain.errors import ProfileProblem
from limelight.domain.profile import Profile
from limelight.domain.sign_ins import SignInEntry
from limelight.settings import parse_profile, read_profile
from limelight.settings.saving import save_connection

HERE = Path("/profiles")
LEAST = """\
[sign_ins.company]
issuer = "https://id.example.com/"
client_id = "limelight"
[systems.bank]
kind = "toggle-endpoint"
address = "https://bank.example.com/x"
sign_in = "company"
[systems.cards]
kind = "toggle-endpoint"
address = "https://cards.example.com"
[[environments]]
key = "test"
kind = "test"
system = "bank"

[[environments]]
key = "prod"
kind = "production"
system = "cards"
"""


def parse(text: str) -> Profile:
    return parse_profile(text, "limelight.toml", HERE)


def complaint(text: str) -> ProfileProblem:
    with pytest.raises(ProfileProblem) as caught:
        parse(text)
    return caught.value


def test_two_lines_are_enough_and_the_issuer_stays_as_it_is_written() -> None:
    profile = parse(LEAST)
    assert profile.sign_ins == (SignInEntry("company", "https://id.example.com/", "limelight"),)
    assert profile.sign_in_of(profile.system("bank")) == profile.sign_ins[0]
    assert profile.sign_in_of(profile.system("cards")) is None


def test_everything_that_can_be_said() -> None:
    more = """\
title = "Northwind account"
scopes = ["openid", "api://toggles/.default"]
audience = "toggles"
resource = "api://toggles"
prompt = "login consent"
acr_values = ["urn:password", "2"]
step_up_seconds = 900
step_up_acr_values = ["urn:key"]
device_code = true
ca_file = "ca.pem"
redirect_port = 47110
"""
    entry = parse(LEAST.replace("[systems.bank]", more + "[systems.bank]", 1)).sign_ins[0]
    assert entry == SignInEntry(
        "company",
        "https://id.example.com/",
        "limelight",
        "Northwind account",
        ("openid", "api://toggles/.default"),
        "toggles",
        "api://toggles",
        "login consent",
        ("urn:password", "2"),
        900,
        ("urn:key",),
        True,
        str(HERE / "ca.pem"),
        47_110,
    )


CLIENT = 'client_id = "limelight"\n'


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "sentence"),
    [
        ("https://id.example.com/", "http://id.example.com/", 2, 10, "plain http"),
        ("https://id.example.com/", "https://eva:x@id.example.com/", 2, 10, "user name or password"),
        ("https://id.example.com/", "https://id.example.com/?a=b", 2, 10, "a ? or a #"),
        ('issuer = "https://id.example.com/"\n', "", 1, 11, 'has no "issuer"'),
        (CLIENT, "", 1, 11, 'has no "client_id"'),
        ('"limelight"', '""', 3, 13, "is empty"),
        ('"limelight"', '"límelight"', 3, 13, "outside ASCII"),
        (CLIENT, CLIENT + "client_secret = 'x'\n", 4, 1, "Secrets do not belong in the profile"),
        (CLIENT, CLIENT + "isuer = 'x'\n", 4, 1, 'Did you mean "issuer"?'),
        (CLIENT, CLIENT + 'scopes = ["profile"]\n', 4, 10, 'must hold "openid"'),
        (CLIENT, CLIENT + "scopes = []\n", 4, 10, 'must hold "openid"'),
        (CLIENT, CLIENT + 'scopes = ["openid profile"]\n', 4, 11, "in quotes of its own"),
        (CLIENT, CLIENT + 'scopes = ["openid", "openid"]\n', 4, 21, "stands twice"),
        (CLIENT, CLIENT + 'acr_values = ["a", ""]\n', 4, 20, "is empty"),
        (CLIENT, CLIENT + 'resource = "toggles"\n', 4, 12, "must be an address"),
        (CLIENT, CLIENT + 'resource = "https://a.example/#b"\n', 4, 12, "must be an address"),
        (CLIENT, CLIENT + 'prompt = "none"\n', 4, 10, "nobody could ever sign in"),
        (CLIENT, CLIENT + 'prompt = "login select_acount"\n', 4, 10, 'Did you mean "select_account"?'),
        (CLIENT, CLIENT + "step_up_seconds = 29\n", 4, 19, "between 30 and 86400"),
        (CLIENT, CLIENT + "step_up_seconds = 90_000\n", 4, 19, "between 30 and 86400"),
        (CLIENT, CLIENT + "step_up_seconds = 30.5\n", 4, 19, "whole number"),
        (CLIENT, CLIENT + "step_up_seconds = true\n", 4, 19, "number of seconds"),
        (CLIENT, CLIENT + 'step_up_acr_values = ["a"]\n', 4, 22, 'without "step_up_seconds"'),
        (CLIENT, CLIENT + "redirect_port = 80\n", 4, 17, "from 1024 to 65535"),
        (CLIENT, CLIENT + "redirect_port = 0\n", 4, 17, "from 1024 to 65535"),
        (CLIENT, CLIENT + "redirect_port = 65536\n", 4, 17, "from 1024 to 65535"),
        (CLIENT, CLIENT + "redirect_port = true\n", 4, 17, "from 1024 to 65535"),
        (CLIENT, CLIENT + "redirect_port = 4711.5\n", 4, 17, "from 1024 to 65535"),
        (CLIENT, CLIENT + 'device_code = "yes"\n', 4, 15, "true or false"),
        ('sign_in = "company"', 'sign_in = "compny"', 7, 11, 'Did you mean "company"?'),
        ("https://cards.example.com", "https://bank.example.com/y", 8, 10, 'names sign_in = "company"'),
    ],
)
def test_what_cannot_be_used_is_said_with_its_place(old: str, new: str, line: int, column: int, sentence: str) -> None:
    problem = complaint(LEAST.replace(old, new, 1))
    assert sentence in problem.sentence
    assert (problem.line, problem.column) == (line, column)


def test_systems_of_one_server_name_the_same_sign_in() -> None:
    other = LEAST.replace('address = "https://cards.example.com"', 'address = "https://bank.example.com/y"')
    assert parse(other.replace("[[env", 'sign_in = "company"\n[[env', 1)).systems[1].sign_in == "company"
    later = other.replace('sign_in = "company"\n', "", 1).replace("[[env", 'sign_in = "company"\n[[env', 1)
    problem = complaint(later)
    assert "[systems.bank] is at the same server, and names no sign_in." in problem.sentence
    assert (problem.line, problem.column) == (10, 11)


def test_a_code_from_another_device_is_refused_where_the_sign_in_reaches_a_critical_environment() -> None:
    with_code = LEAST.replace(CLIENT, CLIENT + "device_code = true\n")
    assert parse(with_code).sign_ins[0].device_code
    problem = complaint(with_code.replace('kind = "test"', 'kind = "test"\ncritical = true'))
    assert 'The environment "test" is critical' in problem.sentence
    assert (problem.line, problem.column) == (4, 15)


def test_a_saved_connection_keeps_its_sign_in_and_everything_about_it(tmp_path: Path) -> None:
    path = tmp_path / "limelight.toml"
    text = LEAST.replace(CLIENT, CLIENT + "# a word on it\nstep_up_seconds = 60\n")
    path.write_text(text, encoding="utf-8")
    profile = read_profile(path)
    assert save_connection(path, profile.system("bank"), profile.bindings) == profile
    assert path.read_text(encoding="utf-8") == text
