# Each target does its own set-up; the second time it only checks that nothing changed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TOOLS := $(VENV)/.ready-to-test
PIP := $(BIN)/python -m pip install --disable-pip-version-check
EXAMPLE := build/example.db
RECORD ?= $(EXAMPLE)
PORT ?= 8765

.PHONY: help demo test check bench serve clean

help:
	@echo "make demo    build the record of the bundled example and print what it holds"
	@echo "make serve   open the portal on that record (PORT=8765, RECORD=$(RECORD))"
	@echo "make test    run every test"
	@echo "make check   lint, types, import directions"
	@echo "make bench   score the benchmarks in ../shared/bench, where they are present"
	@echo "make clean   remove what was built, the environment included"

$(READY): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up the environment in $(VENV): a few minutes, the first time only."
	@$(PIP) --editable .
	@touch $@

# What only tests and checks need comes when they are first asked for.
$(TOOLS): $(READY)
	@echo "Adding what tests and checks need: a minute, the first time only."
	@$(PIP) --editable ".[dev]"
	@touch $@

demo: $(READY)
	@mkdir -p $(dir $(EXAMPLE))
	@$(BIN)/variorum build example/documents --output $(EXAMPLE)
	@echo
	@echo "Open the portal:   make serve      then http://127.0.0.1:$(PORT)/"
	@echo "Search it:         $(BIN)/variorum search $(EXAMPLE) ceasefire"

# Another record than the example is only opened, never built.
serve: $(READY) | $(filter $(EXAMPLE),$(RECORD))
	@$(BIN)/variorum serve $(RECORD) --port $(PORT)

$(EXAMPLE):
	@$(MAKE) --no-print-directory demo

test: $(TOOLS)
	$(BIN)/python -m pytest

check: $(TOOLS)
	$(BIN)/ruff check src tests bench example
	$(BIN)/ruff format --check src tests bench example
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(TOOLS)
	$(BIN)/python -m bench

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
