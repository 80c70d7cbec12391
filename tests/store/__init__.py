"""What is kept on disk beside the journal."""
