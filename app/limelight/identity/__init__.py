"""Who is signed in: tokens, sessions with OpenID providers, and the only use of the operating system's keyring.

A *token* is one that a person pasted, or that was made for them; a *session* is one with an OpenID provider, which is
renewed. Each is for the origin that it was given for.

================  ====================================================================================================
`by_origin`       the port that everything else asks: for an origin either the session of its sign-in or its token
`credentials`     the tokens of this run, over a store; `reading_tokens` adds those of single environments, and
                  `made_tokens` those that were made for a password
`sessions`        the sessions of a profile: made, handed out, ended
`renewals`        renews them, one at a time; `turns` is the lock for that among running copies of the program
`session_memory`  what is in memory of a session; `session_keeping` is what is kept of it, `session_outside` what it
                  stands on
`keyring_store`   the store of tokens that is the keyring, with `sealed_file` for what is too long for it
`memory_store`    the store where there is none
`journal_anchor`  the journal's head, in the same store
`openid`          the protocol; keeps nothing
================  ====================================================================================================
"""
