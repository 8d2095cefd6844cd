package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"rapporteur/language"
)

func languagesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "languages",
		Short: "List the languages that can be read",
		Long:  "List the languages that can be read, by the codes that --lang takes.",
		Args:  noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			languages, err := language.Load()
			if err != nil {
				return err
			}
			for _, code := range languages.Codes() {
				id := languages[code].Identity
				fmt.Fprintf(c.OutOrStdout(), "%-4s%s (%s)\n", code, id.English, id.Name)
			}
			return nil
		},
	}
}

func noArguments(c *cobra.Command, args []string) error {
	if err := cobra.NoArgs(c, args); err != nil {
		return usageError{err, "see " + c.CommandPath() + " --help"}
	}
	return nil
}
