"""Who is signed in: tokens, sessions with OpenID providers, and the only use of the operating system's keyring.

`openid` speaks the protocol and keeps nothing; the modules here keep what it gives, and hand it to the one origin that
it is for.
"""
