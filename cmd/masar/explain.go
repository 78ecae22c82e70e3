package main

import (
	"fmt"

	"masar/internal/reading"
)

// explainCmd tells why an event was or was not found.
type explainCmd struct {
	inputFlags
	File      string `arg:"" help:"Article to explain: text, HTML or JSONL; - for standard input."`
	Event     string `arg:"" optional:"" help:"Only the sentences of this event (e1, e2 …)."`
	Structure bool   `help:"Print the structure of each sentence too: items, clauses, links."`
}

// Run prints for each sentence the frames, words and slots.
func (e *explainCmd) Run(c *cli, std streams) error {
	k, err := c.load()
	if err != nil {
		return err
	}
	r := reading.NewReader(k)
	return e.each(k, []string{e.File}, std, func(in input) error {
		got, sentences := r.Explain(in.article)
		text := got.Article.Text
		only := map[int]bool{}
		for _, ev := range got.Events {
			if ev.ID == e.Event {
				for _, s := range ev.Evidence {
					only[s.Start] = true
				}
			}
		}
		if e.Event != "" && len(only) == 0 {
			return fmt.Errorf("explain: the reading has no event %q", e.Event)
		}
		for _, s := range sentences {
			if e.Event == "" || only[s.Sentence.Start] {
				printExplanation(std, text, s)
				if e.Structure {
					fmt.Fprintln(std.out, s.Outline)
				}
			}
		}
		return nil
	})
}

func printExplanation(std streams, text string, s reading.Explanation) {
	fmt.Fprintf(std.out, "«%s»\n", text[s.Sentence.Start:s.Sentence.End])
	for _, m := range s.Matched {
		fmt.Fprintf(std.out, "  matched  %-24s at %s → %s\n", m.Frame, text[m.At.Start:m.At.End], m.Yield)
		for _, slot := range m.Slots {
			fmt.Fprintf(std.out, "             %-12s %s\n", slot.Part, slot.Text)
		}
	}
	for _, n := range s.Near {
		fmt.Fprintf(std.out, "  nearly   %-24s at %s: nothing fits %s\n", n.Frame, text[n.At.Start:n.At.End], n.Missing)
	}
	fmt.Fprintln(std.out)
}
