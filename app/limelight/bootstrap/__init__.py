"""Builds every object by hand: the window first, everything behind it on the background thread afterwards."""
