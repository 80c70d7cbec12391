"""The demo's own OpenID provider: one public client, three people, no passwords, on loopback only.

It is there so that signing in to the demo runs through the same code as signing in to a company's provider. It keeps to
OpenID Connect Core 1.0, RFC 6749 with RFC 9700, RFC 7636 (S256 only), RFC 7009, RFC 8252 and RFC 9207.

- `requests` decides what an authorization request may ask; `page` is what a browser shows; `waiting` keeps what is
  between two steps, in memory and for a moment;
- `sessions` keeps who is signed in and rotates refresh tokens; `signing` makes ID and access tokens; `exchange` trades
  codes and refresh tokens for them;
- `routes` puts it on HTTP.
"""
