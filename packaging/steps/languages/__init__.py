"""The languages of the program: collects what people read, keeps the translations (Qt Linguist), and compiles them.

`texts` finds the texts in the source, `linguist` reads and writes Linguist's files, `agreement` says whether a
translation fits its source, `slices` carries texts to translators and back, `command` is what a person runs.
"""
