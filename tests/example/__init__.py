"""The bundled example: what was planted stands there, and the pipeline finds its share of it."""
