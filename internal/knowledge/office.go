package knowledge

import (
	"cmp"
	"slices"
)

// Entity returns the entity of an id, nil where no file holds it.
func (b *Base) Entity(id string) *Entity {
	if at, ok := b.byID[id]; ok {
		return &b.entities[at]
	}
	return nil
}

// Entities calls yield for every entity in the order of the files.
func (b *Base) Entities(yield func(*Entity) bool) {
	for i := 1; i < len(b.entities); i++ {
		if !yield(&b.entities[i]) {
			return
		}
	}
}

// Offices returns every office of titles.tsv in its order.
func (b *Base) Offices() []Office { return b.offices[1:] }

// Office returns the office of a key.
func (b *Base) Office(key string) (Office, bool) {
	at, ok := b.byOffice[key]
	return b.offices[at], ok
}

// Issues returns the words of each issue in the order of the file.
func (b *Base) Issues() []IssueWords { return b.issues }

// Holder returns who held the office of a state or body on a day (ISO 8601,
// "" for today's without an end), the latest to take it first. Of an exclusive
// office the first is the answer: on the day of a handover both cover it.
func (b *Base) Holder(office, of, day string) []Tenure {
	var out []Tenure
	for _, at := range b.holders[post{office, of}] {
		if t := b.tenures[at]; t.Covers(day) {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(x, y Tenure) int { return cmp.Compare(y.From, x.From) })
	return out
}

// HolderFor returns the envoys or ambassadors of a state or body who were for
// the given state or region on a day.
func (b *Base) HolderFor(office, of, to, day string) []Tenure {
	all := b.Holder(office, of, day)
	return slices.DeleteFunc(all, func(t Tenure) bool { return t.To != to })
}

// Held returns the offices that a person held on a day, the latest first;
// with an empty day all of them.
func (b *Base) Held(person, day string) []Tenure {
	var out []Tenure
	for _, at := range b.held[person] {
		if t := b.tenures[at]; day == "" || t.Covers(day) {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(x, y Tenure) int { return cmp.Compare(y.From, x.From) })
	return out
}

// equals are office keys that answer for one another where a state has only
// one of them: «الرئيس» of a state without a president is nobody.
var equals = map[string][]string{
	"head_of_state":             {"king", "supreme_leader"},
	"king":                      {"head_of_state"},
	"president":                 {"head_of_state"},
	"minister_of_state_foreign": {"deputy_foreign_minister"},
}

// HolderOrNear is whom a title without a name means: who holds the office, and
// where nobody is known the holder of an office that the press calls by the
// same title. Of an office that several hold at once, «نائب وزير الخارجية», and of
// envoys for one place among others, the title alone means none of them.
func (b *Base) HolderOrNear(office, of, day string) []Tenure {
	if out := b.alone(office, of, day); len(out) > 0 {
		return out
	}
	for _, near := range equals[office] {
		if out := b.alone(near, of, day); len(out) > 0 {
			return out
		}
	}
	return nil
}

// alone is Holder without those whom the title alone cannot mean.
func (b *Base) alone(office, of, day string) []Tenure {
	out := b.Holder(office, of, day)
	if o, ok := b.Office(office); ok && o.Exclusive {
		return out
	}
	out = slices.DeleteFunc(out, func(t Tenure) bool { return t.To != "" })
	for _, t := range out {
		if t.Person != out[0].Person {
			return nil
		}
	}
	return out
}
