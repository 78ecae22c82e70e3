package main

import (
	"io"
	"time"

	"masar/internal/tracks"
)

// briefCmd writes what happened on a track.
type briefCmd struct {
	storeFlag
	dayFlag
	Track string `arg:"" help:"Id or name of the track."`
	Since string `help:"First day (YYYY-MM-DD) of what is told; left out, two weeks before today." placeholder:"DAY"`
	In    string `help:"Language: ${enum}." enum:"ar,en" default:"ar"`
	HTML  bool   `help:"Write one page of HTML that prints well and loads nothing; left out, Markdown."`
	Out   string `short:"o" help:"File to write to." placeholder:"FILE"`
}

// Run writes the brief.
func (b *briefCmd) Run(c *cli, std streams) error {
	today, err := b.day()
	if err != nil {
		return err
	}
	if err := aDay("--since", b.Since); err != nil {
		return err
	}
	if b.Since == "" {
		t, _ := time.Parse(time.DateOnly, today)
		b.Since = t.AddDate(0, 0, -14).Format(time.DateOnly)
	}
	r, err := b.tellIn(c, b.In, today, std)
	if err != nil {
		return err
	}
	return r.and(b.write(r))
}

func (b *briefCmd) write(r *recorded) error {
	k, err := r.track(b.Track)
	if err != nil {
		return err
	}
	a, err := tracks.Gather(r.ctx, r.store, k, r.today)
	if err != nil {
		return err
	}
	out := r.tell.Brief(a, b.Since)
	return written(b.Out, r.std, func(w io.Writer) error {
		if b.HTML {
			return out.HTML(w, r.tell.Phrases)
		}
		return out.Markdown(w, r.tell.Phrases)
	})
}
