package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"masar"
	"masar/internal/correcting"
	"masar/internal/record"
	"masar/internal/store"
	"masar/internal/telling"
	"masar/internal/wording"
)

// smallNews are four articles about two ministers.
const smallNews = `{"url":"https://ghad.example/1","outlet":"صحيفة الغد","published":"2024-09-16","title":"لقاء مرتقب في أنقرة","text":"يلتقي وزير الخارجية المصري بدر عبد العاطي نظيره التركي هاكان فيدان في أنقرة يوم الخميس المقبل، بحسب ما أعلنت الخارجية المصرية."}
{"url":"https://ufuq.example/2","outlet":"قناة الأفق","published":"2024-09-20","title":"عبد العاطي وفيدان يبحثان التهدئة","text":"التقى وزير الخارجية المصري بدر عبد العاطي نظيره التركي هاكان فيدان في أنقرة، أمس الخميس، وبحثا وقف إطلاق النار في غزة."}
{"url":"https://sahel.example/3","outlet":"صحيفة الساحل","published":"2024-09-22","title":"اتصال بين القاهرة وأنقرة","text":"أجرى وزير الخارجية التركي هاكان فيدان اتصالا هاتفيا بنظيره المصري بدر عبد العاطي، اليوم الأحد."}
{"url":"https://sahel.example/4","outlet":"صحيفة الساحل","published":"2024-09-25","title":"زيارة تركية","text":"وصل وزير الخارجية التركي هاكان فيدان إلى القاهرة، اليوم الأربعاء، في زيارة رسمية."}
`

// small is a store of smallNews that is open, and its file.
func small(t testing.TB) (*recorded, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "masar.db")
	news := filepath.Join(t.TempDir(), "news.jsonl")
	if err := os.WriteFile(news, []byte(smallNews), 0o600); err != nil {
		t.Fatal(err)
	}
	command(t, "add", "-q", "--store", path, news)
	ctx := context.Background()
	st, err := (&storeFlag{Store: path}).open(ctx)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	words, err := wording.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	w := &worldNames{k: theKit(t).k, today: func() string { return "2024-09-26" }}
	tell := telling.New(ctx, st, telling.World{Known: w.Known, Means: w.Resolve, Place: w.IsPlace}, words)
	return &recorded{ctx, st, w, tell, "2024-09-26", streams{out: io.Discard, err: io.Discard}}, path
}

// command runs one command line that must not fail, and returns what it prints.
func command(t testing.TB, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, streams{strings.NewReader(""), &out, &errs}); code != 0 {
		t.Fatalf("%v: status %d: %s", args, code, errs.String())
	}
	return out.String()
}

// TestShowAnswersAsTheAPI holds masar show --json to what the desk answers.
func TestShowAnswersAsTheAPI(t *testing.T) {
	r, path := small(t)
	id := strings.TrimSpace(command(t, "track", "new", "--store", path, "مصر وتركيا", "--party", "EGY", "--party", "TUR"))
	if id != "egy-tur" {
		t.Errorf("the track is %s: an identity of the knowledge was taken for a name", id)
	}
	reader, err := newArticleReader(&cli{}, &inputFlags{})
	if err != nil {
		t.Fatal(err)
	}
	d, err := newDesk(r.store, reader, deskOptions{today: func() string { return r.today }, log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	events, _, err := r.store.Events(r.ctx, store.Filter{}, store.Page{})
	if err != nil || len(events) == 0 {
		t.Fatalf("no events: %v", err)
	}
	article, _, _ := strings.Cut(events[0].ID, ":")
	for _, c := range []struct{ what, path, id string }{
		{"event", "events", events[0].ID}, {"actor", "actors", "hakan_fidan"}, {"track", "tracks", id}, {"article", "articles", article},
	} {
		w := httptest.NewRecorder()
		d.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost:7700/api/v1/"+c.path+"/"+c.id, nil))
		var api, shown any
		if err := json.Unmarshal(w.Body.Bytes(), &api); err != nil || w.Code != 200 {
			t.Fatalf("%s %s: %d %s", c.what, c.id, w.Code, w.Body)
		}
		if err := json.Unmarshal([]byte(command(t, "show", "--store", path, "--json", "--today", r.today, c.what, c.id)), &shown); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(api, shown) {
			t.Errorf("masar show %s prints what the API does not answer", c.what)
		}
	}
}

// TestWrittenWhole leaves what was there where writing fails.
func TestWrittenWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.md")
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	err := written(path, streams{}, func(w io.Writer) error { _, _ = io.WriteString(w, "half"); return broken })
	if err == nil || !strings.Contains(err.Error(), "broken") {
		t.Errorf("the error is lost: %v", err)
	}
	got, err := os.ReadFile(path)
	if err != nil || string(got) != "before" {
		t.Errorf("the file holds %q (%v)", got, err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".masar-*")); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}

// FuzzCorrect gives any input as a correction: it is refused, or it is kept and
// can be taken back, and the record stays whole.
func FuzzCorrect(f *testing.F) {
	r, _ := small(f)
	facts, _, err := r.store.Facts(r.ctx, store.Filter{}, store.Page{})
	if err != nil || len(facts) < 4 {
		f.Fatalf("%d facts: %v", len(facts), err)
	}
	words, err := record.LoadPhrases(r.world.k.Language)
	if err != nil {
		f.Fatal(err)
	}
	d := store.NewDeriver(r.world.k.World, r.world.k.Lexicon, words)
	kinds := []masar.CorrectionKind{masar.Confirm, masar.RejectFact, masar.Edit, masar.AddFact, masar.MergeActors, masar.SplitActor, masar.MergeEvents, masar.SplitEvent, "none"}
	f.Add(uint8(2), uint8(0), uint8(1), "meet", "held", "2024-09-18", "القاهرة", "مصر", "تركيا", "يلتقي", "")
	f.Add(uint8(3), uint8(1), uint8(1), "visit", "planned", "2024-09-18/2024-09-20", "", "فلان", "", "هاكان فيدان", "فيدان")
	f.Add(uint8(3), uint8(1), uint8(0), "say", "", "", "", "فيدان", "مصر", "نظيره", "")
	f.Add(uint8(4), uint8(2), uint8(3), "", "", "", "", "hakan_fidan", "badr_abdelatty", "", "")
	f.Add(uint8(6), uint8(0), uint8(2), "", "", "", "", "", "", "", "")
	f.Fuzz(func(t *testing.T, kind, a, b uint8, act, status, day, place, who, whom, quote, cue string) {
		id := func(n uint8) string {
			x := facts[int(n)%len(facts)]
			if x.Said != nil {
				return x.Said.ID
			}
			return x.Report.ID
		}
		article, _, _ := strings.Cut(id(a), ":")
		g := &correcting.Given{Kind: kinds[int(kind)%len(kinds)], Fact: id(a), Other: id(b), Article: article, Quote: quote, Cue: cue, Act: act, Status: status, Day: day,
			Place: place, Who: correcting.Names(who), Whom: correcting.Names(whom), Speech: b%2 == 0, Author: "f", At: "2024-09-26T00:00:00Z"}
		if g.Kind == masar.MergeActors || g.Kind == masar.SplitActor {
			g.Fact, g.Other = who, whom
		}
		m := correcting.Maker{Store: r.store, Tell: r.tell, Strict: a%2 == 0}
		cs, err := m.Make(r.ctx, g)
		if err != nil {
			return
		}
		for _, c := range cs {
			kept, err := r.store.Correct(r.ctx, d, c)
			if err != nil {
				continue
			}
			whole(t, r, article)
			if _, err := r.store.Correct(r.ctx, d, masar.Correction{Kind: masar.Undo, Other: kept.ID, Author: "f", At: "2024-09-26T00:00:01Z"}); err != nil {
				t.Fatalf("%s cannot be taken back: %v", kept.ID, err)
			}
		}
		whole(t, r, article)
	})
}

// whole looks at every fact of an article: its spans stand in the text, and a
// report has an event.
func whole(t *testing.T, r *recorded, article string) {
	t.Helper()
	text, err := r.store.Text(r.ctx, article)
	if err != nil {
		t.Fatal(err)
	}
	facts, _, err := r.store.Facts(r.ctx, store.Filter{Article: article}, store.Page{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range facts {
		if x.Report == nil {
			continue
		}
		e := &x.Report.Event
		if !e.Cue.Empty() && telling.Within(text, e.Cue) == "" {
			t.Errorf("%s: the cue %v stands outside of the text", x.Report.ID, e.Cue)
		}
		if _, err := r.store.RecordEvent(r.ctx, x.Event); err != nil {
			t.Errorf("%s: %v", x.Report.ID, err)
		}
	}
}
