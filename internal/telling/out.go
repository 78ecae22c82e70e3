package telling

import (
	"cmp"

	"masar"
	"masar/internal/brief"
	"masar/internal/export"
	"masar/internal/tracks"
)

// Brief writes the brief of a track since an ISO 8601 day, "" for the beginning.
func (t *Teller) Brief(a *tracks.Account, since string) *brief.Brief {
	return brief.Make(a, since, t.Phrases, brief.Names{Actor: t.Name, Place: func(l masar.Location) string { return t.Place(&l) },
		Article: func(id string) (outlet, published, address string) {
			i := t.Article(id)
			return cmp.Or(i.Outlet, i.Title), i.Published, i.URL
		},
		Quote: func(r *masar.Report) string { return Clip(t.Quote(r), 220) }})
}

// Set is an account as it is exported.
func (t *Teller) Set(title string, a *tracks.Account) *export.Set {
	return &export.Set{Title: title, Events: a.Events, Reports: a.Reports, Said: a.Said, Lang: t.Phrases.Lang, Stamp: a.Today,
		Article: t.exported,
		Actor: func(id string) export.Actor {
			i := t.Actor(id)
			return export.Actor{Name: i.Name, NameEN: i.NameEN, Type: string(i.Type), Country: i.Country}
		},
		Phrase: func(e *masar.RecordEvent) string {
			return t.Event(e.Act, e.Participants) + " [" + t.Phrases.Status[e.Status] + "]"
		}}
}

// exported is an article with its text.
func (t *Teller) exported(id string) (export.Article, error) {
	i := t.Article(id)
	text, err := t.Text(id)
	return export.Article{ID: i.ID, URL: i.URL, Outlet: i.Outlet, Title: i.Title, Published: i.Published, Text: text}, err
}
