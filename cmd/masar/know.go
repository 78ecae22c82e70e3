package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"masar/data"
	"masar/internal/knowledge"
)

// knowCmd is about what Masar knows.
type knowCmd struct {
	Ask    askCmd    `cmd:"" default:"withargs" help:"Tell who or what a name means, and why."`
	Import importCmd `cmd:"" help:"Make knowledge files of a dump of GeoNames or Wikidata."`
}

// askCmd answers who or what a name means.
type askCmd struct {
	Name  []string `arg:"" optional:"" help:"A name, a title or an id."`
	On    string   `help:"The day for which offices are asked (ISO 8601); today where left out." placeholder:"DATE"`
	Check bool     `help:"Validate all knowledge files instead."`
}

// Run prints the candidates, or the faults of the files.
func (k *askCmd) Run(c *cli, std streams) error {
	base, err := knowledge.Load(append(folders(c.Knowledge), data.Knowledge())...)
	if err != nil {
		return err
	}
	if k.Check {
		return errors.Join(base.Check()...)
	}
	if len(k.Name) == 0 {
		return errors.New("know: give a name, or --check")
	}
	on := k.On
	if on == "" {
		on = time.Now().Format(time.DateOnly)
	}
	if _, err := time.Parse(time.DateOnly, on); err != nil {
		return fmt.Errorf("know: --on %q is no date: want YYYY-MM-DD", on)
	}
	name := strings.Join(k.Name, " ")
	found := base.Explain(name, on)
	if e := base.Entity(name); e != nil {
		why := fmt.Sprintf("id, %s:%d", e.Source.File, e.Source.Line)
		found = append([]knowledge.Candidate{{ID: e.ID, Type: string(e.Type), Name: e.Name(), NameEN: e.NameEN, Why: why}}, found...)
	}
	if len(found) == 0 {
		return fmt.Errorf("know: nothing is known of %q", name)
	}
	for _, f := range found {
		printCandidate(std, base, f, on)
	}
	return nil
}

// printCandidate prints what a name may mean, why, and the offices that a
// person held on the day.
func printCandidate(std streams, base *knowledge.Base, c knowledge.Candidate, on string) {
	why, _, _ := strings.Cut(c.Why, "; ")
	fmt.Fprintf(std.out, "%s  %s  %s\n    %s (%s)\n", c.ID, c.NameEN, c.Name, c.Type, why)
	for _, t := range base.Held(c.ID, on) {
		office := t.Office
		if o, ok := base.Office(t.Office); ok {
			office = o.NameEN
		}
		of := t.Of
		if e := base.Entity(t.Of); e != nil {
			of = e.NameEN
		}
		fmt.Fprintf(std.out, "    on %s: %s, %s, from %s to %s (%s:%d)\n", on, office, of, orOpen(t.From), orOpen(t.Until), t.Source.File, t.Source.Line)
	}
}

// orOpen marks an end of a tenure that is open or not known.
func orOpen(day string) string {
	if day == "" {
		return "…"
	}
	return day
}
