"""What is true with pencil and paper."""
