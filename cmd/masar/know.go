package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"masar/data"
	"masar/internal/knowledge"
)

// knowCmd answers who or what a name means.
type knowCmd struct {
	Name  []string `arg:"" optional:"" help:"A name, a title or an id."`
	On    string   `help:"The day for which offices are asked (ISO 8601); today where left out." placeholder:"DATE"`
	Check bool     `help:"Validate all knowledge files instead."`
}

// Run prints the candidates, or the faults of the files.
func (k *knowCmd) Run(c *cli, std streams) error {
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
	if len(found) == 0 {
		return fmt.Errorf("know: nothing is known of %q", name)
	}
	for _, f := range found {
		fmt.Fprintln(std.out, f)
	}
	return nil
}
