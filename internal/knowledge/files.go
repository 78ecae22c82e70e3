package knowledge

import (
	"strconv"
	"strings"

	"masar"
	"masar/internal/arabic"
)

func (l *loader) state(f []string) {
	e := Entity{ID: f[0], Type: masar.State, Kind: f[3], Country: f[0], Wikidata: f[1], NameEN: f[2], Capital: f[4]}
	e.Nisba = list(f[5])
	if at := l.put(e, f[6]); at != 0 {
		l.nisbas(at, e.Nisba)
		if e.Capital != "" {
			l.b.capitals[e.Capital] = e.ID
		}
	}
}

func (l *loader) body(f []string) {
	e := Entity{ID: f[0], Type: masar.ActorType(f[1]), Country: f[2], Wikidata: f[3], NameEN: f[4], Nisba: list(f[5])}
	if e.Type != masar.Org && e.Type != masar.Group {
		l.fail("type %q is neither body nor group", f[1])
		return
	}
	if at := l.put(e, f[6]); at != 0 {
		l.nisbas(at, e.Nisba)
	}
}

func (l *loader) place(f []string) {
	e := Entity{ID: f[0], Type: masar.Place, Kind: f[1], Country: f[2], NameEN: f[5]}
	if f[3] != "" && f[4] != "" {
		lat, err1 := strconv.ParseFloat(f[3], 64)
		lon, err2 := strconv.ParseFloat(f[4], 64)
		if err1 != nil || err2 != nil || lat < -90 || lat > 90 || lon < -180 || lon > 180 {
			l.fail("no such point: %q, %q", f[3], f[4])
		}
		e.Lat, e.Lon, e.Placed = lat, lon, true
	}
	l.put(e, f[6])
}

func (l *loader) metonym(f []string) {
	at, ok := l.b.byID[f[0]]
	if !ok {
		l.fail("no entity %s", f[0])
		return
	}
	kind := Seat
	switch f[1] {
	case "seat":
	case "label":
		kind = Label
	default:
		l.fail("kind %q is neither seat nor label", f[1])
		return
	}
	for _, form := range list(f[2]) {
		l.b.addName(arabic.Fold(form), at, kind)
	}
}

func (l *loader) title(f []string) {
	b := l.b
	if _, ok := b.byOffice[f[0]]; ok {
		return // an earlier folder's title stands
	}
	o := Office{Key: f[0], NameEN: f[1], Exclusive: f[2] == "1", Forms: list(f[3]), Source: l.source}
	b.byOffice[o.Key] = int32(len(b.offices))
	b.offices = append(b.offices, o)
}

func (l *loader) tenure(f []string) {
	t := Tenure{Person: f[0], Office: f[1], Of: f[2], From: f[3], Until: f[4], Source: l.source}
	if len(f) > 5 {
		t.To = f[5]
	}
	if !isDate(t.From) || !isDate(t.Until) {
		l.fail("want dates as 2006, 2006-01 or 2006-01-02, have %q, %q", t.From, t.Until)
		return
	}
	b := l.b
	at := int32(len(b.tenures))
	b.tenures = append(b.tenures, t)
	key := post{t.Office, t.Of}
	b.holders[key] = append(b.holders[key], at)
	b.held[t.Person] = append(b.held[t.Person], at)
	if of, ok := b.sole[t.Office]; ok && of != t.Of {
		b.sole[t.Office] = ""
	} else {
		b.sole[t.Office] = t.Of
	}
}

// isDate reports whether s is an ISO 8601 day, month or year, or empty.
func isDate(s string) bool {
	switch len(s) {
	case 0:
		return true
	case 4, 7, 10:
	default:
		return false
	}
	for i := range len(s) {
		if i == 4 || i == 7 {
			if s[i] != '-' {
				return false
			}
		} else if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "|")
}

func (l *loader) nisbas(at int32, words []string) {
	for _, w := range words {
		stem := strings.TrimSuffix(arabic.Fold(w), "ي")
		if have := l.b.nisba[stem]; len(have) == 0 || have[len(have)-1] != at {
			l.b.nisba[stem] = append(have, at)
		}
	}
}
