package storetest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"masar"
	"masar/data"
	"masar/internal/reading"
	"masar/internal/search"
	"masar/internal/store"
)

var loadNames = sync.OnceValues(func() (*search.Names, error) {
	k, err := reading.Load(data.All(), nil, nil)
	if err != nil {
		return nil, err
	}
	return search.NewNames(k, "2024-09-30")
})

func parse(t testing.TB, query string) *search.Query {
	t.Helper()
	names, err := loadNames()
	if err != nil {
		t.Fatal(err)
	}
	q, err := search.Parse(query, names)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return q
}

// findArticles are what the queries of the contract are asked about.
func findArticles() []article {
	return []article{
		{url: "https://example.org/a", outlet: "الأولى", published: "2024-09-10", title: "زيارة",
			text: "وصل وزير الخارجية المصري بدر عبد العاطي إلى الدوحة، اليوم الثلاثاء. وطالب بدمج القوات."},
		{url: "https://example.org/b", outlet: "الثانية", published: "2024-09-12", title: "محادثات",
			text: "التقى رئيس الوزراء المصري مصطفى مدبولي نظيره العراقي محمد شياع السوداني في بغداد، أمس الأربعاء."},
		{url: "https://example.org/c", outlet: "الأولى", published: "2024-09-17", title: "نفي",
			text: "نفت وزارة الخارجية القطرية انسحاب قطر من الوساطة. ومن المقرر أن يزور عبد العاطي أنقرة يوم الخميس المقبل."},
		{url: "https://example.org/d", outlet: "الثالثة", published: "2023-01-10", title: "وفد",
			text: "قال المستشار صفوان الحمداني، اليوم الثلاثاء، إن الطريق طويل. وأضاف الحمداني أن الصبر مفيد."},
	}
}

// A findCase is a query with the last letters of the addresses of the articles that it
// finds, and act and status of the events; no events stand for not asked.
type findCase struct{ query, articles, events string }

// findCases are the queries of the contract.
func findCases() []findCase {
	return []findCase{
		{query: "دمج", articles: "a"},
		{query: "وزير", articles: "ab"},
		{query: "للوساطة", articles: "c"},
		{query: `"وزير الخارجية"`, articles: "a"},
		{query: `"الخارجية وزير"`},
		{query: "مدبولي", articles: "b", events: "meet held"},
		{query: "Abdelatty", articles: "ac", events: "urge held|visit held|visit planned"},
		{query: "act:visit", articles: "ac", events: "visit held|visit planned"},
		{query: "فعل:زيارة حالة:مقرر", articles: "c", events: "visit planned"},
		{query: "act:visit -status:planned", articles: "a", events: "visit held"},
		{query: "act:visit OR act:meet", articles: "abc", events: "meet held|visit held|visit planned"},
		{query: "act:visit from:2024-09-15", articles: "c", events: "visit planned"},
		{query: "act:visit to:2024-09-15", articles: "a", events: "visit held"},
		{query: "from:2024-09-11 to:2024-09-12", articles: "b", events: "meet held"},
		{query: "-act:visit -act:deny kind:event", articles: "b", events: "meet held|urge held"},
		{query: "outlet:الثانية", articles: "b", events: "meet held"},
		{query: "place:بغداد", articles: "b", events: "meet held"},
		{query: "place:العراق", articles: "b", events: "meet held"},
		{query: "side:مصر act:meet", articles: "b", events: "meet held"},
		{query: "actor:فلان"},
		{query: "actor:الحمداني", articles: "d"},
		{query: "sources:1 act:meet", articles: "b", events: "meet held"},
		{query: "sources:>1"},
		{query: "(sources:>1 OR act:meet) -outlet:الأولى", articles: "b", events: "meet held"},
		{query: "track:doha act:visit status:held", articles: "ac", events: "visit held"},
	}
}

func findsArticles(t *testing.T, s *store.Store, c findCase, ids map[string]string) {
	t.Helper()
	got := must(t, s, store.Search{Query: parse(t, c.query), For: store.FindArticles})
	var found []string
	for _, a := range got.Articles {
		found = append(found, ids[a.ID])
	}
	slices.Sort(found)
	if strings.Join(found, "") != c.articles || got.Total != len(found) || got.More {
		t.Errorf("%s finds articles %q of %d, want %q", c.query, found, got.Total, c.articles)
	}
}

func findsEvents(t *testing.T, s *store.Store, c findCase) {
	t.Helper()
	if c.events == "" {
		return
	}
	got := must(t, s, store.Search{Query: parse(t, c.query), For: store.FindEvents})
	var events []string
	for _, e := range got.Events {
		events = append(events, string(e.Act)+" "+string(e.Status))
	}
	slices.Sort(events)
	if strings.Join(events, "|") != c.events {
		t.Errorf("%s finds events %q, want %s", c.query, events, c.events)
	}
}

// find holds queries to the articles, the record events and the facts that they
// find, by the last letter of an address, and by act and status.
func find(t *testing.T, s *store.Store) {
	ids := map[string]string{}
	for _, a := range findArticles() {
		e := a.entry(t)
		ids[e.Reading.Article.ID] = a.url[len(a.url)-1:]
		add(t, s, e)
	}
	track := masar.Track{ID: "doha", Parties: []string{"EGY", "QAT"}}
	if err := s.SaveTrack(t.Context(), track); err != nil {
		t.Fatal(err)
	}
	for _, c := range findCases() {
		findsArticles(t, s, c, ids)
		findsEvents(t, s, c)
	}
	for _, wrong := range []string{"track:none", "act:visit OR track:doha", "-track:doha"} {
		_, err := s.Find(t.Context(), store.Search{Query: parse(t, wrong)})
		var e *search.Error
		if !errors.As(err, &e) || e.At.Empty() {
			t.Errorf("%s: error %v, want a *search.Error with its place", wrong, err)
		}
	}
}

func must(t *testing.T, s *store.Store, q store.Search) store.Found {
	t.Helper()
	got, err := s.Find(t.Context(), q)
	if err != nil {
		t.Fatalf("%s: %v", q.Query.Text, err)
	}
	return got
}

// findPages holds the pages of a search to its one list, and the counts to it,
// while more is added.
func findPages(t *testing.T, s *store.Store) {
	for i := range 7 {
		a := article{url: fmt.Sprintf("https://example.org/%d", i), published: fmt.Sprintf("2024-09-%02d", 10+i),
			text: fmt.Sprintf("التقى وزير الخارجية المصري بدر عبد العاطي %d من نظرائه في القاهرة، اليوم.", i+3)}
		add(t, s, a.entry(t))
	}
	q := store.Search{Query: parse(t, "عبد العاطي"), For: store.FindArticles, Facets: true}
	whole := must(t, s, q)
	if whole.Total != 7 || len(whole.Facets) == 0 {
		t.Fatalf("found %d, facets %+v", whole.Total, whole.Facets)
	}
	for _, f := range whole.Facets {
		if f.Field == "month" && (len(f.Counts) != 1 || f.Counts[0] != store.Count{Value: "2024-09", N: 7}) {
			t.Errorf("months %+v", f.Counts)
		}
	}
	q.Limit = 3
	var got []string
	for page := range 4 {
		found := must(t, s, q)
		for _, a := range found.Articles {
			got = append(got, a.URL)
		}
		if q.After = found.Next; q.After == "" {
			break
		}
		more := article{url: fmt.Sprintf("https://example.org/more%d", page), published: "2024-09-30", text: "وصل بدر عبد العاطي إلى بغداد، اليوم الاثنين."}
		add(t, s, more.entry(t))
	}
	var want []string
	for _, a := range whole.Articles {
		want = append(want, a.URL)
	}
	if !slices.Equal(got, want) {
		t.Errorf("pages give %q, want %q", got, want)
	}
	q.After = "nonsense"
	if _, err := s.Find(t.Context(), q); err == nil {
		t.Error("a cursor that is none is taken")
	}
}

// findHostile holds queries that look like the language of the tables, or are as
// large as may be, to an answer for every target.
func findHostile(t *testing.T, s *store.Store) {
	a := article{url: "https://example.org/a", text: "وصل بدر عبد العاطي إلى الدوحة، اليوم الثلاثاء. AND NEAR(a b) lemmas:x"}
	add(t, s, a.entry(t))
	for _, q := range []string{
		`"NEAR(a b, 2)"`, `"lemmas : x"`, "x\x00y", "x'; DROP TABLE facts; --x", `actor:"x' OR 1=1"`, `outlet:"%"`, "^x", "a+b", "{lemmas}", "nul*",
		"\u202eقطر", "\U0001F600قطر", "-(-(-x))", "-x -y", "(-x) OR (-y)", "from:0001 to:9999", "from:2024-09-30 to:2024-09-01", "sources:<1000000 -sources:2",
		strings.Repeat("ا", 2000), strings.Repeat("كل* ", 60), strings.Repeat("-(", 15) + "x" + strings.Repeat(")", 15),
		strings.TrimSuffix(strings.Repeat("(قطر -مصر) OR ", 30), " OR "), "place:USA place:RUS place:FRA", strings.Repeat("«a» ", 64),
	} {
		parsed := parse(t, q)
		for _, target := range []store.Target{store.FindFacts, store.FindEvents, store.FindArticles} {
			if _, err := s.Find(t.Context(), store.Search{Query: parsed, For: target, Facets: true}); err != nil {
				t.Errorf("%.60q for %s: %v", q, target, err)
			}
		}
	}
}
