"""Writes reports: one module for each form, from the values of `domain.reports` to bytes.

Each form says its text so that it is text: HTML escapes it, Excel and CSV keep it from being a formula. Odd characters
are spelt out wherever a person reads them. The PDF form is drawn with Qt, so it is `ui.reports`'.
"""
