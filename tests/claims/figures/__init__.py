"""Tests of the finder of figures; all texts are about invented places."""
