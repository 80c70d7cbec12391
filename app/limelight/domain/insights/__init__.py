"""How releasing goes: computed from what was changed here, from the systems' histories and from the picture.

`doings` puts all of that into one list; `measures` computes from it; `told` says it in words and tables. What is not
known is a gap that is counted and said, never a number that was guessed.
"""
