# `make` alone lists what there is. PYTHON=... names another interpreter than python3 for .venv.
PYTHON ?= python3
CONFIG ?= config.toml
RUN := .venv/bin/python run.py
export PYTHON
# The tests start many processes; where none may keep its bytecode, each compiles the whole house anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup setup-run setup-servers demo sandbox run test check format lock bench crash breakages evaluate soak clean

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

setup: ## prepare .venv with everything that is locked
	@sh scripts/setup.sh all

setup-run: ## what the daemon and the demo need, and no more: half the time
	@sh scripts/setup.sh run

setup-servers: ## install Debian's Dovecot and Postfix for the tests (as root, or with sudo); starts neither
	@sh scripts/setup-servers.sh

demo: setup-run ## play a case from the parent's email to the Head's letter, in under a minute
	@$(RUN) demo

sandbox: setup-run ## leave a mail server and the daemon running, to play all parts from a mail program
	@$(RUN) sandbox

run: setup-run ## start the daemon on config.toml (CONFIG=... for another)
	@$(RUN) --config $(CONFIG) serve

test: setup setup-servers ## every test, on real mail servers
	.venv/bin/python -m pytest -n 2 --dist loadgroup

check: setup ## format, style, types, the rooms of the house, the workflow picture
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy --strict
	.venv/bin/lint-imports
	.venv/bin/python -m mailflow.shell.pages.picture --check

format: setup ## put every file into the house's format
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

lock: setup ## write the lock files anew from pyproject.toml
	sh scripts/lock.sh

bench: setup setup-servers ## messages per second, from mailbox to committed case
	.venv/bin/python -m bench

crash: setup setup-servers ## kill the daemon at many random moments, and count what is left (long)
	.venv/bin/python -m tests.crash

breakages: setup setup-servers ## break each rule on purpose, and see that a test fails
	.venv/bin/python -m tests.breakages

evaluate: setup ## how well mail is told apart, and answers are read
	.venv/bin/python -m tests.evaluate

soak: setup setup-servers ## hours of mail, and what memory and files become (long)
	.venv/bin/python -m tests.soak

clean: ## remove what can be made again; records in var/ stay
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist demo-output *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
