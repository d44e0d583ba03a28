"""The documentation says what is the case."""
