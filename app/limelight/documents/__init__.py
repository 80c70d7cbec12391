"""Text files in TOML that people write and programs save: where everything in them stands, so that a complaint can
point at it; a table read key by key; and a file replaced in one step. The profile and the plans are such documents.
"""
