"""Everything that imports PySide6, in sub-packages by what the person sees."""
