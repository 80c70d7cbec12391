"""Who is signed in: tokens, and the only use of the operating system's keyring."""
