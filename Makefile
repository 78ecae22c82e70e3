# Masar: two commands do everything. `make demo` builds Masar, reads a sample
# track into the embedded store and opens the desk; `make test` installs what the
# tests need where it can, and runs them all.

GO        ?= go
BIN       := bin/masar
STATIC    := CGO_ENABLED=0
AXE       := axe-core@4.14.1
CHECK_MOD := honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: build demo test check bench scores golden dist tools clean

build:
	$(STATIC) $(GO) build -trimpath -ldflags "-s -w" -o $(BIN) ./cmd/masar

demo: build
	@./$(BIN) demo

test: tools
	$(GO) test -timeout 25m ./...

# tools installs what some tests ask for; without it they are skipped and say so.
tools:
	@if command -v apt-get >/dev/null 2>&1 && [ "$$(id -u)" = 0 ]; then \
		for p in hunspell hunspell-ar iso-codes chromium; do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
		if [ -n "$$missing" ]; then apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing >/dev/null || echo "make test: could not install$$missing; the tests that need them are skipped"; fi; \
	else echo "make test: no apt-get as root; tests that need hunspell, iso-codes or chromium are skipped where they are missing"; fi
	@if command -v npm >/dev/null 2>&1; then \
		test -f .tools/node_modules/axe-core/axe.min.js || npm install --silent --no-fund --no-audit --ignore-scripts --prefix .tools $(AXE) >/dev/null || echo "make test: could not install axe-core; the test that needs it is skipped"; \
	else echo "make test: no npm; the test that needs axe-core is skipped"; fi

check: build
	@test -z "$$(gofmt -l .)" || { echo "gofmt:"; gofmt -l .; exit 1; }
	$(GO) vet ./...
	$(GO) run $(CHECK_MOD) ./...
	$(GO) test -run 'TestImportOrder|TestDataFiles|TestFrameExamples|TestNoBareMarks' ./...
	./$(BIN) check

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

# scores measures the development set and the articles kept back, and writes the
# tables of both.
scores: build
	./$(BIN) eval --write eval/scores.txt eval/dev
	./$(BIN) eval --write eval/check.txt eval/check

# golden writes the golden readings anew; read the difference before you commit it.
golden:
	$(GO) test -run TestGolden ./cmd/masar -update

# dist builds one static file for each system; nothing else is needed to run it.
dist:
	@set -e; for os in linux darwin; do for arch in amd64 arm64; do \
		echo "dist/masar-$$os-$$arch"; \
		CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch $(GO) build -trimpath -ldflags "-s -w" -o dist/masar-$$os-$$arch ./cmd/masar; \
	done; done

clean:
	rm -rf bin dist
