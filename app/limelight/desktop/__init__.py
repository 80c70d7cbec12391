"""What the desktop itself offers to every program: notifications. The only use of the session's message bus but for the
keyring's."""
