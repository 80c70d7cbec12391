"""Certificates for tests: an authority of one's own, and what servers show that should not be believed."""

import datetime
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

Days = tuple[int, int]
"""From and until when a certificate is valid, in days from now."""

NOW: Days = (-1, 1)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a server shows: files with its certificate and its key."""

    certificate: Path
    key: Path

    def load(self, context: ssl.SSLContext) -> None:
        """Let a server show it to whoever connects from now on."""
        context.load_cert_chain(self.certificate, self.key)

    def context(self) -> ssl.SSLContext:
        """What a server is started with to show it."""
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self.load(context)
        return context


class Authority:
    """A certificate authority; its own certificate is in `ca_file`."""

    def __init__(self, folder: Path, name: str = "Test authority") -> None:
        self._folder = folder
        self._name = name
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._made = 0
        self.ca_file = folder / f"{name.replace(' ', '-').lower()}.pem"
        self.ca_file.write_bytes(_certificate(name, self._key, name, self._key, (), NOW))

    def server(self, names: Sequence[str], valid: Days = NOW) -> Shown:
        """A server's certificate for host names and addresses."""
        self._made += 1
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = self._folder / f"{self.ca_file.stem}-{self._made}.pem"
        certificate.write_bytes(_certificate(names[0], key, self._name, self._key, names, valid))
        private = certificate.with_suffix(".key")
        plain = serialization.NoEncryption()
        form = serialization.PrivateFormat.PKCS8
        private.write_bytes(key.private_bytes(serialization.Encoding.PEM, form, plain))
        return Shown(certificate, private)


def _certificate(
    subject: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: str,
    signer: ec.EllipticCurvePrivateKey,
    names: Sequence[str],
    valid: Days,
) -> bytes:
    """As PEM; an authority's own where there are no names."""
    now = datetime.datetime.now(datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, subject)]))
        .issuer_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + datetime.timedelta(days=valid[0]))
        .not_valid_after(now + datetime.timedelta(days=valid[1]))
        .add_extension(x509.BasicConstraints(ca=not names, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if names:
        others = x509.SubjectAlternativeName([_general(name) for name in names])
        builder = builder.add_extension(others, critical=False)
    return builder.sign(signer, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def _general(name: str) -> x509.GeneralName:
    return x509.IPAddress(ip_address(name)) if name[0].isdigit() else x509.DNSName(name)
