"""What is kept on disk beside the journal: the last picture, and plans that people share. Never a secret."""
