"""Pictures of the window, made by scripts that anyone can run again."""
