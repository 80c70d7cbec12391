"""Benchmarks, each run by its own command, and the synthetic pictures that they measure with."""
