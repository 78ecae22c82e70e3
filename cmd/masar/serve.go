package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"

	"masar/internal/desk"
	"masar/internal/store"
)

// serveCmd shows the record as web pages.
type serveCmd struct {
	storeFlag
	Listen string `help:"Address to listen on; loopback only." default:"localhost:7700" placeholder:"HOST:PORT"`
	Open   bool   `help:"Open the browser."`
}

// Run serves until it is interrupted.
func (s *serveCmd) Run(c *cli, std streams) error {
	if err := desk.LoopbackAddress(s.Listen); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	st, err := s.make(ctx)
	if err != nil {
		return err
	}
	defer st.Close()
	r, err := newArticleReader(c, &inputFlags{})
	if err != nil {
		return err
	}
	return serve(ctx, std, st, r, serving{listen: s.Listen, open: s.Open, today: func() string { return time.Now().Format(time.DateOnly) }})
}

// serving is how a desk is served.
type serving struct {
	listen string
	open   bool
	page   string // behind the address, of the first page
	today  func() string
}

// serve shows a store until ctx ends.
func serve(ctx context.Context, std streams, st *store.Store, r *articleReader, o serving) error {
	d, err := newDesk(st, r, deskOptions{today: o.today, log: slog.New(slog.NewTextHandler(std.err, &slog.HandlerOptions{Level: slog.LevelWarn}))})
	if err != nil {
		return err
	}
	ln, err := net.Listen("tcp", o.listen)
	if err != nil {
		return fmt.Errorf("listen: %v; --listen names another address", err)
	}
	address := "http://" + ln.Addr().String() + o.page
	fmt.Fprintf(std.out, "Masar: %s (this machine only; Ctrl-C ends it)\n", address)
	if o.open {
		openBrowser(address)
	}
	return d.Serve(ctx, ln)
}
