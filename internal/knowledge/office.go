package knowledge

import (
	"cmp"
	"slices"
	"strings"
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

// HolderOf returns the person whom a title means that names the owner of the
// office and, where to is not empty, the state that the holder is sent to or
// for; "" where the files tell of nobody or of several.
func (b *Base) HolderOf(office, of, to, day string) string {
	if to != "" {
		if sent := one(b.HolderFor(office, of, to, day)); sent != "" {
			return sent
		}
		if o, ok := b.Office(office); !ok || !o.Exclusive {
			return ""
		}
	}
	if out := b.HolderOrNear(office, of, day); len(out) > 0 {
		return out[0].Person
	}
	for _, class := range heads {
		if slices.Contains(class, office) && !isState(of) {
			return b.head(class, of, day)
		}
	}
	return ""
}

// heads are the offices at the head of movements and of agencies, which the press
// does not keep apart: «رئيس حركة حماس», «زعيم حزب الله», «المدير العام للأونروا».
var heads = [...][]string{
	{"leader", "president", "secretary_general", "political_bureau_head"},
	{"director_general", "commissioner"},
}

// head is the one person at the head of a body or group, "" for several.
func (b *Base) head(class []string, of, day string) string {
	var all []Tenure
	for _, office := range class {
		all = append(all, b.Holder(office, of, day)...)
	}
	return one(all)
}

// SoleOwner returns the state or body that alone has an office by the files, ""
// where several have it.
func (b *Base) SoleOwner(office string) string {
	return b.sole[office]
}

// one is the person of all the tenures, "" where they are of several.
func one(all []Tenure) string {
	for _, t := range all {
		if t.Person != all[0].Person {
			return ""
		}
	}
	if len(all) == 0 {
		return ""
	}
	return all[0].Person
}

// alone is Holder without those whom the title alone cannot mean.
func (b *Base) alone(office, of, day string) []Tenure {
	out := b.Holder(office, of, day)
	if o, ok := b.Office(office); ok && o.Exclusive {
		return out
	}
	out = slices.DeleteFunc(out, func(t Tenure) bool { return t.To != "" })
	if one(out) == "" || office == "member" || isState(of) && office != "vice_president" && office != "chief_negotiator" {
		return nil
	}
	return out
}

// isState tells the codes of states from other ids.
func isState(id string) bool { return len(id) == 3 && id == strings.ToUpper(id) }
