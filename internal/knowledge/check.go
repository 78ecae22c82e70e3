package knowledge

import (
	"fmt"
	"strings"

	"masar/internal/arabic"
)

// Check looks for what the lines cannot show one by one: references to ids
// that no file holds, dates out of order, two holders of one exclusive office
// at once, and people who share a full name. It returns every fault with file
// and line, in the order of the files.
func (b *Base) Check() []error {
	var out []error
	fault := func(s Source, format string, args ...any) {
		out = append(out, fmt.Errorf("%s: %s", s.at(), fmt.Sprintf(format, args...)))
	}
	for i := range b.entities[1:] {
		e := &b.entities[i+1]
		if e.Country != "" && b.byID[e.Country] == 0 {
			fault(e.Source, "no state %s", e.Country)
		}
		if e.Capital != "" && b.byID[e.Capital] == 0 {
			fault(e.Source, "no place %s", e.Capital)
		}
	}
	for _, t := range b.tenures {
		b.checkTenure(t, fault)
	}
	b.checkHolders(fault)
	b.checkNames(fault)
	b.checkConflicts(fault)
	return out
}

type faultFunc func(s Source, format string, args ...any)

func (b *Base) checkTenure(t Tenure, fault faultFunc) {
	if e := b.Entity(t.Person); e == nil {
		fault(t.Source, "no person %s", t.Person)
	} else if e.Type != "person" {
		fault(t.Source, "%s is no person", t.Person)
	}
	if t.Of != "" && b.byID[t.Of] == 0 {
		fault(t.Source, "no state or body %s", t.Of)
	}
	if _, ok := b.byOffice[t.Office]; !ok {
		fault(t.Source, "no office %s", t.Office)
	}
	if t.From != "" && t.Until != "" && t.Until < t.From && !strings.HasPrefix(t.From, t.Until) {
		fault(t.Source, "ends on %s before it begins on %s", t.Until, t.From)
	}
}

// checkHolders looks for two people in one exclusive office for more than the
// day of a handover. Dates that are not given to the day are not held against
// each other within their year.
func (b *Base) checkHolders(fault faultFunc) {
	for i := range b.tenures {
		t := &b.tenures[i]
		o, ok := b.Office(t.Office)
		if !ok || !o.Exclusive {
			continue
		}
		for _, j := range b.holders[post{t.Office, t.Of}] {
			u := &b.tenures[j]
			if int(j) <= i || u.Person == t.Person || !overlap(t, u) {
				continue
			}
			fault(u.Source, "%s is %s of %s at the same time as %s (%s)", u.Person, u.Office, u.Of, t.Person, t.Source.at())
		}
	}
}

func overlap(t, u *Tenure) bool {
	return before(t.From, u.Until) && before(u.From, t.Until)
}

// before reports whether a beginning lies surely before an end.
func before(from, until string) bool {
	if from == "" || until == "" {
		return true
	}
	n := min(len(from), len(until))
	return from[:n] < until[:n]
}

// checkNames looks for full names that two people, or two other things of one
// type, share without being told apart; people of two countries are.
func (b *Base) checkNames(fault faultFunc) {
	seen := map[string]*Entity{}
	for i := range b.entities[1:] {
		e := &b.entities[i+1]
		for _, name := range e.Names {
			if e.Type == "person" && !strings.Contains(name, " ") || e.Type == "place" {
				continue
			}
			key := string(e.Type) + " " + arabic.Fold(name)
			if o, ok := seen[key]; ok && o != e && (e.Type != "person" || o.Country == e.Country) {
				fault(e.Source, "%s shares the name %s with %s (%s)", e.ID, name, o.ID, o.Source.at())
			}
			seen[key] = e
		}
	}
}
