# The two commands that matter: make run, make test.
PYTHON ?= python3
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
PY := $(BIN)/python
MO := $(patsubst %.po,%.mo,$(wildcard translations/*/LC_MESSAGES/app.po))
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test check bench demo messages requirements package clean veryclean
.NOTPARALLEL:
.DEFAULT_GOAL := help

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 22

run: .venv/ready-run $(MO)  ## open the window; without a screen: make the worked example in build/demo
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; then \
	    $(PY) -m app; \
	else \
	    echo "No screen here: making the worked example instead."; \
	    $(PY) -m app demo build/demo && echo "The dossiers and the reports are in $$(pwd)/build/demo"; \
	fi

test: check  ## everything: make check, then the tests
	@$(PY) -m pytest

check: .venv/ready-test $(MO)  ## format, lint, types, storeys, languages
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --cache-dir build/storeys
	@$(PY) packaging/messages.py --check

bench: .venv/ready-test $(MO)  ## speed and memory, as ratios
	@$(PY) -m bench

demo: .venv/ready-run $(MO)  ## the three example firms with all their reports, in build/demo
	@$(PY) -m app demo build/demo

messages: .venv/ready-test  ## bring translations/ in step with the code
	@$(PY) packaging/messages.py

requirements: .venv/ready-test  ## pin requirements/*.in again, with hashes and without addresses
	@for list in runtime test build install; do \
	    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	        --no-emit-find-links --no-header --no-annotate -o requirements/$$list.txt requirements/$$list.in || exit 1; \
	done

package: .venv/ready-build $(MO)  ## a program without Python, in dist/previplan (PyInstaller, one folder)
	@$(BIN)/pyinstaller --log-level WARN --noconfirm --workpath build/pyinstaller packaging/previplan.spec
	@echo "The program is in $$(pwd)/dist/previplan"

clean:  ## throw away what make made, except .venv
	@rm -rf build dist .ruff_cache .pytest_cache .mypy_cache .hypothesis $(MO)
	@find app packaging tests bench -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

veryclean: clean  ## .venv too
	@rm -rf .venv

# Later calls are instant: these stamps are as old as the packages.
.venv/ready-run: requirements/runtime.txt packaging/prepare.py
	@$(PYTHON) -u packaging/prepare.py run
	@touch $@

.venv/ready-test: requirements/test.txt packaging/prepare.py
	@$(PYTHON) -u packaging/prepare.py test
	@touch .venv/ready-run $@

.venv/ready-build: requirements/build.txt packaging/prepare.py .venv/ready-run
	@$(PYTHON) -u packaging/prepare.py build
	@touch $@

%.mo: %.po packaging/mofiles.py | .venv/ready-run
	@$(PY) packaging/mofiles.py
