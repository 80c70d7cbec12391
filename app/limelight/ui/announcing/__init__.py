"""Announcing a confirmed change: what would go where, looked at by a person, and what became of it."""
