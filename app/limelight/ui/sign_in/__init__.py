"""Signing in to a toggle system: where the token goes, who one is there afterwards, and signing out."""
