# The activity directory. `make` builds everything; `make help` says what else there is.

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory
SHELL := /bin/sh

VENV := .venv
BIN := $(VENV)/bin
ACTIVITY_DIRECTORY := $(BIN)/activity-directory
PIP_INSTALL := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet install
LOCKED := --no-deps --require-hashes --only-binary :all: -r

# The first Python on the path that is new enough. Another one:  make PYTHON=/usr/bin/python3.12
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$each"; break; }; done)

CHROMIUM = $(shell command -v chromium || command -v chromium-browser || command -v google-chrome || \
	command -v google-chrome-stable)
PORT ?= 8000
TODAY ?=
WORKERS ?= 2
ON_DAY = $(if $(TODAY),--today $(TODAY))

.PHONY: all check site build brochure quarter-close test lint serve publish golden pictures bench bench-brochure bench-search audit lock clean help

## all: check the content, build the site and the brochure, say where they are (this is plain `make`)
all: $(VENV)/.runtime
	@echo "Checking the content ..."
	@$(ACTIVITY_DIRECTORY) check || [ $$? -eq 1 ] || exit 2
	@$(MAKE) site

## check: check every entry and say what to mend
check: $(VENV)/.runtime
	@$(ACTIVITY_DIRECTORY) check

## site: build the site and the brochure into output/
site build: $(VENV)/.runtime
	@$(ACTIVITY_DIRECTORY) build $(ON_DAY)
	@echo ""
	@echo "The site:      output/index.html       (open it in a browser: file://$(CURDIR)/output/index.html)"
	@find -L output/brochure -name '*.pdf' 2>/dev/null | sort | sed 's/^/The brochure:  /'
	@echo "For staff:     reports/                (never published)"
	@echo "While you edit:  make serve            (pages reload by themselves)"

## brochure: build the brochure alone into brochure/ (QUARTER=2027-Q1 EDITION="large-print booklet" AREA=south-west DRY_RUN=1)
brochure: $(VENV)/.runtime
	@$(ACTIVITY_DIRECTORY) brochure $(ON_DAY) $(if $(QUARTER),--quarter $(QUARTER)) \
		$(foreach each,$(EDITION),--edition $(each)) $(if $(AREA),--area $(AREA)) $(if $(ORDER),--order $(ORDER)) $(if $(DRY_RUN),--dry-run)

## quarter-close: keep what the brochure printed; once more when that is committed, to tag it (QUARTER=2027-Q1 AGAIN=yes)
quarter-close: $(VENV)/.runtime
	@if [ -z "$(QUARTER)" ]; then echo "Say which quarter, like this:  make quarter-close QUARTER=2027-Q1"; exit 2; fi
	@kept="content/quarters/$(QUARTER).json"; tag="brochure-$(QUARTER)"; \
	git=$$(git rev-parse --verify --quiet HEAD 2>/dev/null); \
	tagged=$$(git rev-parse --verify --quiet "refs/tags/$$tag^{commit}" 2>/dev/null); \
	if [ -n "$$git" ] && [ -z "$$tagged" ] && [ -z "$(AGAIN)" ] && git cat-file -e "HEAD:./$$kept" 2>/dev/null; then \
		echo "$$kept is committed."; \
	else \
		$(ACTIVITY_DIRECTORY) quarter-close $(ON_DAY) --quarter "$(QUARTER)" $(if $(AGAIN),--again) || exit $$?; \
	fi; \
	if [ -z "$$git" ]; then \
		echo "There is no Git here, so nothing was tagged. Keep a copy of this folder: it can make the book again."; \
	elif [ -n "$$(git status --porcelain -- content schema theme plugins requirements pelicanconf.py)" ]; then \
		echo "Not tagged yet, because a tag holds what is committed. Two things are left to do:"; \
		echo "  git add content && git commit -m \"Close $(QUARTER)\""; \
		if [ -z "$$tagged" ]; then echo "  make quarter-close QUARTER=$(QUARTER)"; else echo "  git tag --force $$tag"; fi; \
	elif [ -z "$$tagged" ]; then \
		git tag "$$tag" && echo "Tagged $$tag. To share the tag:  git push origin $$tag"; \
	elif [ "$$tagged" != "$$git" ]; then \
		echo "The tag $$tag is there already and stays where it is. To move it:  git tag --force $$tag"; \
	fi

## test: run every test (installs what they need; as root also Chromium)
test: $(VENV)/.test chromium
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

## lint: look for faults in the code without running it
lint: $(VENV)/.test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

## serve: show the site on this computer and build again at every change (PORT=8000)
serve: $(VENV)/.runtime
	@$(ACTIVITY_DIRECTORY) serve --port $(PORT) $(ON_DAY)

## publish: the public build; TO=/srv/www/activities puts it where a web server reads it
publish: $(VENV)/.runtime
	@$(ACTIVITY_DIRECTORY) publish $(TO)

## golden: write again what is generated and kept: messages, reference pages, editor schemas, the form's check, the golden site
golden: $(VENV)/.test
	@$(BIN)/python -m tests.regenerate_examples
	@$(BIN)/python -m tests.mistakes_page
	@$(BIN)/python -m activity_directory.validate.rules_page
	@$(BIN)/python -m activity_directory.validate.fields_page
	@$(BIN)/python -m activity_directory.validate.editor_schema
	@$(BIN)/python -m activity_directory.authoring.own_facts_page
	@$(BIN)/python -m activity_directory.contribute.checking_code
	@$(BIN)/python -m activity_directory.contribute.words_page
	@$(BIN)/python -m pytest tests/site --update-golden $(ARGS)

## pictures: make the pictures of docs/providers/ anew where the page has changed (delete one to have it made again)
pictures: $(VENV)/.test chromium
	@$(BIN)/python -m pytest tests/browser/test_provider_pictures.py --update-golden -q

## bench: measure the build beside its peers (minutes)
bench: $(VENV)/.dev
	@$(BIN)/python bench/run.py $(ARGS)
	@$(MAKE) bench-brochure ARGS=
	@$(MAKE) bench-search ARGS=

## bench-brochure: measure the brochure beside Chromium printing its web page (ARGS="--sizes 100 500", ARGS=--editions)
bench-brochure: $(VENV)/.dev
	@$(BIN)/python bench/brochure.py $(ARGS)

## bench-search: measure the search beside Pagefind and MiniSearch, in Chromium (ARGS="--sizes 200,2000")
bench-search: $(VENV)/.dev chromium
	@$(BIN)/python bench/search.py $(ARGS)

## audit: checks that need Node or Java: HTML, links, PDF/UA
audit: $(VENV)/.dev
	@tests/audit/run

## lock: work out the locked requirements again after a change of requirements/*.in
lock: $(VENV)/.dev
	@for each in runtime test dev; do echo "Locking $$each ..."; \
		$(BIN)/uv --no-config pip compile --quiet --universal --generate-hashes --python-version 3.11 --upgrade \
			--no-emit-index-url --no-emit-find-links --no-annotate --no-header \
			requirements/$$each.in requirements/build.in -o requirements/$$each.txt || exit 1; done

## clean: delete what builds made; the Python packages in .venv stay
clean:
	@rm -rf .builds output reports .mypy_cache .ruff_cache .pytest_cache .hypothesis

## help: this list
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST) | awk -F': ' '{ printf "  make %-14s %s\n", $$1, substr($$0, length($$1) + 3) }'

# ---- what the targets above need -------------------------------------------------------------------------------------

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "Python 3.11 or newer is needed. On Debian or Ubuntu:  apt install python3 python3-venv"; exit 1; fi
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python cannot make a virtual environment. On Debian or Ubuntu:  apt install python3-venv"; exit 1; }
	@echo "Making .venv with $$($(PYTHON) --version) ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the build needs (about a minute, once) ..."
	@$(PIP_INSTALL) $(LOCKED) requirements/runtime.txt
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.runtime
	@echo "Installing what the tests need (about a minute, once) ..."
	@$(PIP_INSTALL) $(LOCKED) requirements/test.txt
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.test
	@echo "Installing what maintainers need (about a minute, once) ..."
	@$(PIP_INSTALL) $(LOCKED) requirements/dev.txt
	@touch $@

# The tests take chromium-headless-shell where there is one: the same engine without windows, and three times as quick to open a page.
.PHONY: chromium
chromium:
	@if command -v chromium-headless-shell >/dev/null; then exit 0; fi; \
	root=; if [ "$$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then root=yes; fi; \
	if [ -n "$(CHROMIUM)" ]; then \
		if [ -n "$$root" ] && [ -n "$$(apt-cache search --names-only '^chromium-headless-shell$$')" ]; then \
			echo "Installing chromium-headless-shell, which makes the browser tests quicker (once) ..."; \
			DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium-headless-shell \
				>/dev/null 2>&1 </dev/null || echo "It could not be installed: the tests go on with $(CHROMIUM)."; \
		fi; exit 0; \
	fi; \
	if [ -n "$$root" ]; then \
		echo "Installing Chromium for the browser tests (some minutes, once) ..."; \
		apt-get update -qq && for names in "chromium chromium-headless-shell" chromium; do \
			DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$names fonts-liberation \
				>/dev/null </dev/null && exit 0; \
		done; \
		echo "Chromium could not be installed. By hand:  apt install chromium fonts-liberation"; exit 1; \
	else \
		echo "The browser tests need Chromium. On Debian:  sudo apt install chromium fonts-liberation"; exit 1; \
	fi
