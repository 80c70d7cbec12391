"""Signing in with an OpenID provider: a small client of our own for public clients, on `net`.

================  ====================================================================================================
`client`          what the rest of Limelight asks for: sign in, renew, revoke, sign out at the provider
`wire`            the addresses of one provider: documents and forms, each over the endpoint of its origin
`discovery`       what the provider says about itself, checked
`attempt`         the secrets of one sign-in, and the address that the browser opens
`receiver`        the server on loopback that the browser comes back to
`requests`        HTTP requests to that server, read strictly
`answer`          what the browser brought: a code, or why there is none
`tokens`          the token endpoint
`device`          a code that is typed on another device (RFC 8628)
`prover`          proves who signed in, out of `keys`, `id_token` and `claims`; loads joserfc
`keys`            the provider's public keys
`id_token`        an ID token's form and signature; the only use of joserfc here
`claims`          what an ID token says, check by check
================  ====================================================================================================

Loaded with the first sign-in, never before the window is there. Secrets stand in no repr, sentence or chain of causes.
Sources: safety rules, "Sign-in and secrets"; RFC 6749, 7009, 7636, 8252, 8414, 8628, 8707, 9207, 9700; OpenID Connect
Core, Discovery and RP-Initiated Logout.
"""
