# Paths are relative and programs are run as modules, so that the checkout may lie in a folder with any name.
PYTHON = .venv/bin/python
SET_UP = @sh scripts/with_python.sh scripts/set_up.py

.PHONY: help run test check validate bench anchoring-score requirements
.DEFAULT_GOAL := help

help: ## Say what can be made.
	@sed -n 's/^\([a-z-]*\):.*## /make \1: /p' Makefile

run: ## Set up what is missing, then serve Newsroom until Ctrl-C.
	$(SET_UP) base
	@exec $(PYTHON) manage.py start

test: ## Install what the tests need, a browser too, and run them all, as many at a time as there are processors.
	$(SET_UP) dev
	@$(PYTHON) scripts/chromium.py
	$(PYTHON) -m pytest -n logical

check: ## Format, lint, types, templates, import contracts, migrations, settings of a public server.
	$(SET_UP) dev
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	git ls-files -z 'templates/*.html' | xargs -0 .venv/bin/djade --target-version 6.1 --check
	$(PYTHON) -c 'from importlinter.cli import lint_imports_command; lint_imports_command()' --no-logo
	$(PYTHON) manage.py makemigrations --check --dry-run
	NEWSROOM_SECRET_KEY=$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(64))') \
	NEWSROOM_ALLOWED_HOSTS=newsroom.example NEWSROOM_EMAIL_HOST=mail.newsroom.example \
	$(PYTHON) manage.py check --deploy --fail-level WARNING

validate: ## Let other people's programs (vnu, EPUBCheck, LibreOffice, pandoc, …) judge copies in every format.
	$(SET_UP) dev
	@$(PYTHON) scripts/validators.py
	$(PYTHON) -m validation

bench: ## Measure reading, recognising, weaving, anchoring, opening, marking and copying a story, and its page in a browser.
	$(SET_UP) dev
	@$(PYTHON) scripts/chromium.py
	$(PYTHON) -m benchmarks.reading

anchoring-score: ## Say how right anchoring is, on made-up cases or on CASES=file.jsonl TEXTS=file.jsonl.
	$(SET_UP) dev
	@$(PYTHON) -m benchmarks.anchoring.score $(CASES) $(TEXTS)

requirements: ## Pin the newest versions that requirements/*.in allow.
	$(SET_UP) dev
	$(PYTHON) -m uv pip compile $(PINNED) requirements/base.in --output-file requirements/base.txt
	$(PYTHON) -m uv pip compile $(PINNED) requirements/dev.in --constraint requirements/base.txt \
		--output-file requirements/dev.txt

PINNED = --quiet --upgrade --universal --python-version 3.12 --generate-hashes --no-emit-index-url --no-annotate \
	--custom-compile-command "make requirements"
