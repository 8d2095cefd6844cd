package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"rapporteur/language"
)

// nameWidth is the width of the column of names: "Portuguese (português)".
const nameWidth = 26

func languagesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "languages",
		Short: "List the languages that can be read",
		Long: `List the languages that can be read, by the codes that --lang takes, and how far
each is read:

  records   all that a record holds: actors, events, statements, quantities, dates
  syntax    sentences, words, lemmas and trees (rapporteur read --format conllu);
            records have no items yet, and say so`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			languages, err := language.Open()
			if err != nil {
				return err
			}
			for _, code := range languages.Codes() {
				id := languages[code].Identity
				name := fmt.Sprintf("%s (%s)", id.English, id.Name)
				fmt.Fprintf(c.OutOrStdout(), "%-4s%-*s%s\n", code, nameWidth, name, id.Reads)
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
