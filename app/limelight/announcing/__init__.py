"""Messages after a change: what each kind of channel takes, where their secret addresses are, and what posts them.

`resources/announcing` documents the JSON body of a webhook.
"""
