"""The web application: every page twice, as HTML and as JSON, one error shape, strict headers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from variorum import __version__
from variorum.errors import InputError, StoreError, VariorumError
from variorum.portal.pages import PAGES, PageRoute
from variorum.portal.rendering import STATIC, Pages, as_json
from variorum.portal.security import MAP_POLICY, Next, add_headers, host_is_known
from variorum.portal.words import ERRORS
from variorum.store import open_record

_METHODS = ["GET", "HEAD"]


def create_app(record: Path, *, hosts: Sequence[str] = ()) -> FastAPI:
    """The portal of the record at `record`, which is opened for reading only.

    It answers requests to IP addresses, to localhost and to the names in `hosts`. Raises
    `StoreError` where there is no record.
    """
    app = FastAPI(
        title="variorum", version=__version__, docs_url=None, redoc_url=None, openapi_url=None
    )
    app.state.record = open_record(record, read_only=True)
    app.state.pages = pages = Pages(record)
    # ".json" first: the address of a page would match it too.
    for page in PAGES:
        _add(app, page.json_path, _as_json(page))
    for page in PAGES:
        _add(app, page.path, _as_html(page, pages))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    _guard(app, pages, hosts)
    _explain_errors(app, pages)
    return app


def _add(app: FastAPI, path: str, endpoint: Callable[..., Response]) -> None:
    app.add_api_route(path, endpoint, methods=_METHODS, response_model=None)


def _as_json(page: PageRoute) -> Callable[..., Response]:
    asked = Depends(page.ask)

    def answer(data: Any = asked) -> Response:
        return as_json(data)

    return answer


def _as_html(page: PageRoute, pages: Pages) -> Callable[..., Response]:
    answered = Depends(page.ask)

    def answer(request: Request, data: Any = answered) -> Response:
        path = request.url.path
        json_path = "/index.json" if path == "/" else f"{path}.json"
        asked = f"?{request.url.query}" if request.url.query else ""
        return pages.show(
            page.template,
            policy=MAP_POLICY if page.mapped else None,
            data=data,
            path=path,
            params=dict(request.query_params),
            json_address=f"{json_path}{asked}",
        )

    return answer


def _guard(app: FastAPI, pages: Pages, hosts: Sequence[str]) -> None:
    async def guard(request: Request, call_next: Next) -> Response:
        if not host_is_known(request.headers.get("host", ""), hosts):
            return add_headers(_error(request, pages, 403))
        return add_headers(await call_next(request))

    app.middleware("http")(guard)


def _explain_errors(app: FastAPI, pages: Pages) -> None:
    def http(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return add_headers(_error(request, pages, status))

    def asked_wrongly(request: Request, error: Exception) -> Response:
        told = error if isinstance(error, VariorumError) else None
        if isinstance(error, RequestValidationError):
            fields = sorted({str(part["loc"][-1]) for part in error.errors()})
            told = InputError(ERRORS[400][0], where=", ".join(fields), do=ERRORS[400][1])
        return add_headers(_error(request, pages, 400, told))

    def unreadable(request: Request, error: Exception) -> Response:
        told = error if isinstance(error, VariorumError) else None
        return add_headers(_error(request, pages, 503, told))

    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(RequestValidationError, asked_wrongly)
    app.add_exception_handler(InputError, asked_wrongly)
    app.add_exception_handler(StoreError, unreadable)
    app.add_exception_handler(Exception, http)


def _error(
    request: Request, pages: Pages, status: int, told: VariorumError | None = None
) -> Response:
    """The one shape of an error: what happened, where, what to do."""
    what, do = ERRORS.get(status, ERRORS[500])
    error = {
        "status": status,
        "what": told.what if told else what,
        "where": (told.where if told else "") or request.url.path,
        "do": (told.do if told else "") or do,
    }
    wants_json = "application/json" in request.headers.get("accept", "")
    if request.url.path.endswith(".json") or wants_json:
        return as_json({"error": error}, status=status)
    return pages.show(
        "error.html",
        status=status,
        error=error,
        path=request.url.path,
        params={},
        json_address=None,
    )
