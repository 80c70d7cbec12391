"""Addresses and files that the profile names."""

from __future__ import annotations

from pathlib import Path as FilePath

from limelight.documents.table import Table
from limelight.domain.profile import address_problem


def address_in(table: Table, key: str = "address") -> str:
    """An address as it is written: https, or http on loopback."""
    address = table.values.get(key, "")
    if not isinstance(address, str) or not address:
        return table.text(key)
    if problem := address_problem(address):
        table.wrong(key, problem)
    return address


def ca_file_in(table: Table, folder: FilePath) -> str:
    """The PEM file of a private certificate authority; empty where none is named."""
    text = table.text("ca_file", "")
    return str(folder / text) if text else ""
