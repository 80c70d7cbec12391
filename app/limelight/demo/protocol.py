"""How the server answers what is not even a request."""

from __future__ import annotations

import json

from uvicorn.protocols.http.h11_impl import H11Protocol

from limelight.demo.problems import MEDIA_TYPE, malformed, problem_document


class ProblemProtocol(H11Protocol):
    """WORKAROUND: uvicorn answers what it cannot parse in plain text; the contract promises a problem everywhere."""

    def send_400_response(self, msg: str) -> None:
        """Answer with a problem and close."""
        body = json.dumps(problem_document(malformed(msg))).encode()
        head = f"HTTP/1.1 400 Bad Request\r\nContent-Type: {MEDIA_TYPE}\r\nContent-Length: {len(body)}\r\n"
        self.transport.write(f"{head}Connection: close\r\n\r\n".encode() + body)
        self.transport.close()
