"""Limelight: the desktop console with which a business releases its features."""

__version__ = "0.1.0"
