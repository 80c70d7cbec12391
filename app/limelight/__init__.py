"""Limelight: the desktop console with which a business releases its features."""
