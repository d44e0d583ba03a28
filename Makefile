# Each target does its own set-up; the second time it only checks that nothing changed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
RECORD ?= build/example.db
PORT ?= 8765

.PHONY: help demo test check bench serve clean

help:
	@echo "make demo    build the record of the bundled example and print what it holds"
	@echo "make serve   open the portal on that record (PORT=8765, RECORD=$(RECORD))"
	@echo "make test    run every test"
	@echo "make check   lint, types, import directions"
	@echo "make bench   score the benchmarks in ../shared/bench, where they are present"
	@echo "make clean   remove what was built, the environment included"

$(STAMP): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up the environment in $(VENV) (a minute or two, the first time only) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@

$(RECORD): $(STAMP) FORCE
	@mkdir -p $(dir $@)
	@$(BIN)/variorum build example/documents --output $@

FORCE:

demo: $(RECORD)
	@echo
	@echo "Open the portal:   make serve      then http://127.0.0.1:$(PORT)/"
	@echo "Search it:         $(BIN)/variorum search $(RECORD) ceasefire"

serve: $(RECORD)
	$(BIN)/variorum serve $(RECORD) --port $(PORT)

test: $(STAMP)
	$(BIN)/python -m pytest

check: $(STAMP)
	$(BIN)/ruff check src tests bench example
	$(BIN)/ruff format --check src tests bench example
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(STAMP)
	$(BIN)/python -m bench

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
