"""The one background thread with its event loop, and the engine that keeps the picture fresh."""
