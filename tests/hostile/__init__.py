"""Input made to break it, through the commands alone."""
