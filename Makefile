# The two commands of the README, and what developers run beside them.

PYTHON ?= python3
MINUTES ?= 10
SEED ?= 1
BIN := .venv/bin

.PHONY: demo test torture fuzz coverage bench facts check docs docs-write format clean

demo: .venv/installed ## a casebook of invented cases, and what is owed in it
	@$(BIN)/rk demo releasekit-demo
	@echo "rk stands in $(BIN); to type it as it is: . $(BIN)/activate"

test: .venv/developed ## everything that must hold
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 2 --dist worksteal # compiled tests are kept for the next time

torture: .venv/developed ## kills, faults, full disks, hostile texts in full, which `test` tries a little; some minutes
	RELEASEKIT_TORTURE=full $(BIN)/python -m pytest -n 2 --dist worksteal tests/torture

fuzz: .venv/fuzzing ## documents changed at random for every parser, MINUTES=10 in all; docs/fuzzing.md
	$(BIN)/python tools/fuzz.py --minutes $(MINUTES) --seed $(SEED)

coverage: .venv/developed ## the same, and which lines and branches no test has run; twice as slow
	$(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report=term-missing:skip-covered
	@$(BIN)/coverage report --include='src/releasekit/domain/*' --fail-under=100 > .coverage-domain || { cat .coverage-domain; exit 1; }

bench: .venv/developed ## how long commands take, as ratios of an empty Python
	$(BIN)/python tools/bench.py

facts: .venv/developed ## what the shipped checklists hold, and how much of it somebody has read
	@$(BIN)/python tools/facts.py

check: .venv/developed ## form, types, shape and declared dependencies
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry src
	$(BIN)/codespell README.md CHANGELOG.md CONTRIBUTING.md docs src
	$(BIN)/tombi lint --offline --quiet --error-on-warnings checklists

docs: .venv/developed ## what is written from the code is what the code says
	$(BIN)/python tools/write_schemas.py --check
	$(BIN)/python tools/write_cli_page.py --check
	$(BIN)/python tools/write_findings_page.py --check
	$(BIN)/python tools/write_errors_page.py --check
	$(BIN)/python tools/write_messages.py --check
	$(BIN)/python tools/write_map.py --check
	$(BIN)/python tools/record_versions.py --check

docs-write: .venv/developed ## write the schemas, docs/cli.md, docs/findings.md, docs/errors.md, the map of files, the translators' template
	$(BIN)/python tools/write_schemas.py
	$(BIN)/python tools/write_cli_page.py
	$(BIN)/python tools/write_findings_page.py
	$(BIN)/python tools/write_errors_page.py
	$(BIN)/python tools/write_messages.py
	$(BIN)/python tools/write_map.py
	$(BIN)/python tools/record_versions.py

format: .venv/developed
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/developed: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@ .venv/installed

.venv/fuzzing: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable ".[fuzz]"
	touch $@ .venv/installed

clean:
	rm -rf .venv releasekit-demo dist build .coverage* .cache/fuzz .pytest_cache .ruff_cache .mypy_cache .hypothesis
