# The two commands of the README, and what developers run beside them.

PYTHON ?= python3
BIN := .venv/bin
TODAY ?=

.PHONY: demo test bench check format schemas clean

demo: .venv/installed ## a casebook of invented cases, and what is owed in it
	$(BIN)/rk demo releasekit-demo

test: .venv/developed ## everything that must hold
	$(BIN)/python -m pytest -n 2 --cov --cov-report=
	$(BIN)/coverage report
	$(BIN)/coverage report --include='src/releasekit/domain/*' --fail-under=100

bench: .venv/developed ## how long commands take, as ratios of an empty Python
	$(BIN)/python tools/bench.py

check: .venv/developed ## form, types, shape and declared dependencies
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry src
	$(BIN)/codespell README.md CHANGELOG.md CONTRIBUTING.md docs src
	$(BIN)/python tools/write_schemas.py --check

format: .venv/developed
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

schemas: .venv/developed ## write both checklist schemas from their one list of keys
	$(BIN)/python tools/write_schemas.py

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/developed: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@ .venv/installed

clean:
	rm -rf .venv releasekit-demo dist build .coverage* .pytest_cache .ruff_cache .mypy_cache .hypothesis
