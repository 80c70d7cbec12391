"""Which addresses and keys a profile may hold: the rules that the file and the dialog share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.domain.profile import address_problem, is_loopback, key_problem, origin_of


@pytest.mark.parametrize(
    "address",
    [
        "https://toggles.example.com",
        "https://toggles.example.com:8443/api/",
        "HTTPS://Toggles.Example.COM",
        "https://10.0.0.7",
        "https://[2001:db8::1]:8443/x",
        "http://localhost:4242",
        "http://127.0.0.1:4242/x",
        "http://[::1]:4242",
        "https://xn--bcher-kva.example",
    ],
)
def test_these_may_be_used(address: str) -> None:
    assert address_problem(address) == ""


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "There is no address"),
        ("toggles.example.com", "does not begin with https://"),
        ("ftp://toggles.example.com", "does not begin with https://"),
        ("file:///etc/passwd", "does not begin with https://"),
        ("http://toggles.example.com", "plain http"),
        ("http://127.0.0.1.evil.example", "plain http"),
        ("http://localhost.evil.example", "plain http"),
        ("http://10.0.0.7", "plain http"),
        ("http://[2001:db8::1]", "plain http"),
        ("https://maya@toggles.example.com", "user name or password"),
        ("https://maya:hunter2@toggles.example.com", "user name or password"),
        ("https://toggles.example.com@evil.example", "user name or password"),
        ("https://toggles.example.com?x=1", "holds a ? or a #"),
        ("https://toggles.example.com/?", "holds a ? or a #"),
        ("https://toggles.example.com/#", "holds a ? or a #"),
        ("https://toggles.example.com/a/../b", "steps"),
        ("https://toggles.example.com:99999", "port up to 65535"),
        ("https://toggles.example.com:0", "port of the address is 0"),
        ("https://[::1", "cannot be read"),
        ("https://", "no host name"),
        ("https:///x", "no host name"),
        ("https://-toggles.example.com", "no host name"),
        ("https://toggles%2eexample.com", "no host name"),
        ("https://toggles..example.com", "no host name"),
        ("https://tog gles.example.com", "a space"),
        ("https://bücher.example", "outside ASCII"),
        ("https:\\\\toggles.example.com", "a backslash"),
        ("https://toggles.example.com\n", "a space"),
    ],
)
def test_these_are_refused_with_a_sentence_that_quotes_nothing(address: str, sentence: str) -> None:
    problem = address_problem(address)
    assert sentence in problem
    assert "hunter2" not in problem
    assert problem.endswith((".", ")."))


@given(st.text(max_size=30))
def test_any_text_gets_an_answer(text: str) -> None:
    assert isinstance(address_problem("https://" + text), str)
    assert isinstance(address_problem(text), str)


@given(st.from_regex(r"https://[a-z0-9.@:/?#\[\]%\\-]{0,24}", fullmatch=True))
def test_an_accepted_address_has_an_origin_that_says_where_it_leads(address: str) -> None:
    if address_problem(address) == "":
        origin = origin_of(address)
        assert origin.startswith("https://")
        assert "@" not in origin
        assert address_problem(origin) == ""


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://Toggles.Example.com:443/x", "https://toggles.example.com"),
        ("http://localhost:80", "http://localhost"),
        ("https://[2001:DB8::1]:8443/x", "https://[2001:db8::1]:8443"),
        ("https://toggles.example.com:80", "https://toggles.example.com:80"),
    ],
)
def test_one_place_has_one_origin(address: str, origin: str) -> None:
    assert origin_of(address) == origin


def test_loopback_is_this_machine_by_itself() -> None:
    assert all(is_loopback(host) for host in ("localhost", "LOCALHOST", "127.0.0.1", "127.9.9.9", "::1"))
    assert not any(is_loopback(host) for host in ("127.1", "0.0.0.0", "example.com", "localhost.example.com", ""))


def test_keys_are_short_words() -> None:
    assert key_problem("prod-eu_1.x:y") == ""
    assert all(key_problem(key) for key in ("", "a b", "a/b", "ä", "a\n", "x" * 101))
