"""A real Unleash: its server on a database of its own, with people and tokens that a test knows."""

import contextlib
import os
import secrets
import signal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import httpx

from real import unleash_rows as rows
from real.npm_packages import UNLEASH, find_node, find_package
from real.postgres import Cluster
from real.processes import Child, Program, free_port, start
from real.unleash_operator import Application, Operator

STAGING = "default"  # plays staging: the open-source edition lets people act in a third environment of this name only
ENVIRONMENTS = ("development", STAGING, "production")
_FROM_START = ("development", "production")  # the environments of a new database
_ROLES = {"editor": 2, "viewer": 3}  # the root roles' ids in a new database
_NO_LIMIT = "1000000"
_Kept = TypeVar("_Kept", Operator, Application)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with an account in this Unleash."""

    username: str
    password: str = field(repr=False)
    token: str = field(repr=False)  # a personal access token


@dataclass(frozen=True, slots=True)
class SeedFeature:
    """A feature to create. `on` names the environments where it is on, and for how many per cent."""

    key: str
    description: str = ""
    kind: str = "release"
    tags: Sequence[str] = ()
    on: Mapping[str, int] = field(default_factory=dict)


class RealUnleash:
    """A running unleash-server with the environments development, default (`STAGING`) and production.

    The only project is "default".
    The people `admin`, `editor` (may release) and `viewer` (may only read) have a password and a personal
    token each. `admin_token` is an admin API token, for which the audit log shows only "admin".
    """

    def __init__(self, cluster: Cluster, folder: Path, major: int = 8) -> None:
        self._cluster = cluster
        self._database = f"unleash_{secrets.token_hex(4)}"
        self._operators: list[Operator | Application] = []
        self._tokens = {name: f"*:{name}.limelight-backend-{secrets.token_hex(12)}" for name in _FROM_START}
        self._frontend = {name: f"*:{name}.limelight-frontend-{secrets.token_hex(12)}" for name in _FROM_START}
        self.major = major
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.admin_token = f"*:*.limelight-admin-{secrets.token_hex(12)}"
        self._password = secrets.token_urlsafe(18)
        program = self._program(folder)
        cluster.create_database(self._database)
        self._server = start(program)
        try:
            self._server.wait_until(self._healthy, "Unleash to answer", deadline=90)
            self._furnish()
        except BaseException:
            self.stop()
            raise

    @property
    def child(self) -> Child:
        """The server's process."""
        return self._server

    @property
    def database_process(self) -> int:
        """The process of the database server, which has one for each connection beneath it."""
        return self._cluster.pid

    def backend_token(self, environment: str) -> str:
        """The token with which an application asks in an environment."""
        return self._tokens[environment]

    def frontend_token(self, environment: str) -> str:
        """The token with which a browser asks in an environment (development and production)."""
        return self._frontend[environment]

    def client(self, token: str | None = None) -> Operator:
        """Another operator: the editor, or whoever the token belongs to. Closed with this Unleash."""
        return self._kept(Operator(self.address, token or self.editor.token))

    def application(self, environment: str, name: str = "shop") -> Application:
        """An application under test that asks for features in an environment. Closed with this Unleash."""
        return self._kept(Application(self.address, self.backend_token(environment), name))

    def seed(self, features: Iterable[SeedFeature]) -> None:
        """Create features by requests, as the admin token (about 90 a second, fewer when they are on)."""
        for each in features:
            self._admin.create_feature(each.key, description=each.description, kind=each.kind, tags=each.tags)
            for environment, percentage in each.on.items():
                self._admin.set_strategy(each.key, environment, percentage)
                self._admin.set_on(each.key, environment)

    def seed_many(self, count: int, prefix: str = "feature-") -> list[str]:
        """Create features by rows, in a second or two; `unleash_rows.many_features` says what they are."""
        self.sql(rows.many_features(count, prefix, self._environments()))
        return [f"{prefix}{number:05d}" for number in range(count)]

    def state_last_seen(self, feature: str, environment: str, moment: datetime) -> None:
        """Put a moment in the past at which an SDK last asked; the current moment comes by `report_use`."""
        self.sql(rows.last_seen(feature, environment, moment))

    def report_use(self, feature: str, environment: str, *, yes: int, no: int, name: str = "shop") -> None:
        """Let an application register and report use in the last minute.

        The server shows the counts after 2 s and `lastSeenAt` after up to 30 s: wait on a condition.
        """
        now = datetime.now(UTC)
        application = self.application(environment, name)
        application.register(now.isoformat())
        application.report(feature, (now - timedelta(minutes=1)).isoformat(), now.isoformat(), yes=yes, no=no)

    def add_environment(self, name: str, kind: str, position: int) -> None:
        """Add an environment by rows, and a backend token for it. Path positions: development 10, production 30.

        In one that is none of `ENVIRONMENTS`, the server lets the admin token write and refuses people, with 403.
        """
        self.sql(rows.environment(name, kind, position))
        body = {"tokenName": f"limelight-{name}", "type": "backend", "environment": name, "projects": ["*"]}
        self._tokens[name] = str(self._admin.request("POST", "/api/admin/api-tokens", body)["secret"])

    def add_person(self, username: str, role: str) -> Person:
        """Create an account with the root role editor or viewer, sign it in and give it a personal token."""
        password = secrets.token_urlsafe(18) + "-Aa1"
        body = {"username": username, "name": username.title(), "password": password,
                "rootRole": _ROLES[role], "sendEmail": False}  # fmt: skip
        self._admin.request("POST", "/api/admin/user-admin", body)
        return self._signed_in(username, password)

    def sql(self, statements: str) -> str:
        """Run SQL on Unleash's database."""
        return self._cluster.sql(self._database, statements)

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Let the server take connections but answer nothing for the length of a with-block."""
        os.kill(self._server.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self._server.pid, signal.SIGCONT)

    def stop(self) -> None:
        """End the server and remove its database."""
        for each in self._operators:
            each.close()
        self._server.end()
        self._cluster.drop_database(self._database)

    def _program(self, folder: Path) -> Program:
        package, node = find_package(UNLEASH[self.major]), find_node(UNLEASH[self.major])
        return Program(
            name=f"Unleash {self.major}",
            arguments=[str(node), str(package / "dist" / "server.js")],
            log=folder / f"unleash-{self.port}.log",
            environment=self._settings(node, folder),
            folder=package,
            end_signal=signal.SIGKILL,  # nothing in it is worth a graceful end, which takes seconds
        )

    def _settings(self, node: Path, folder: Path) -> dict[str, str]:
        return {
            "PATH": f"{node.parent}:/usr/bin:/bin",
            "HOME": str(folder),
            "TZ": "UTC",
            "NODE_ENV": "production",
            "LOG_LEVEL": "warn",
            "DATABASE_URL": self._cluster.url(self._database),
            "DATABASE_SSL": "false",
            "HTTP_HOST": "127.0.0.1",
            "HTTP_PORT": str(self.port),
            "UNLEASH_URL": self.address,
            "CHECK_VERSION": "false",
            "SEND_TELEMETRY": "false",
            "UNLEASH_DEFAULT_ADMIN_USERNAME": "admin",
            "UNLEASH_DEFAULT_ADMIN_PASSWORD": self._password,
            "INIT_ADMIN_API_TOKENS": self.admin_token,
            "INIT_BACKEND_API_TOKENS": ",".join(self._tokens.values()),
            "INIT_CLIENT_API_TOKENS": ",".join(self._tokens.values()),  # the same, in 7.x's words
            "INIT_FRONTEND_API_TOKENS": ",".join(self._frontend.values()),
            "UNLEASH_FEATURE_FLAGS_LIMIT": _NO_LIMIT,
            "SIMPLE_LOGIN_LIMIT_PER_MINUTE": _NO_LIMIT,
            "CREATE_USER_RATE_LIMIT_PER_MINUTE": _NO_LIMIT,
            "SEARCH_FEATURES_RATE_LIMIT_PER_MINUTE": _NO_LIMIT,
        }

    def _healthy(self) -> bool:
        with contextlib.suppress(httpx.TransportError):
            return httpx.get(f"{self.address}/health", trust_env=False, timeout=5).status_code == 200
        return False

    def _furnish(self) -> None:
        self._admin = self._kept(Operator(self.address, self.admin_token))
        self.sql(rows.position("development", 10) + rows.position("production", 30))
        self.add_environment(STAGING, "pre-production", 20)
        self.admin = self._signed_in("admin", self._password)
        self.editor = self.add_person("editor", "editor")
        self.viewer = self.add_person("viewer", "viewer")

    def _signed_in(self, username: str, password: str) -> Person:
        with httpx.Client(base_url=self.address, trust_env=False, timeout=30) as browser:
            browser.post("/auth/simple/login", json={"username": username, "password": password}).raise_for_status()
            until = datetime.now(UTC) + timedelta(days=30)
            body = {"description": "Limelight", "expiresAt": until.isoformat()}
            answer = browser.post("/api/admin/user/tokens", json=body)
        answer.raise_for_status()
        return Person(username, password, str(answer.json()["secret"]))

    def _environments(self) -> list[str]:
        return self.sql("select name from environments order by sort_order").splitlines()

    def _kept(self, operator: _Kept) -> _Kept:
        self._operators.append(operator)
        return operator
