package record

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"masar"
	"masar/data"
	"masar/internal/clean"
	"masar/internal/reading"
)

// TestFlatten reads an article and looks at what the record gets of it.
func TestFlatten(t *testing.T) {
	k, err := reading.Load(data.All(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := clean.New(k.Language, clean.Options{Known: k.KnownWord, Place: k.KnownPlace})
	if err != nil {
		t.Fatal(err)
	}
	p, err := LoadPhrases(k.Language)
	if err != nil {
		t.Fatal(err)
	}
	text := "لقاء في القاهرة بشأن السودان\n" +
		"القاهرة (رويترز) - التقى وزير الخارجية المصري بدر عبد العاطي يوم الثلاثاء 18 فبراير في القاهرة نظيره السعودي فيصل بن فرحان، وبحثا الهدنة في السودان.\n" +
		"وقال عبد العاطي إن بلاده لن تقبل أي هدنة لا تشمل المدن السودانية."
	res, err := c.Clean(clean.Source{ID: "x", Title: "لقاء في القاهرة بشأن السودان", Published: "2025-02-19", Outlet: "صحيفة", Data: []byte(text), Charset: clean.UTF8})
	if err != nil {
		t.Fatal(err)
	}
	r := reading.NewReader(k).Read(res.Article)
	f := NewFlattener(k.World, k.Lexicon, p)
	facts := f.Flatten("a1", "2025-02-19", "", &r)
	if again := f.Flatten("a1", "2025-02-19", "", &r); !reflect.DeepEqual(facts, again) {
		t.Error("the same reading gives other facts")
	}
	ids := map[string]bool{}
	for i := range facts.Reports {
		r := &facts.Reports[i]
		if ids[r.ID] || !strings.HasPrefix(r.ID, "a1:"+string(r.Event.Act)+"@") || r.Source != "a1" || r.Agency != "reuters" || len(r.Words) == 0 {
			t.Errorf("report %q: source %q, agency %q, %d words", r.ID, r.Source, r.Agency, len(r.Words))
		}
		ids[r.ID] = true
	}
	at := slices.IndexFunc(facts.Reports, func(r masar.Report) bool { return r.Event.Act == masar.Meet })
	if at < 0 {
		t.Fatalf("no meeting: %+v", facts.Reports)
	}
	meet := &facts.Reports[at]
	if !slices.Equal(meet.Behind, []string{"EGY", "SAU"}) || !slices.Equal(meet.People, []string{"badr_abdelatty", "faisal_bin_farhan"}) || meet.Within != "EGY" {
		t.Errorf("behind %q, people %q, within %q", meet.Behind, meet.People, meet.Within)
	}
	if !slices.Contains(meet.About, "SDN") {
		t.Errorf("about %q", meet.About)
	}
	if len(facts.Said) != 1 || facts.Said[0].Behind != "EGY" || facts.Said[0].Stance != masar.StanceAgainst || facts.Said[0].On != "ceasefire" {
		t.Errorf("said: %+v", facts.Said)
	}
}
