"""Adding and editing a connection: which system, where it is, a live test, and its place on the path to production."""
