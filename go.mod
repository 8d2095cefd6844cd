module rapporteur

go 1.26.0

require (
	github.com/clipperhouse/displaywidth v0.11.0 // export: columns that a text takes on a terminal (CJK, combining marks, emoji)
	github.com/spf13/cobra v1.10.2 // cmd: commands, help, completion
	golang.org/x/sys v0.49.0 // model: what the processor can do
	golang.org/x/term v0.47.0 // cmd: whether there is a terminal, and how wide
	golang.org/x/text v0.43.0 // read: normal form C, UTF-16
)

// For tests only.
require (
	github.com/google/go-cmp v0.7.0 // readable differences
	github.com/rogpeppe/go-internal v1.16.0 // testscript: the program as a user types it
)

require (
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/spf13/pflag v1.0.9 // indirect
	golang.org/x/tools v0.51.0 // indirect
)
