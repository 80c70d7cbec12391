"""Where a request may go."""

import pytest

from limelight.domain.errors import ProfileProblem
from limelight.net.address import checked, shown


@pytest.mark.parametrize(
    ("address", "origin", "base"),
    [
        ("https://Toggles.Example.com/", "https://toggles.example.com", "https://Toggles.Example.com"),
        ("https://toggles.example.com:443/v1/", "https://toggles.example.com", "https://toggles.example.com:443/v1"),
        ("https://toggles.example.com:8443", "https://toggles.example.com:8443", "https://toggles.example.com:8443"),
        ("http://127.0.0.1:8080/a", "http://127.0.0.1:8080", "http://127.0.0.1:8080/a"),
        ("http://[::1]:8080", "http://[::1]:8080", "http://[::1]:8080"),
        ("http://localhost:1", "http://localhost:1", "http://localhost:1"),
    ],
)
def test_an_address_that_may_be_used(address: str, origin: str, base: str) -> None:
    assert (checked(address).origin, checked(address).base) == (origin, base)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "toggles.example.com",
        "ftp://toggles.example.com",
        "file:///etc/passwd",
        "https://",
        "https://name:hunter2@toggles.example.com",
        "https://toggles.example.com?token=hunter2",
        "https://toggles.example.com#hunter2",
        "https://toggles.example.com:banana",
        "http://toggles.example.com",
        "http://10.0.0.1",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://[::1",
    ],
)
def test_an_address_that_may_not_be_used_is_refused_with_a_sentence(address: str) -> None:
    with pytest.raises(ProfileProblem) as caught:
        checked(address)
    assert str(caught.value).endswith(".")
    assert "hunter2" not in str(caught.value)


def test_an_address_in_a_sentence_hides_what_may_be_secret() -> None:
    assert shown("https://name:hunter2@host/path?token=1#frag") == "https://host/path"
