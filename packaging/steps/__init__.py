"""What `packaging/run.py` does, one module per concern; standard library only, as nothing else is installed yet."""
