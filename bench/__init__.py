"""Quality, measured: every scorer in ../shared/bench on all its development data, beside peers."""
