"""The inspector: everything about one feature, a card for each environment on the path, and its history."""
