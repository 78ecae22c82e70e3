package intake

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"masar/internal/clean"
)

// readFeed fetches the page of every entry of a feed. What a page does not say,
// its day and its outlet, is taken from the feed.
func (f *Fetcher) readFeed(ctx context.Context, g *fetched, o Options, yield func(clean.Source, error) bool) {
	fault := func(why Reason, err error) bool {
		return yield(clean.Source{}, &Error{File: g.asked, Reason: why, Err: err})
	}
	if len(g.body) > MaxFeed {
		fault(TooLarge, fmt.Errorf("feed of %d MB, at most %d are read", len(g.body)>>20, MaxFeed>>20))
		return
	}
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(g.body))
	switch {
	case err != nil:
		fault(BadPage, fmt.Errorf("no feed: %v", err))
		return
	case len(feed.Items) == 0:
		fault(Empty, errors.New("a feed without entries"))
		return
	}
	o.Outlet = cmp.Or(o.Outlet, strings.TrimSpace(feed.Title))
	for i, item := range feed.Items {
		if i >= maxEntries {
			fault(TooLarge, fmt.Errorf("%d entries, the first %d were read", len(feed.Items), maxEntries))
			return
		}
		if !yield(f.entry(ctx, g, item, o)) || ctx.Err() != nil {
			return
		}
	}
}

// entry fetches the page of one entry.
func (f *Fetcher) entry(ctx context.Context, g *fetched, item *gofeed.Item, o Options) (clean.Source, error) {
	link, err := g.at.Parse(strings.TrimSpace(linkOf(item)))
	if err != nil || linkOf(item) == "" {
		return clean.Source{}, &Error{File: g.asked, Reason: BadField, Err: fmt.Errorf("entry %q has no address", oneLine(item.Title))}
	}
	page, err := f.get(ctx, link.String())
	if err != nil {
		return clean.Source{}, err
	}
	if page.feed() {
		return clean.Source{}, &Error{File: link.String(), Reason: BadPage, Err: errors.New("a feed in a feed")}
	}
	src, err := page.article(o)
	if err == nil && src.Published == "" {
		src.Published = publishedAt(item)
	}
	return src, err
}

// linkOf is the address of an entry; an id that is an address stands in for it.
func linkOf(item *gofeed.Item) string {
	if item.Link == "" && IsAddress(item.GUID) {
		return item.GUID
	}
	return item.Link
}

// publishedAt is the time of an entry in its own zone, "" where it gives none
// that can be read.
func publishedAt(item *gofeed.Item) string {
	given := strings.TrimSpace(cmp.Or(item.Published, item.Updated))
	if published, err := clean.Published(given); err == nil && published != "" {
		return published
	}
	for _, layout := range [...]string{time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700"} {
		if t, err := time.Parse(layout, given); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	if item.PublishedParsed != nil {
		return item.PublishedParsed.Format(time.RFC3339)
	}
	return ""
}
