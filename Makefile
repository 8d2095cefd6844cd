# What CI runs is `make check`; the rest is for people.
.PHONY: check test vet format lint race fuzz bench cross golden

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME ?= 10s

check: format vet lint test race fuzz cross

test:            ## all tests
	go test ./...

vet:
	go vet ./...

format:          ## fails when a file is not formatted
	@out=$$(gofmt -l $$(git ls-files '*.go')); test -z "$$out" || { echo "not formatted:"; echo "$$out"; exit 1; }

lint:
	go run $(STATICCHECK) ./...

race:            ## the race detector needs cgo and a C compiler
	CGO_ENABLED=1 go test -race -short ./read ./record ./export ./pipeline ./cmd/rapporteur

fuzz:            ## every fuzzer for a moment
	go test -run xxx -fuzz FuzzSentences -fuzztime $(FUZZTIME) -fuzzminimizetime 1s ./pipeline/segment
	go test -run xxx -fuzz FuzzRead -fuzztime $(FUZZTIME) -fuzzminimizetime 1s ./pipeline

cross:           ## one static binary for each system
	@for os in linux darwin windows; do for arch in amd64 arm64; do \
		CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch go build -o /dev/null ./cmd/rapporteur || exit 1; done; done

golden:          ## rewrite the expected records of the golden articles
	go test ./cmd/rapporteur -run Golden -update

bench:           ## speed: kernels, whole documents
	go test -run xxx -bench . ./model ./pipeline
