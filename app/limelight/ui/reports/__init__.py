"""Reports in the window: the dialog that asks which one, and the PDF form, which is drawn with Qt."""
