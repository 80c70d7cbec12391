"""Secrets too long for a keyring: sealed in a file whose key is in the keyring, and nothing else opens it."""

import asyncio
import base64
import os
import stat
import sys
import threading
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from keyring.backend import KeyringBackend

from faults.telling import Tell
from limelight.domain.errors import KeyringTrouble
from limelight.domain.secrets import Secret
from limelight.identity.keyring_store import WINDOWS_LIMIT, KeyringStore, PlatformKeyring
from limelight.identity.sealed_file import MARK, SealedFiles

NAME, OTHER = "openid https://id.example.com limelight", "https://toggles.example.com"
LONG = "canary-" + "é😀" * 600  # 1,807 units of UTF-16
SHORT = "canary-short"


class SmallKeyring(KeyringBackend):
    """A keyring that holds as little as the one of Windows, counted as that counts."""

    priority = 1

    def __init__(self) -> None:
        self.items: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.items.get(service)

    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password.encode("utf-16-le")) > 2 * WINDOWS_LIMIT:
            raise OSError("The stub received bad data")
        self.items[service] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.items[service]


@pytest.fixture
def keyring() -> SmallKeyring:
    return SmallKeyring()


def store_on(keyring: SmallKeyring, folder: Path) -> KeyringStore:
    platform = PlatformKeyring("A small keyring", lambda: keyring, WINDOWS_LIMIT)
    return KeyringStore(platform, patience=5, sealed=SealedFiles(folder / "sealed"))


def files(folder: Path) -> list[Path]:
    return sorted((folder / "sealed").glob("*")) if (folder / "sealed").exists() else []


@pytest.mark.asyncio
async def test_a_long_secret_comes_back_at_the_next_start_and_is_nowhere_in_the_clear(
    keyring: SmallKeyring, tmp_path: Path, tell: Tell
) -> None:
    store = store_on(keyring, tmp_path)
    assert store.name == "A small keyring and sealed files"
    await store.save(Secret(LONG, NAME))
    assert await store_on(keyring, tmp_path).load(NAME) == Secret(LONG, NAME)
    assert await store.load(OTHER) is None
    [path] = files(tmp_path)
    assert b"canary" not in path.read_bytes()
    assert "canary" not in "".join(keyring.items.values())
    assert "example" not in path.name
    if sys.platform != "win32":
        assert (stat.S_IMODE(path.stat().st_mode), stat.S_IMODE(path.parent.stat().st_mode)) == (0o600, 0o700)
    injected = f"a secret of {len(LONG.encode('utf-16-le')) // 2} units, where a keyring holds {WINDOWS_LIMIT}"
    saw = f"“{store.name}” as the place of the secret"
    tell("a secret that is too long for the keyring", "security", "a session", injected, saw)


@pytest.mark.asyncio
async def test_the_format_is_the_one_that_is_written_down(keyring: SmallKeyring, tmp_path: Path) -> None:
    await store_on(keyring, tmp_path).save(Secret(LONG, NAME))
    data, [text] = files(tmp_path)[0].read_bytes(), keyring.items.values()
    assert data[:8] == b"LMLSEAL\x01"
    key = base64.b64decode(text.removeprefix(MARK))
    assert len(key) == 32
    assert AESGCM(key).decrypt(data[8:20], data[20:], b"LMLSEAL\x01" + NAME.encode()).decode() == LONG


@pytest.mark.asyncio
async def test_each_writing_has_its_own_nonce_and_leaves_one_file(keyring: SmallKeyring, tmp_path: Path) -> None:
    store = store_on(keyring, tmp_path)
    seen = set()
    for _ in range(3):
        await store.save(Secret(LONG, NAME))
        [path] = files(tmp_path)
        seen.add(path.read_bytes()[8:20])
    assert len(seen) == 3


@pytest.mark.asyncio
async def test_a_short_secret_takes_the_place_of_a_long_one_and_the_other_way_round(
    keyring: SmallKeyring, tmp_path: Path
) -> None:
    store = store_on(keyring, tmp_path)
    for text, count in ((SHORT, 0), (LONG, 1), (SHORT, 0), (LONG, 1)):
        await store.save(Secret(text, NAME))
        assert await store.load(NAME) == Secret(text, NAME)
        assert len(files(tmp_path)) == count
    await store.forget(NAME)
    assert (await store.load(NAME), files(tmp_path), keyring.items) == (None, [], {})


def flipped(data: bytes, index: int) -> bytes:
    return data[:index] + bytes([data[index] ^ 1]) + data[index + 1 :]


@pytest.mark.asyncio
@pytest.mark.parametrize("index", [0, 7, 8, 19, 20, 400, -16, -1])
async def test_a_file_with_one_bit_changed_does_not_open_and_is_put_aside(
    keyring: SmallKeyring, tmp_path: Path, index: int
) -> None:
    store = store_on(keyring, tmp_path)
    await store.save(Secret(LONG, NAME))
    [path] = files(tmp_path)
    data = path.read_bytes()
    path.write_bytes(flipped(data, index % len(data)))
    with pytest.raises(KeyringTrouble, match=r"does not open.* put aside as .*\.damaged\. Sign in again\.") as caught:
        await store.load(NAME)
    assert "canary" not in str(caught.value)
    assert [each.name for each in files(tmp_path)] == [f"{path.name}.damaged"]
    assert await store.load(NAME) is None
    await store.save(Secret(LONG, NAME))
    assert await store.load(NAME) == Secret(LONG, NAME)


@pytest.mark.asyncio
@pytest.mark.parametrize("length", [0, 7, 19, 20, 35])
async def test_a_file_that_was_cut_off_does_not_open(keyring: SmallKeyring, tmp_path: Path, length: int) -> None:
    store = store_on(keyring, tmp_path)
    await store.save(Secret(LONG, NAME))
    [path] = files(tmp_path)
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(KeyringTrouble, match="does not open"):
        await store.load(NAME)


@pytest.mark.asyncio
@pytest.mark.parametrize("key", [MARK + base64.b64encode(bytes(32)).decode(), MARK + "AAAA", MARK + "no base64!", MARK])
async def test_another_key_does_not_open_it_and_is_replaced_where_it_is_none(
    keyring: SmallKeyring, tmp_path: Path, key: str
) -> None:
    store = store_on(keyring, tmp_path)
    await store.save(Secret(LONG, NAME))
    keyring.items[f"Limelight {NAME}"] = key
    with pytest.raises(KeyringTrouble, match="does not open"):
        await store.load(NAME)
    await store.save(Secret(LONG, NAME))
    assert await store.load(NAME) == Secret(LONG, NAME)


@pytest.mark.asyncio
async def test_a_file_does_not_open_in_the_place_of_another(keyring: SmallKeyring, tmp_path: Path) -> None:
    store = store_on(keyring, tmp_path)
    await store.save(Secret(LONG, NAME))
    [mine] = files(tmp_path)
    await store.save(Secret(LONG + "2", OTHER))
    keyring.items[f"Limelight {OTHER}"] = keyring.items[f"Limelight {NAME}"]  # the same key, even
    other = next(path for path in files(tmp_path) if path != mine)
    os.replace(mine, other)
    with pytest.raises(KeyringTrouble, match="does not open"):
        await store.load(OTHER)


@pytest.mark.asyncio
async def test_without_a_folder_a_key_is_no_secret(keyring: SmallKeyring, tmp_path: Path) -> None:
    await store_on(keyring, tmp_path).save(Secret(LONG, NAME))
    plain = KeyringStore(PlatformKeyring("A keyring", lambda: keyring), patience=5)
    assert await plain.load(NAME) is None


@pytest.mark.asyncio
async def test_a_folder_that_cannot_be_written_is_named(keyring: SmallKeyring, tmp_path: Path) -> None:
    (tmp_path / "sealed").write_text("a file", encoding="utf-8")
    store = store_on(keyring, tmp_path)
    with pytest.raises(KeyringTrouble, match=r"The sealed file .* cannot be written"):
        await store.save(Secret(LONG, NAME))
    assert (tmp_path / "sealed").read_text(encoding="utf-8") == "a file"


@pytest.mark.asyncio
async def test_what_nobody_waits_for_may_fail_without_a_word(keyring: SmallKeyring, tmp_path: Path) -> None:
    (tmp_path / "sealed").write_text("no folder")
    store_on(keyring, tmp_path).leave(NAME, Secret(LONG, NAME))
    store_on(keyring, tmp_path).leave(OTHER, None)
    for thread in (thread for thread in threading.enumerate() if thread.name == "keyring"):
        await asyncio.to_thread(thread.join, 10)
    assert [text.startswith(MARK) for text in keyring.items.values()] == [True]
