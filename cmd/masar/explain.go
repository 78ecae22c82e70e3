package main

import (
	"fmt"
	"io"

	"masar"
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

// printExplanation prints a sentence: the frames that matched with what fills
// their slots, then word by word the frames that did not, what each wanted and
// what stood there instead.
func printExplanation(std streams, text string, s reading.Explanation) {
	out := std.out
	fmt.Fprintf(out, "«%s»\n", text[s.Sentence.Start:s.Sentence.End])
	matched := map[masar.Span]bool{}
	for _, m := range s.Matched {
		matched[m.At] = true
		fmt.Fprintf(out, "  matched  %s (%s) at %s → %s\n", m.Frame, m.Where, text[m.At.Start:m.At.End], m.Yield)
		for _, slot := range m.Slots {
			fmt.Fprintf(out, "             %-12s %s\n", slot.Part, slot.Text)
		}
	}
	said := map[masar.Span]bool{}
	for _, l := range s.Loose {
		said[l.At] = true
		printLoose(out, text, l)
		printNear(out, s.Near, l.At)
	}
	for _, n := range s.Near {
		if said[n.At] {
			continue
		}
		said[n.At] = true
		also := ""
		if matched[n.At] {
			also = ", besides what matched"
		}
		fmt.Fprintf(out, "  nearly   at %s%s\n", text[n.At.Start:n.At.End], also)
		printNear(out, s.Near, n.At)
	}
	fmt.Fprintln(out)
}

func printLoose(out io.Writer, text string, l reading.Loose) {
	if l.Frames == 0 {
		fmt.Fprintf(out, "  no frame has the word %s (%s)\n", text[l.At.Start:l.At.End], l.Word)
	} else {
		fmt.Fprintf(out, "  nearly   at %s (%s)\n", text[l.At.Start:l.At.End], l.Word)
	}
	for _, slot := range l.Around {
		fmt.Fprintf(out, "             there is     %s: %s\n", slot.Part, slot.Text)
	}
	if len(l.Around) == 0 {
		fmt.Fprintf(out, "             nothing stands around it\n")
	}
}

func printNear(out io.Writer, near []reading.NearMiss, at masar.Span) {
	for _, n := range near {
		if n.At == at {
			fmt.Fprintf(out, "             %s (%s) wants  %s\n", n.Frame, n.Where, n.Wants)
		}
	}
}
