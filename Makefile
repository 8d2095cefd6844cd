# What CI runs is `make check`; the rest is for people.
.PHONY: check test vet format modules lint race fuzz cross same golden bench

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME ?= 10s

# Every fuzzer, as package:function. A new one gets its place here.
FUZZERS = ./pipeline/segment:FuzzSentences ./record:FuzzOffsets \
	./conllu:FuzzText ./read:FuzzText ./read:FuzzJSONL ./read:FuzzTrees \
	./score:FuzzSyntax ./score:FuzzGold ./language:FuzzEvents ./cmd/rapporteur:FuzzRead

check: format modules vet lint test race fuzz cross same

test:            ## all tests
	go test ./...

vet:
	go vet ./...

format:          ## fails when a file is not formatted
	@out=$$(gofmt -l $$(git ls-files '*.go')); test -z "$$out" || { echo "not formatted:"; echo "$$out"; exit 1; }

modules:         ## go.mod and go.sum say what is used, and what was downloaded is what they say
	go mod tidy -diff
	go mod verify

lint:
	go run $(STATICCHECK) ./...

race:            ## only where goroutines meet; needs cgo and a C compiler
	CGO_ENABLED=1 go test -race -run 'TestOrdered|TestJobs|TestCache|SideBySide|Borders' \
		./cmd/rapporteur ./model ./pipeline ./pipeline/segment

fuzz:            ## every fuzzer for a moment
	@for f in $(FUZZERS); do \
		echo "fuzz $$f"; \
		.ci/fuzz "$$f" $(FUZZTIME) || exit 1; done

cross:           ## one static binary for each system
	@for os in linux darwin windows; do for arch in amd64 arm64; do \
		echo "build $$os/$$arch"; \
		CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch go build -o /dev/null ./cmd/rapporteur || exit 1; done; done

same:            ## the same trees with and without vector kernels, on amd64 and on arm64; needs QEMU
	@.ci/same

golden:          ## rewrite the expected records of the golden articles
	go test ./cmd/rapporteur -run Golden -update

bench:           ## speed, as a table: kernel, parser, whole articles, whole program
	@go test -run '^$$' -bench . -benchtime 2s ./model ./language ./pipeline ./cmd/rapporteur | awk -f .ci/bench.awk
