"""A throw-away PostgreSQL cluster on loopback, without safety of data: it lives as long as the tests."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from real.absence import absent
from real.processes import Child, Program, free_port, start

with contextlib.suppress(ImportError):  # not on Windows
    import pwd

BINARIES = "LIMELIGHT_TEST_PG_BIN"
_ACCOUNT = "postgres"  # the superuser in the cluster, and the account to use when we are root


def find_binaries() -> Path:
    """Return the folder that holds initdb and postgres, or skip the test."""
    named = os.environ.get(BINARIES)
    if named:
        candidates = [Path(named)]
    else:
        debian = Path("/usr/lib/postgresql").glob("*/bin")
        candidates = sorted(debian, key=lambda folder: _number(folder.parent.name), reverse=True)
        on_path = shutil.which("postgres")
        candidates += [Path(on_path).parent] if on_path else []
    for folder in candidates:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    where = f"in {named} ({BINARIES})" if named else "under /usr/lib/postgresql or on the PATH"
    raise absent(f"PostgreSQL (initdb, postgres) was not found {where}. Debian: postgresql.")


@contextlib.contextmanager
def throwaway_cluster() -> Iterator["Cluster"]:
    """Make a cluster, run it for the length of a with-block, and remove it."""
    binaries = find_binaries()
    user = _account()
    # Not below pytest's folder: that one is closed to the account which PostgreSQL runs as.
    with tempfile.TemporaryDirectory(prefix="limelight-postgres-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if user is not None:
            shutil.chown(folder, user, user)
        cluster = Cluster(folder, binaries, user)
        try:
            yield cluster
        finally:
            cluster.stop()


def _account() -> str | None:
    """PostgreSQL refuses to run as root: give the account to run it as, or None for our own."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam(_ACCOUNT).pw_name
    except KeyError:
        raise absent(f"PostgreSQL does not run as root and there is no account {_ACCOUNT!r}.") from None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


class Cluster:
    """A running cluster; anyone on loopback may do everything in it."""

    def __init__(self, folder: Path, binaries: Path, user: str | None) -> None:
        self._folder = folder
        self._binaries = binaries
        self._user = user
        self._environment = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        self.port = free_port()
        self._initialise()
        self._server = self._start()

    @property
    def pid(self) -> int:
        """The server's process."""
        return self._server.pid

    def create_database(self, name: str) -> str:
        """Create an empty database and return its address."""
        self._checked(_ACCOUNT, f'create database "{name}"', together=False)
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Remove a database together with the connections to it."""
        self._checked(_ACCOUNT, f'drop database if exists "{name}" with (force)', together=False)

    def url(self, database: str) -> str:
        """The address of a database, as Unleash takes it."""
        return f"postgres://{_ACCOUNT}@127.0.0.1:{self.port}/{database}"

    def sql(self, database: str, statements: str) -> str:
        """Run SQL in one transaction and return the rows as lines of `a|b|c`.

        Raises:
            AssertionError: PostgreSQL refused it; the message is PostgreSQL's.
        """
        return self._checked(database, statements, together=True)

    def stop(self) -> None:
        """End the server; its data goes with the folder."""
        self._server.end()

    def _checked(self, database: str, statements: str, *, together: bool) -> str:
        result = self._psql(database, statements, together=together)
        assert result.returncode == 0, f"SQL failed in {database}: {result.stderr.strip()}"
        return result.stdout.rstrip("\n")

    def _initialise(self) -> None:
        arguments = [
            *(str(self._binaries / "initdb"), "--pgdata", str(self._folder / "data")),
            *("--auth", "trust", "--username", _ACCOUNT, "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"),
        ]
        result = subprocess.run(
            arguments, capture_output=True, text=True, check=False, timeout=60, cwd=self._folder,
            env=self._environment, user=self._user, group=self._user, extra_groups=[] if self._user else None,
        )  # fmt: skip
        assert result.returncode == 0, f"initdb failed: {result.stdout}{result.stderr}"

    def _start(self) -> Child:
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": "",
            "fsync": "off",
            "synchronous_commit": "off",
            "full_page_writes": "off",
            "autovacuum": "off",
        }
        arguments = [str(self._binaries / "postgres"), "-D", str(self._folder / "data")]
        for name, value in settings.items():
            arguments += ["-c", f"{name}={value}"]
        server = start(
            Program(
                name="PostgreSQL",
                arguments=arguments,
                log=self._folder / "postgres.log",
                environment=self._environment,
                folder=self._folder,
                user=self._user,
                end_signal=signal.SIGINT,  # PostgreSQL's "fast" shutdown: does not wait for clients
            )
        )
        try:
            server.wait_until(self._answers, "PostgreSQL to answer")
        except BaseException:
            server.end()
            raise
        return server

    def _answers(self) -> bool:
        return self._psql(_ACCOUNT, "select 1").returncode == 0

    def _psql(self, database: str, statements: str, *, together: bool = True) -> subprocess.CompletedProcess[str]:
        arguments = [
            *(str(self._binaries / "psql"), "-h", "127.0.0.1", "-p", str(self.port), "-U", _ACCOUNT, "-d", database),
            *("-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"),
            *(["-1"] if together else []),  # one transaction
        ]
        return subprocess.run(
            arguments, input=statements, capture_output=True, text=True, check=False, timeout=120,
            env=self._environment,
        )  # fmt: skip
