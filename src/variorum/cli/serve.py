"""`variorum serve`."""

from __future__ import annotations

import socket
import threading
from typing import Annotated

import typer

from variorum.cli.output import explained, say, warn
from variorum.cli.status import RecordPath
from variorum.errors import InputError
from variorum.store import open_record


@explained(
    "variorum serve papers.db                          then open the address it prints",
    "variorum serve papers.db --port 9000",
)
def serve(
    record: RecordPath,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="The address to listen on.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, metavar="PORT", help="0 takes any free port.")
    ] = 8765,
) -> None:
    """Open a record in the browser: questions, documents, sources, chronology, search.

    Nothing leaves the machine, and nothing in the record is changed. With another --host than
    the default, everyone who reaches this machine can read the record.
    """
    with open_record(record, read_only=True) as held:
        if not held.complete:
            warn("The build of this record did not come to its end: it has no questions yet.")
    listening = _listen(host, port)

    import uvicorn  # noqa: PLC0415 - only this command needs a server

    from variorum.portal import create_app  # noqa: PLC0415

    app = create_app(record)
    # while the reader's browser opens; no page waits for it
    threading.Thread(target=app.state.pages.prepare, daemon=True).start()
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    say(f"{record} is open at {_address(host, listening)}  (Ctrl-C ends)")
    server.run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        # who follows the printed address at once waits, and is not refused
        listening.listen()
    except OSError as error:
        listening.close()
        raise InputError(
            f"The portal cannot listen there: {error.strerror or error}.",
            where=f"{host}, port {port}",
            do="Another program may use that port: give --port another number, or 0 for any.",
        ) from error
    return listening


def _address(host: str, listening: socket.socket) -> str:
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listening.getsockname()[1]}/"
