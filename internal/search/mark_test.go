package search

import (
	"strings"
	"testing"
)

// TestMark holds what is marked, in brackets here, to the query.
func TestMark(t *testing.T) {
	for _, c := range []struct{ query, text, want string }{
		{query: "دمج", text: "طالبوا بدمج القوات", want: "طالبوا [بدمج] القوات"},
		{query: "وزير", text: "سلم رسالة للوزراء", want: "سلم رسالة [للوزراء]"},
		{query: `"وقف إطلاق النار"`, text: "دعا إلى وقف إطلاق النار فورا", want: "دعا إلى [وقف إطلاق النار] فورا"},
		{query: `"اطلاق النار"`, text: "أطلق النار بعد إطلاق «النار»", want: "أطلق النار بعد [إطلاق «النار]»"},
		{query: "تفاوض*", text: "استمر التفاوض، والتفاوضي", want: "استمر [التفاوض]، [والتفاوضي]"},
		{query: "Abdelatty", text: "التقى بدر عبد العاطي نظيره", want: "التقى [بدر عبد العاطي] نظيره"},
		{query: "actor:واشنطن", text: "زار القاهرة ثم الولايات المتحدة", want: "زار القاهرة ثم [الولايات المتحدة]"},
		{query: "هدنة -غزة", text: "هدنة في غزة", want: "[هدنة] في غزة"},
		{query: "status:held", text: "هدنة في غزة", want: "هدنة في غزة"},
	} {
		q, err := Parse(c.query, namesOf(t))
		if err != nil {
			t.Fatal(err)
		}
		if got := bracketed(c.text, namesOf(t).Marker(q)); got != c.want {
			t.Errorf("%+q (%s) marks %s, want %s", c.query, c.query, got, c.want)
		}
	}
}

func bracketed(text string, m *Marker) string {
	var b strings.Builder
	at := 0
	for _, s := range m.Mark(text) {
		b.WriteString(text[at:s.Start] + "[" + text[s.Start:s.End] + "]")
		at = s.End
	}
	return b.String() + text[at:]
}
