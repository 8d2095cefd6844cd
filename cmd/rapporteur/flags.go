package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/read"
)

// single is a flag that may be given once: giving it twice is a mistake that
// should not pass in silence. It is a pflag.Value.
type single[T any] struct {
	value T
	text  string
	set   bool
	parse func(string) (T, error)
}

func (s *single[T]) String() string { return s.text }

// Type is the name of the value in help texts without one of their own.
func (s *single[T]) Type() string { return "value" }

// Set parses the value.
func (s *single[T]) Set(text string) error {
	if s.set {
		return fmt.Errorf("given twice (before as %q)", s.text)
	}
	value, err := s.parse(text)
	if err != nil {
		return err
	}
	s.value, s.text, s.set = value, text, true
	return nil
}

// oneOf parses the name of an item of a list.
func oneOf[T any](items []T, name func(T) string) func(string) (T, error) {
	return func(text string) (T, error) {
		for _, item := range items {
			if name(item) == text {
				return item, nil
			}
		}
		var none T
		return none, fmt.Errorf("must be one of %s", strings.Join(namesOf(items, name), ", "))
	}
}

func namesOf[T any](items []T, name func(T) string) []string {
	names := make([]string, len(items))
	for i, item := range items {
		names[i] = name(item)
	}
	return names
}

// complete offers words as the values of a flag to the shell.
func complete(c *cobra.Command, flag string, words []string) {
	if err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // the flag does not exist: a slip in the code of the command
	}
}

func parseDay(text string) (rapporteur.Day, error) {
	day := rapporteur.Day(text)
	if _, ok := day.Time(); !ok {
		return "", errors.New("must be a day of the calendar, YYYY-MM-DD")
	}
	return day, nil
}

// countryHelp is the same for each command that reads.
const countryHelp = "`country` of the outlet, ISO 3166 alpha-3; its police, army, rebels … are meant where the text tells no other"

func parseCountry(text string) (string, error) {
	code, ok := read.CountryCode(text)
	if !ok {
		return "", errors.New("must be an ISO 3166 code of three letters, as in FRA")
	}
	return code, nil
}

func parseJobs(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return 0, errors.New("must be a number from 1")
	}
	return n, nil
}

// asGiven takes the text as the value.
func asGiven(text string) (string, error) { return text, nil }
