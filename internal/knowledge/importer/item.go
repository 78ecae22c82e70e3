package importer

import (
	"encoding/json"
	"strings"
)

// An item is one entity of a Wikidata dump, as
// https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html describes
// it; what Masar does not use is left out.
type item struct {
	Type    string            `json:"type"`
	ID      string            `json:"id"`
	Labels  texts             `json:"labels"`
	Aliases map[string][]text `json:"aliases"`
	Claims  map[string][]claim
}

type text struct {
	Value string `json:"value"`
}

// texts are the labels by language. A dump writes [] where there is none.
type texts map[string]text

func (t *texts) UnmarshalJSON(b []byte) error {
	if string(b) == "[]" {
		return nil
	}
	return json.Unmarshal(b, (*map[string]text)(t))
}

type claim struct {
	Mainsnak   snak              `json:"mainsnak"`
	Qualifiers map[string][]snak `json:"qualifiers"`
	Rank       string            `json:"rank"`
}

type snak struct {
	Datavalue struct {
		Value json.RawMessage `json:"value"`
	} `json:"datavalue"`
}

// UnmarshalJSON lets pass that aliases and claims are [] where there are none.
func (it *item) UnmarshalJSON(b []byte) error {
	var raw struct {
		Type    string          `json:"type"`
		ID      string          `json:"id"`
		Labels  texts           `json:"labels"`
		Aliases json.RawMessage `json:"aliases"`
		Claims  json.RawMessage `json:"claims"`
	}
	if err := json.Unmarshal(b, &raw); err != nil {
		return err
	}
	*it = item{Type: raw.Type, ID: raw.ID, Labels: raw.Labels}
	if len(raw.Aliases) > 0 && raw.Aliases[0] == '{' {
		if err := json.Unmarshal(raw.Aliases, &it.Aliases); err != nil {
			return err
		}
	}
	if len(raw.Claims) > 0 && raw.Claims[0] == '{' {
		return json.Unmarshal(raw.Claims, &it.Claims)
	}
	return nil
}

// best returns the statements of a property that count: the preferred ones
// where there are any, else those that are not deprecated.
func (it *item) best(property string) []claim {
	var preferred, normal []claim
	for _, c := range it.Claims[property] {
		switch c.Rank {
		case "preferred":
			preferred = append(preferred, c)
		case "deprecated":
		default:
			normal = append(normal, c)
		}
	}
	if len(preferred) > 0 {
		return preferred
	}
	return normal
}

// items returns the ids that the statements of a property name.
func (it *item) items(property string) []string {
	var out []string
	for _, c := range it.best(property) {
		if id := c.Mainsnak.item(); id != "" {
			out = append(out, id)
		}
	}
	return out
}

// strings returns the values of a property of strings.
func (it *item) strings(property string) []string {
	var out []string
	for _, c := range it.best(property) {
		var s string
		if json.Unmarshal(c.Mainsnak.Datavalue.Value, &s) == nil && s != "" {
			out = append(out, s)
		}
	}
	return out
}

// point returns the coordinates (P625) of an item with one decimal; both are
// empty where it has none on Earth.
func (it *item) point() (lat, lon string) {
	const earth = "http://www.wikidata.org/entity/Q2"
	for _, c := range it.best("P625") {
		var v struct {
			Latitude, Longitude *json.Number
			Globe               string
		}
		if json.Unmarshal(c.Mainsnak.Datavalue.Value, &v) != nil || v.Latitude == nil || v.Longitude == nil || v.Globe != "" && v.Globe != earth {
			continue
		}
		lat, err1 := degrees(v.Latitude.String(), 90)
		lon, err2 := degrees(v.Longitude.String(), 180)
		if err1 == nil && err2 == nil {
			return lat, lon
		}
	}
	return "", ""
}

func (s snak) item() string {
	var v struct {
		ID string `json:"id"`
	}
	if json.Unmarshal(s.Datavalue.Value, &v) != nil || !isItem(v.ID) {
		return ""
	}
	return v.ID
}

// day returns a time value as short as its precision: 2014, 2014-06 or
// 2014-06-08; "" where it is less precise than a year, before the year 1, or of
// another calendar than the Gregorian.
func (s snak) day() string {
	const year, month, day = 9, 10, 11
	const gregorian = "Q1985727"
	var v struct {
		Time          string
		Precision     int
		Calendarmodel string
	}
	if json.Unmarshal(s.Datavalue.Value, &v) != nil || len(v.Time) < 11 || v.Time[0] != '+' || !strings.HasSuffix(v.Calendarmodel, gregorian) {
		return ""
	}
	switch t := v.Time[1:]; v.Precision {
	case year:
		return t[:4]
	case month:
		return t[:7]
	case day:
		return t[:10]
	}
	return ""
}
