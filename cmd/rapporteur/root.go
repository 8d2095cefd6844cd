package main

import (
	"runtime/debug"

	"github.com/spf13/cobra"
)

// The exit statuses. They are part of the help text of each command.
const (
	exitDone   = 0
	exitFailed = 1 // an input could not be read; all others were
	exitUsage  = 2 // the command line made no sense, and nothing was done
)

// run is the whole program: it gives the exit status.
func run(args []string, t terminal) int {
	root := rootCommand(t)
	root.SetArgs(args)
	root.SetIn(t.in)
	root.SetOut(t.out)
	root.SetErr(t.err)
	err := root.Execute()
	t.report(err)
	return statusOf(err)
}

func rootCommand(t terminal) *cobra.Command {
	root := &cobra.Command{
		Use:   "rapporteur",
		Short: "Read news reports into attributed records",
		Long: `Rapporteur reads news reports and writes down who did and said what to whom:
political events, statements, quantities and actors, each with the voice in
which it stands and the place of its words in the text.`,
		Example: `  rapporteur read article.txt
  curl -s https://example.org/article.txt | rapporteur read --format json -`,
		Version:       version(),
		SilenceErrors: true, // run reports them, with a hint
		SilenceUsage:  true,
	}
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usageError{err, "see " + c.CommandPath() + " --help"}
	})
	root.AddCommand(readCommand(t), scoreCommand(t), languagesCommand())
	return root
}

// version is that of the module, or of the commit that it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && info.Main.Version == "(devel)" {
			return s.Value
		}
	}
	return info.Main.Version
}
