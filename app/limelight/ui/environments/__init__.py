"""The page of environments: each one by itself, with its health, what is deployed, and who may release there."""
