# Two commands to start: `make run` and `make test`. Both set up what they need; Python 3.11 or newer is enough.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run phone test lint types browser text bench audit fuzz load faults icons pictures pictures-sheet screens gallery clean

run: .venv/run.ok
	$(BIN)/kneewell serve $(ARGS)

# On https for a phone on the same Wi-Fi; a code in the terminal is scanned.
phone: .venv/phone.ok
	$(BIN)/kneewell serve --phone $(ARGS)

# A busy machine keeps browsers waiting: what ended so is asked once more, and the summary says it. A wrong answer is not.
WAITED = --only-rerun "Timeout.*exceeded" --only-rerun "Locator expected"

test: .venv/test.ok browser lint types
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile --reruns 1 $(WAITED) $(ARGS)

lint: .venv/test.ok
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy

# The scripts' JSDoc types, where Node is at hand.
types:
	@if command -v npx >/dev/null; then npx --yes --package typescript@5 sh -c "tsc --project tsconfig.json && tsc --project tsconfig.worker.json"; \
	else echo "No Node here: the scripts' types are not checked."; fi

# A browser for the tests: one that is here, else the system's, else Playwright's own download.
browser: .venv/test.ok
	@sh tools/browser.sh $(BIN)/python

text: .venv/run.ok
	$(BIN)/kneewell text update

# Speed: a phone's first visit beside the least page that works offline, the server beside nginx, the diary with 10 and 1,000 sessions. Time: a real ten-minute session, 50 killed browsers.
bench: .venv/test.ok browser
	$(BIN)/python bench/pages.py
	$(BIN)/python bench/server.py
	$(BIN)/python bench/diary.py
	$(BIN)/python bench/drift.py
	$(BIN)/python bench/kill.py

# The server killed at 50 random bytes of a first visit and at 50 of an update; `make test` does six of each.
faults: .venv/test.ok browser
	KILLS=50 $(BIN)/python -m pytest -s tests/faults/test_kill.py

# Ten thousand odd requests; ten minutes of traffic; known weaknesses of what we depend on (asks a public database).
fuzz: .venv/test.ok
	$(BIN)/python bench/fuzz.py $(ARGS)

load: .venv/test.ok
	$(BIN)/python bench/load.py $(ARGS)

audit: .venv/run.ok .venv/audit.ok
	.venv/audit/bin/pip-audit --path "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')" \
		--strict --skip-editable --progress-spinner off $(ARGS)

# Icons from the two SVG marks.
icons: .venv/test.ok
	$(BIN)/python tools/icons.py

# Draws the pictures anew (6 to 10 minutes), and a sheet of them all to look at.
pictures: .venv/figures.ok
	$(BIN)/python -m figures build $(ARGS)

pictures-sheet: .venv/figures.ok
	$(BIN)/python -m figures sheet $(ARGS)

# Every screen in every state, in light, dark, Arabic and six more looks; the gallery shows them under all parts.
screens: .venv/test.ok browser
	$(BIN)/python tools/screens.py $(ARGS)

gallery: .venv/run.ok
	$(BIN)/python tools/gallery.py

.venv/run.ok: pyproject.toml
	@echo "Setting up Kneewell in .venv (once, about 20 seconds) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/test.ok: .venv/run.ok
	@echo "Setting up the tests ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

.venv/phone.ok: .venv/run.ok
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[phone]'
	@touch $@

.venv/figures.ok: .venv/run.ok
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[figures]'
	@touch $@

.venv/audit.ok:
	@$(PYTHON) -m venv .venv/audit
	@.venv/audit/bin/pip install --quiet --disable-pip-version-check pip-audit
	@touch $@

clean:
	rm -rf .venv dist build *.egg-info
