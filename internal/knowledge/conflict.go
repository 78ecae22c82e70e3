package knowledge

import (
	"slices"
	"strings"

	"masar/internal/arabic"
)

// A Conflict is two sides at odds, each by the ids of who stands for it.
type Conflict struct {
	ID, From, Until string // ISO days, may be short; "" for open
	NameEN          string
	Sides           [2][]string
	Words           []string // folded; a text that holds none of them is about something else; nil for any text
	Source          Source
}

// Conflicts returns every conflict in the order of the file.
func (b *Base) Conflicts() []Conflict { return b.conflicts }

// Lasts reports whether the conflict was on at a day; it always is where the day
// is unknown.
func (c *Conflict) Lasts(day string) bool {
	if len(day) > 10 {
		day = day[:10]
	}
	return day == "" || c.From <= day && (c.Until == "" || day <= c.Until || strings.HasPrefix(day, c.Until))
}

// InConflict reports whether an id stands for a side of any conflict.
func (b *Base) InConflict(id string) bool {
	for i := range b.conflicts {
		for _, side := range b.conflicts[i].Sides {
			if id != "" && slices.Contains(side, id) {
				return true
			}
		}
	}
	return false
}

func (l *loader) conflict(f []string) {
	c := Conflict{ID: f[0], From: f[1], Until: f[2], NameEN: f[3], Source: l.source}
	for k := range c.Sides {
		c.Sides[k] = strings.Split(f[4+k], "|")
	}
	if f[6] != "" {
		for w := range strings.SplitSeq(f[6], "|") {
			c.Words = append(c.Words, arabic.Fold(w))
		}
	}
	l.b.conflicts = append(l.b.conflicts, c)
}

func (b *Base) checkConflicts(fault faultFunc) {
	for _, c := range b.conflicts {
		for _, side := range c.Sides {
			for _, id := range side {
				if b.byID[id] == 0 {
					fault(c.Source, "no state, body or group %s", id)
				}
			}
		}
		if c.From != "" && c.Until != "" && c.Until < c.From {
			fault(c.Source, "ends on %s before it begins on %s", c.Until, c.From)
		}
	}
}
