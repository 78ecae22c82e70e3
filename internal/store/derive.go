package store

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
	"masar/internal/record"
	"masar/internal/search"
)

// Derived is what is worked out of a reading: its facts, and the terms under
// which it is found.
type Derived struct {
	Facts   record.Facts
	Article search.Terms
	Reports []search.Terms // of Facts.Reports, in their order
	Said    []search.Terms // of Facts.Said
}

// A Deriver derives facts and terms. It keeps caches and is used by one
// goroutine at a time.
type Deriver struct {
	world     *knowledge.Base
	flattener *record.Flattener
	indexer   *search.Indexer
}

// NewDeriver makes a deriver.
func NewDeriver(world *knowledge.Base, lex *arabic.Lexicon, p *record.Phrases) *Deriver {
	return &Deriver{world, record.NewFlattener(world, lex, p), search.NewIndexer(lex)}
}

// Derive works out what a reading gives to the record. Its article has the id
// that the store knows it by.
func (d *Deriver) Derive(r *masar.Reading) Derived {
	a := &r.Article
	out := Derived{Facts: d.flattener.Flatten(a.ID, a.Published, a.ID, r)}
	d.indexer.Open(*a)
	out.Article = d.indexer.Article()
	out.Article.Keys = articleKeys(d.world, &out.Facts)
	for i := range out.Facts.Reports {
		t := d.indexer.Spans(out.Facts.Reports[i].Event.Evidence...)
		t.Keys = reportKeys(d.world, &out.Facts, &out.Facts.Reports[i])
		out.Reports = append(out.Reports, t)
	}
	for i := range out.Facts.Said {
		t := d.indexer.Spans(out.Facts.Said[i].Statement.Content)
		t.Keys = saidKeys(&out.Facts, &out.Facts.Said[i])
		out.Said = append(out.Said, t)
	}
	return out
}

// rename carries out what analysts said of actors; what is found by the identity
// of before is found by the new one too.
func (d *Derived) rename(cs []masar.Correction) {
	if len(cs) == 0 {
		return
	}
	d.Facts = record.Rename(d.Facts, cs)
	for i := range d.Facts.Reports {
		d.Reports[i].Keys += " " + actorKeys(lineOfReport(&d.Facts.Reports[i]).actors)
	}
	for i := range d.Facts.Said {
		d.Said[i].Keys += " " + actorKeys(lineOfSaid(&d.Facts.Said[i]).actors)
	}
	var all []masar.Participant
	for _, a := range d.Facts.Actors {
		all = append(all, masar.Participant{Actor: a.ID})
	}
	d.Article.Keys += " " + actorKeys(all)
}

// actorKeys are the keys of those who take part in something, or say it.
func actorKeys(actors []masar.Participant) string {
	var k search.Keys
	for _, p := range actors {
		k.Add(search.FieldActor, p.Actor)
		if p.Part == "said_by" || p.Part == "speaker" {
			k.Add(search.FieldSaidBy, p.Actor)
		}
	}
	return k.String()
}
