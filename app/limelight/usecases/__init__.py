"""One module for each thing a person can do: a small object of ports with one `async __call__`, or a function.

Knows the domain and its ports, nothing else.
"""
