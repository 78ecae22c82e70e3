// Command vary makes a large corpus of a small one: so many copies of every
// article, each with other states, people and months in it and published on
// another day. It is what the growth of a store is measured with.
//
//	go run ./internal/store/storetest/vary -copies 100 corpus.jsonl > large.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"

	"masar/data"
)

func main() {
	copies := flag.Int("copies", 100, "how many articles to make of each")
	flag.Parse()
	if err := run(os.Stdout, *copies, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "vary:", err)
		os.Exit(1)
	}
}

// article is a line of JSON as masar reads it.
type article struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Outlet    string `json:"outlet"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Text      string `json:"text"`
}

func run(w io.Writer, copies int, files []string) error {
	names, err := loadNames()
	if err != nil {
		return err
	}
	var all []article
	for _, name := range files {
		list, err := load(name)
		if err != nil {
			return err
		}
		all = append(all, list...)
	}
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for c := range copies {
		other := names.replacer(c)
		for i := range all {
			if err := enc.Encode(varied(all[i], c, other)); err != nil {
				return err
			}
		}
	}
	return out.Flush()
}

func load(name string) ([]article, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []article
	for dec := json.NewDecoder(f); ; {
		var a article
		switch err := dec.Decode(&a); err {
		case nil:
			out = append(out, a)
		case io.EOF:
			return out, nil
		default:
			return nil, fmt.Errorf("%s: %v", name, err)
		}
	}
}

// varied is the copy of a number: the first is the article itself.
func varied(a article, copy int, other *strings.Replacer) article {
	if copy == 0 {
		return a
	}
	mark := strconv.Itoa(copy)
	a.ID += "-" + mark
	if a.URL != "" {
		a.URL += "?copy=" + mark
	}
	a.Title, a.Text = other.Replace(a.Title), other.Replace(a.Text)
	if day, err := time.Parse(time.DateOnly, a.Published[:min(10, len(a.Published))]); err == nil {
		a.Published = day.AddDate(0, 0, 17*copy).Format(time.DateOnly)
	}
	return a
}

// names are lists of which each member may stand for any other.
type names [][]string

func loadNames() (names, error) {
	var out names
	for _, pattern := range [...]string{"states.tsv", "people*.tsv", "bodies.tsv", "groups.tsv", "places*.tsv"} {
		files, err := fs.Glob(data.Knowledge(), pattern)
		if err != nil {
			return nil, err
		}
		var list []string
		for _, f := range files {
			text, err := fs.ReadFile(data.Knowledge(), f)
			if err != nil {
				return nil, err
			}
			list = append(list, firstNames(string(text))...)
		}
		out = append(out, list)
	}
	return append(out, []string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}), nil
}

// firstNames are the usual names in the last column of a knowledge file.
func firstNames(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		name, _, _ := strings.Cut(fields[len(fields)-1], "|")
		if strings.HasPrefix(line, "#") || len(fields) < 3 || len(name) < 8 {
			continue
		}
		out = append(out, name)
	}
	return out
}

// replacer turns every name into the one that stands so many places behind it.
func (n names) replacer(by int) *strings.Replacer {
	var pairs []string
	for _, list := range n {
		for i, name := range list {
			pairs = append(pairs, name, list[(i+by)%len(list)])
		}
	}
	return strings.NewReplacer(pairs...)
}
