"""One module for each change of the tables, in order; a released one is never edited."""
