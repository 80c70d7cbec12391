"""What is kept on disk beside the journal: the last picture. Never a secret."""
