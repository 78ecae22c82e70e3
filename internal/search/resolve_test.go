package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestMeaning holds queries to what they ask of the record.
func TestMeaning(t *testing.T) {
	for _, c := range []struct{ query, has, lacks string }{
		{query: "دمج", has: "lemma=دمج word=دمج"},
		{query: "للوزراء", has: "lemma=وزير"},
		{query: "وزير", has: "lemma=وزير", lacks: "lemma=زار"},
		{query: "علي", has: "lemma=علي", lacks: "word=علي"},
		{query: "على", has: "word=علي", lacks: "lemma=علي"},
		{query: "مدبولي", has: "lemma=مدبولي name=mostafa_madbouly"},
		{query: "ومدبولي", has: "lemma=مدبولي name=mostafa_madbouly"},
		{query: "Abdelatty", has: "name=badr_abdelatty word=abdelatty"},
		{query: "Badr Abdelatty", has: "name=badr_abdelatty word=badr word=abdelatty"},
		{query: `"Badr Abdelatty"`, has: "name=badr_abdelatty word=badr_abdelatty"},
		{query: "بدر عبد العاطي", has: "name=badr_abdelatty lemma=بدر"},
		{query: "عبدالعاطي", has: "name=badr_abdelatty"},
		{query: "واشنطن", has: "name=USA name=city_washington lemma=واشنطن"},
		{query: "Washington", has: "name=USA"},
		{query: "Turkey", has: "name=TUR"},
		{query: "Türkiye", has: "name=TUR"},
		{query: "actor:واشنطن", has: "actor=USA"},
		{query: "actor:US", has: "actor=USA"},
		{query: "actor:egy", has: "actor=EGY"},
		{query: `actor:"وزير الخارجية المصري"`, has: "actor=badr_abdelatty actor=sameh_shoukry"},
		{query: `actor:"فلان بن فلان"`, has: "actor=~فلان_بن_فلان"},
		{query: "said_by:Abdelatty", has: "said_by=badr_abdelatty"},
		{query: "act:meet", has: "act=meet"},
		{query: "act:لقاء", has: "act=meet", lacks: "act=convene"},
		{query: "act:اللقاءات", has: "act=meet"},
		{query: `act:"وقف إطلاق النار"`, has: "act=ceasefire"},
		{query: "act:deny", has: "act=deny"},
		{query: "status:مقررة", has: "status=planned", lacks: "status=held"},
		{query: "status:called-for", has: "status=called_for"},
		{query: "issue:الأسرى", has: "issue=hostages"},
		{query: "issue:المياه", has: "issue=water"},
		{query: "place:القاهرة", has: "place=city_cairo", lacks: "place=EGY"},
		{query: "place:Egypt", has: "place=EGY place=city_cairo"},
		{query: "outlet:رويترز", has: "outlet=reuters outlet=رويترز"},
		{query: "kind:تصريحات", has: "kind=statement"},
		{query: "from:2024-09", has: "from=2024-09-01"},
		{query: "to:٢٠٢٤", has: "to=2024-12-31"},
		{query: "to:2024-02", has: "to=2024-02-29"},
		{query: `from:"17 سبتمبر 2024"`, has: "from=2024-09-17"},
		{query: `from:"١٧ أيلول ٢٠٢٤"`, has: "from=2024-09-17"},
		{query: "from:17/9/2024", has: "from=2024-09-17"},
		{query: "from:أمس", has: "from=2024-09-16"},
		{query: `from:"17 September 2024"`, has: "from=2024-09-17"},
		{query: `to:"Feb 2024"`, has: "to=2024-02-29"},
		{query: "sources:>2", has: "sources=3..0"},
		{query: "sources:3", has: "sources=3..3"},
		{query: "تفاوض*", has: "prefix=تفاوض"},
		{query: `"وقف إطلاق النار"`, has: "word=وقف_اطلاق_النار"},
		{query: "كوفيد-19", has: "word=كوفيد_19"},
	} {
		q, err := Parse(c.query, namesOf(t))
		if err != nil {
			t.Errorf("%+q (%s): %v", c.query, c.query, err)
			continue
		}
		got := asks(&q.Cond)
		for _, want := range strings.Fields(c.has) {
			if !slices.Contains(got, want) {
				t.Errorf("%+q (%s) asks %q, want %q too", c.query, c.query, got, want)
			}
		}
		for _, no := range strings.Fields(c.lacks) {
			if slices.Contains(got, no) {
				t.Errorf("%+q (%s) asks %q, must not ask %q", c.query, c.query, got, no)
			}
		}
	}
}

// asks lists the leaves of a condition.
func asks(c *Cond) []string {
	var out []string
	for i := range c.Kids {
		out = append(out, asks(&c.Kids[i])...)
	}
	for _, l := range c.Lemmas {
		out = append(out, "lemma="+l)
	}
	for _, r := range c.Runs {
		out = append(out, "word="+strings.Join(r, "_"))
	}
	if c.Prefix != "" {
		out = append(out, "prefix="+c.Prefix)
	}
	for _, id := range append(c.IDs, c.Names...) {
		out = append(out, string(c.Field)+"="+strings.ReplaceAll(id, " ", "_"))
	}
	switch c.Field {
	case FieldFrom:
		out = append(out, "from="+c.From)
	case FieldTo:
		out = append(out, "to="+c.To)
	case FieldSources:
		out = append(out, fmt.Sprintf("sources=%d..%d", c.Least, c.Most))
	}
	return out
}
