package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"masar"
	"masar/eval/archive"
	"masar/internal/intake"
	"masar/internal/store"
	"masar/internal/store/sqlite"
)

// demoCmd shows a desk with a sample track inside.
type demoCmd struct {
	Listen string `help:"Address to listen on; loopback only." default:"localhost:7700" placeholder:"HOST:PORT"`
	NoOpen bool   `help:"Do not open the browser."`
}

// The sample: its last day is today, so that plans lie ahead.
const (
	demoToday = "2025-03-16"
	demoTrack = "sudan"
)

// Run reads the made archive into a store of its own and shows it until it is
// interrupted; then the store is thrown away.
func (d *demoCmd) Run(c *cli, std streams) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	dir, err := os.MkdirTemp("", "masar-demo-")
	if err != nil {
		return fmt.Errorf("demo: %v", err)
	}
	defer os.RemoveAll(dir)
	r, err := newArticleReader(c, &inputFlags{})
	if err != nil {
		return err
	}
	st, err := demoStore(ctx, dir, r)
	if err != nil {
		return err
	}
	defer st.Close()
	fmt.Fprintln(std.out, "A made track: its events are invented. What you change here is gone when it ends.")
	return serve(ctx, std, st, r, serving{listen: d.Listen, open: !d.NoOpen, today: func() string { return demoToday }})
}

// demoStore makes a store of the archive in a folder.
func demoStore(ctx context.Context, dir string, r *articleReader) (*store.Store, error) {
	file := filepath.Join(dir, "articles.jsonl")
	if err := os.WriteFile(file, archive.Articles, 0o600); err != nil {
		return nil, fmt.Errorf("demo: %v", err)
	}
	st, err := sqlite.Open(ctx, filepath.Join(dir, "masar.db"), sqlite.Options{})
	if err != nil {
		return nil, err
	}
	quiet := streams{out: io.Discard, err: io.Discard}
	g := additions(st, r, newTally(quiet, "articles", true), (&addCmd{}).told(quiet))
	err = g.run(ctx, (&addCmd{Paths: []string{file}}).origins(ctx, intake.Options{Raw: true}, quiet))
	if err == nil {
		err = st.SaveTrack(ctx, sampleTrack())
	}
	if err != nil {
		return nil, errors.Join(err, st.Close())
	}
	return st, nil
}

// sampleTrack is the track of the archive.
func sampleTrack() masar.Track {
	return masar.Track{ID: demoTrack, Name: "مسار الوساطة الثلاثية في السودان", NameEN: "Sudan three-state mediation",
		Parties: []string{"SDN", "rsf"}, Mediators: []string{"SAU", "EGY", "TUR"},
		Issues: []masar.Issue{"ceasefire", "humanitarian", "hostages", "withdrawal", "crossings", "security", "displacement", "governance", "sanctions"}}
}
