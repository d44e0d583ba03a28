"""The commands: parse, call, print. The only room that prints; one module for each command."""

from variorum.cli.app import app

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line."""
    app()
