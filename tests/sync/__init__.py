"""The engine and its thread, with hand-written fakes of the ports and a clock that only moves when told."""
