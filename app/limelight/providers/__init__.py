"""One module for each toggle system and each source of deploy evidence, and the table that names them all.

A vendor's words stay in its module; nothing beyond sees JSON.
"""
