"""Real parts for tests: Unleash on PostgreSQL, a keyring service, a screen. Each is started here and always ended."""
