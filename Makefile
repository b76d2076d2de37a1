# What people type; plain `make` lists it. Written for GNU make 3.81 (macOS) and newer.
#
#   make site PYTHON=/path/to/python3.12     another interpreter than the first fitting one on the PATH

BIN := .venv/bin
FORMS := .github/ISSUE_TEMPLATE/bug.yml .github/ISSUE_TEMPLATE/correction.yml
STALE := site build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install site serve test lint unit clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

install: .venv/.site ## the environment that the site needs, in .venv

# The build's clock stands at the last commit, so that two builds of one commit are the same byte for byte.
site: .venv/.site ## check the dossier, write its pages, build the site into site/
	@now="$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null)}"; \
	if [ -n "$$now" ]; then export SOURCE_DATE_EPOCH="$$now"; else unset SOURCE_DATE_EPOCH; fi; \
	NO_MKDOCS_2_WARNING=1 $(BIN)/dossier build

serve: .venv/.site ## the site in a browser, new at every edit under sources/
	@NO_MKDOCS_2_WARNING=1 $(BIN)/dossier serve

test: lint ## everything that must hold: the parts of lint, then all tests
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder

lint: .venv/.dev ## style, types, the walls between the rooms, the workflows
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms $(FORMS)
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.citation-file-format CITATION.cff
	$(BIN)/zizmor --offline --no-progress --quiet .github
	@if command -v actionlint >/dev/null; then echo actionlint; actionlint; \
	else echo '*** SKIPPED: actionlint is not installed, so the workflows had one check less ***' >&2; fi

unit: .venv/.dev ## the quick tests: no whole site, no browser, no Git, no spaCy, no long fuzzing
	$(BIN)/pytest -n auto --dist worksteal --ignore tests/site --hypothesis-profile quick -m 'not site and not spacy and not fuzz and not git'

clean: ## everything made here, the environment too
	rm -rf .venv $(STALE)
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment. Each stamp stands for what was installed; a newer pyproject.toml installs anew, and where the
# interpreter below went away, everything is made anew.

$(shell test -x $(BIN)/python || rm -f .venv/pyvenv.cfg)

.venv/.site: pyproject.toml .venv/pyvenv.cfg
	@echo 'Installing into .venv what the site needs'
	@$(BIN)/python -m pip install --quiet -e .
	@touch $@

.venv/.dev: pyproject.toml .venv/.site
	@echo 'Installing into .venv what the tests need'
	@$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --group dev
	@touch $@

PYTHONS := $(if $(PYTHON),"$(PYTHON)",python3 python3.14 python3.13 python3.12 python3.11 python)

# From the first Python that is new enough.
.venv/pyvenv.cfg:
	@found=; seen=; for python in $(PYTHONS); do \
	  version=$$("$$python" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null) || continue; \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then found=$$python; break; fi; \
	  seen="$${seen:+$$seen, }$$python is $$version"; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "Story Dossier needs Python 3.11 or newer; $${seen:-no Python runs here} (tried $(subst ",,$(PYTHONS)))." >&2; \
	  echo 'Install one, or say where it is:  make site PYTHON=/path/to/python3.12' >&2; exit 1; \
	fi; \
	if ! "$$found" -c 'import ensurepip, venv' 2>/dev/null; then \
	  echo "Python $$version ($$found) cannot make an environment: its module venv or ensurepip is missing." >&2; \
	  echo 'On Debian and Ubuntu:  apt install python3-venv' >&2; exit 1; \
	fi; \
	echo "Making .venv with Python $$version"; \
	"$$found" -m venv --clear .venv
