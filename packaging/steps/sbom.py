"""Writes the bill of materials: what Limelight is made of, by version, hash and licence, as CycloneDX 1.6 in JSON.

Built from files of this checkout alone, so offline and the same each time: the lock of the program, the licences in
`resources/licences.toml`, and the project's own file. Source of the form: ECMA-424, CycloneDX 1.6.
"""

from __future__ import annotations

import json
import re
import tomllib
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from steps.console import Console, Stop
from steps.places import KEPT, PACKAGING, ROOT

_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_NAMED = re.compile(r"([A-Za-z0-9._-]+)==([^\s;]+)(?:\s*;\s*(.*?))?\s*$")
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)


def run(console: Console, file: str) -> int:
    """Write the bill to `file`, or to the kept folder where none is named.

    Raises:
        Stop: a licence is not known, or the file cannot be written.
    """
    target = Path(file) if file else KEPT / "limelight.cdx.json"
    bill = bill_of_materials()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(bill, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    except OSError as error:
        raise Stop(f"The bill of materials cannot be written to {target}: {error.strerror}.") from error
    console.say(f"{len(bill['components'])} components: {target}")
    return 0


def bill_of_materials() -> dict[str, Any]:
    """The bill as a document. What only builds the program is in it, with the scope `excluded`.

    Raises:
        Stop: a locked package has no licence in `resources/licences.toml`.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    version = _VERSION.search((ROOT / "app" / "limelight" / "__init__.py").read_text(encoding="utf-8"))
    licences = tomllib.loads((ROOT / "resources" / "licences.toml").read_text(encoding="utf-8"))
    root = {
        "type": "application",
        "bom-ref": "limelight",
        "name": project["name"],
        "version": version[1] if version else "0",
        "description": project["description"],
        "licenses": [{"license": {"id": project["license"]}}],
    }
    components = [*_packages(licences), *_resources(licences)]
    bill = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": root, "lifecycles": [{"phase": "pre-build"}]},
        "components": components,
        "dependencies": [{"ref": "limelight", "dependsOn": _asked_for(project, components)}],
    }
    # The same content has the same number, and other content another one.
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(bill, sort_keys=True))
    return {**bill, "serialNumber": f"urn:uuid:{number}"}


def _packages(licences: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What the lock names. The hashes are those of every file that may be installed, one for each platform."""
    lock = (PACKAGING / "requirements.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    for line in lock.splitlines():
        named = _NAMED.match(line.partition(" --hash")[0])
        if line.startswith("#") or named is None:
            continue
        name, version = _normalised(named[1]), named[2]
        scope = "required" if name in licences["program"] else "excluded"
        licence = licences["program"].get(name) or licences["build"].get(name)
        if licence is None:
            raise Stop(f"The licence of {name} is not known. Look it up, and write it into resources/licences.toml.")
        component = {
            "type": "library",
            "bom-ref": f"pkg:pypi/{name}@{version}",
            "name": name,
            "version": version,
            "purl": f"pkg:pypi/{name}@{version}",
            "scope": scope,
            "licenses": _licence(licence),
            "hashes": [{"alg": "SHA-256", "content": content} for content in sorted(set(_HASH.findall(line)))],
        }
        yield component | ({"properties": [{"name": "limelight:where", "value": named[3]}]} if named[3] else {})


def _resources(licences: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for folder, told in licences["resources"].items():
        yield {
            "type": "file",
            "bom-ref": f"resources/{folder}",
            "name": told["name"],
            "scope": "required",
            "licenses": _licence(told["licence"]),
            "properties": [{"name": "limelight:licence-file", "value": f"resources/{folder}/{told['file']}"}],
        }


def _licence(expression: str) -> list[dict[str, Any]]:
    return [{"expression": expression}] if " " in expression else [{"license": {"id": expression}}]


def _asked_for(project: dict[str, Any], components: list[dict[str, Any]]) -> list[str]:
    """What the project itself asks for, of the components."""
    asked = {_normalised(re.split(r"[^A-Za-z0-9._-]", wanted)[0]) for wanted in project["dependencies"]}
    return sorted({each["bom-ref"] for each in components if each["name"] in asked or each["type"] == "file"})


def _normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
