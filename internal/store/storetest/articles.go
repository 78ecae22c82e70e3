package storetest

import (
	"slices"
	"testing"

	"masar/internal/store"
)

const visit = "وصل وزير الخارجية المصري بدر عبد العاطي إلى الدوحة، اليوم الثلاثاء، في زيارة رسمية يبحث خلالها مع المسؤولين القطريين جهود الوساطة ووقف إطلاق النار في غزة."

func addTwice(t *testing.T, open Open) {
	s := open(t)
	e := article{url: "https://example.org/1", text: visit}
	first := add(t, s, e.entry(t))
	before := stats(t, s)
	if first[0].Fate != store.NewArticle || before.Articles != 1 || before.Events == 0 {
		t.Fatalf("the first time: %+v, %+v", first[0], before)
	}
	again := add(t, s, e.entry(t), e.entry(t))
	if again[0].Fate != store.KnownArticle || again[1].ID != first[0].ID || stats(t, s) != before {
		t.Errorf("the second time: %+v, %+v, want %+v", again, stats(t, s), before)
	}
	other := e.entry(t) // the same text of the same address in other bytes
	other.Source.Bytes = append(slices.Clone(other.Source.Bytes), '\n')
	other.Reading.Article.ID = store.ArticleID(e.url, other.Source.Bytes)
	other.Facts.Article = other.Reading.Article.ID
	if got := add(t, s, other); got[0].Fate != store.KnownArticle || got[0].ID != first[0].ID {
		t.Errorf("other bytes of the same text: %+v", got[0])
	}
	src, err := s.Source(t.Context(), first[0].ID)
	noError(t, err)
	if string(src.Bytes) != "\n"+visit || src.Format != "text" {
		t.Errorf("the source is %+q", src.Bytes)
	}
	sound(t, s)
}

func versions(t *testing.T, open Open) {
	s := open(t)
	one := article{url: "https://example.org/1", text: visit}
	two := article{url: "https://example.org/1", text: visit + "\nوغادر الوزير الدوحة مساء."}
	home := article{url: "https://example.org/", text: visit + "\nصفحة أولى."}
	first := add(t, s, one.entry(t))[0]
	second := add(t, s, two.entry(t))[0]
	if second.Fate != store.NewVersion || second.ID == first.ID {
		t.Fatalf("the second text: %+v", second)
	}
	for _, id := range []string{first.ID, second.ID} {
		list, err := s.Versions(t.Context(), id)
		noError(t, err)
		if len(list) != 2 || list[0].ID != first.ID || list[1].VersionOf != first.ID || list[1].Cluster != list[0].Cluster {
			t.Errorf("versions of %s: %+v", id, list)
		}
	}
	add(t, s, home.entry(t))
	home.text = "نص آخر تماما لا صلة له بما سبق من أخبار الزيارة."
	if got := add(t, s, home.entry(t))[0]; got.Fate != store.NewArticle {
		t.Errorf("another text on a front page: %+v", got)
	}
	sound(t, s)
}

func copied(t *testing.T, open Open) {
	s := open(t)
	late := article{url: "https://a.example/1", outlet: "أ", published: "2024-09-18", text: visit}
	early := article{url: "https://b.example/1", outlet: "ب", published: "2024-09-17", text: visit + "\nالقاهرة."}
	other := article{url: "https://c.example/1", outlet: "ج", published: "2024-09-17", text: texts[13].text}
	added := add(t, s, late.entry(t), early.entry(t), other.entry(t))
	if added[0].Fate != store.NewArticle || added[1].Fate != store.NewCopy || added[2].Fate != store.NewArticle {
		t.Errorf("fates: %+v", added)
	}
	list, err := s.Cluster(t.Context(), added[0].ID)
	noError(t, err)
	if len(list) != 2 || list[0].ID != added[1].ID || list[1].Cluster != added[1].ID {
		t.Errorf("the cluster begins with the earliest: %+v", list)
	}
	facts, _, err := s.Facts(t.Context(), store.Filter{Article: added[0].ID, Kind: store.EventKind}, store.Page{})
	noError(t, err)
	if len(facts) == 0 {
		t.Fatal("no report in the copy")
	}
	e, err := s.RecordEvent(t.Context(), facts[0].Report.ID)
	noError(t, err)
	if len(e.Reports) != 2 || e.Sources != 1 || facts[0].Report.Source != added[1].ID {
		t.Errorf("two copies are one source: %d reports, %d sources, source %s", len(e.Reports), e.Sources, facts[0].Report.Source)
	}
	sound(t, s)
}

// earliest puts copies in, and reads the earliest of them anew as the latest.
func earliest(t *testing.T, open Open) {
	s := open(t)
	one := article{url: "https://a.example/1", outlet: "أ", published: "2024-09-18", text: visit}
	two := article{url: "https://b.example/1", outlet: "ب", published: "2024-09-17", text: visit + "\nالقاهرة."}
	three := article{url: "https://c.example/1", outlet: "ج", published: "2024-09-19", text: visit + "\nالدوحة."}
	added := add(t, s, three.entry(t), one.entry(t), two.entry(t))
	named := func(want string) {
		t.Helper()
		list, err := s.Cluster(t.Context(), added[0].ID)
		noError(t, err)
		for _, a := range list {
			if a.Cluster != want {
				t.Errorf("%s of %s is in the cluster %s, want %s", a.ID, a.Published, a.Cluster, want)
			}
		}
		if len(list) != 3 {
			t.Errorf("%d in the cluster, want 3", len(list))
		}
	}
	named(added[2].ID)
	two.published = "2024-09-20"
	again := two.entry(t)
	reread(t, s, []store.Entry{again, again}, "2") // twice in one batch
	named(added[1].ID)
	sound(t, s)
}

func wholeBatch(t *testing.T, open Open) {
	s := open(t)
	good := article{url: "https://example.org/1", text: visit}
	add(t, s, good.entry(t))
	before := DumpOf(t, s)
	wrong := article{url: "https://example.org/3", text: texts[1].text}.entry(t)
	wrong.Reading.Article.ID, wrong.Facts.Article = "other", "other"
	next := article{url: "https://example.org/2", text: texts[0].text}
	if _, err := s.Add(t.Context(), []store.Entry{next.entry(t), wrong}); err == nil {
		t.Fatal("an article with a wrong id went in")
	}
	same(t, DumpOf(t, s), before)
	if got := add(t, s, next.entry(t))[0]; got.Fate != store.NewArticle {
		t.Errorf("after the failure: %+v", got)
	}
	sound(t, s)
}
