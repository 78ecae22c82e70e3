package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"masar/internal/clean"
)

// tell reads everything and says of each thing what came: an id or an error.
func tell(seq func(func(clean.Source, error) bool)) []string {
	var out []string
	seq(func(src clean.Source, err error) bool {
		if err != nil {
			out = append(out, "error "+err.Error())
		} else {
			out = append(out, src.ID)
		}
		return true
	})
	return out
}

func TestJSONL(t *testing.T) {
	long := strings.Repeat("ا", MaxText/2+1)
	tests := []struct {
		name, in string
		want     []string
	}{
		{"two articles", `{"id":"a","text":"نص"}` + "\n" + `{"id":"b","title":"عنوان"}` + "\n", []string{"a", "b"}},
		{"no line end", `{"id":"a","text":"نص"}`, []string{"a"}},
		{"CRLF and empty lines", "\r\n" + `{"id":"a","text":"نص"}` + "\r\n\r\n", []string{"a"}},
		{"byte order mark", "\ufeff" + `{"id":"a","text":"نص"}`, []string{"a"}},
		{"no id", "\n" + `{"text":"نص"}`, []string{"f:2"}},
		{"null fields", `{"id":"a","text":"نص","author":null,"published":null}`, []string{"a"}},
		{"other fields", `{"id":"a","text":"نص","tags":[1,{"x":2}]}`, []string{"a"}},
		{"bad line between", `{"id":"a","text":"نص"}` + "\n{\n" + `{"id":"b","text":"نص"}`, []string{"a", "error f.jsonl:2: bad json: unexpected end of JSON input at byte 2", "b"}},
		{"array", `["a"]`, []string{"error f.jsonl:1: bad json: an object is wanted, not array"}},
		{"null", `null`, []string{"error f.jsonl:1: bad json: not an object"}},
		{"number for text", `{"id":"a","text":5}`, []string{`error f.jsonl:1: bad field: field "text" is no text but number`}},
		{"number for id", `{"id":7,"text":"نص"}`, []string{`error f.jsonl:1: bad field: field "id" is no text but number`}},
		{"no date", `{"id":"a","text":"نص","published":"soon"}`, []string{`error f.jsonl:1: bad field: published "soon": not a date`}},
		{"day that is none", `{"id":"a","text":"نص","published":"2021-02-30"}`, []string{`error f.jsonl:1: bad field: published "2021-02-30": not a date`}},
		{"neither title nor text", `{"id":"a","text":"  "}`, []string{"error f.jsonl:1: empty: neither title nor text"}},
		{"empty object", `{}`, []string{"error f.jsonl:1: empty: neither title nor text"}},
		{"empty", "", []string{"error f.jsonl: empty: no line in it"}},
		{"white space alone", " \n\n", []string{"error f.jsonl: empty: no line in it"}},
		{"long text", `{"id":"a","text":"` + long + `"}`, []string{"error f.jsonl:1: too large: article of 4194306 bytes, at most 4194304 are read"}},
		{"zero bytes in the text", `{"id":"a","text":"\u0000\u0000\u0000ab"}`, []string{"error f.jsonl:1: not text: more than a tenth of the text are zero bytes"}},
		{"broken bytes in the text", "{\"id\":\"a\",\"text\":\"نص \xff\"}", []string{"a"}},
		{"other charset", "{\"id\":\"a\",\"text\":\"\xe6\xd5\xe1 \xc7\xe1\xe6\xd2\xed\xd1\"}", []string{"error f.jsonl:1: bad json: not UTF-8 (windows-1256)"}},
		{"two objects in a line", `{"id":"a","text":"نص"}{"id":"b","text":"نص"}`, []string{"error f.jsonl:1: bad json: invalid character '{' after top-level value at byte 25"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := tell(ReadFrom(t.Context(), "f.jsonl", strings.NewReader(tt.in), Options{Format: JSONL}))
			if fmt.Sprint(got) != fmt.Sprint(tt.want) {
				t.Errorf("got\n%+q\nwant\n%+q", got, tt.want)
			}
		})
	}
}

func TestLongLine(t *testing.T) {
	in := io.MultiReader(strings.NewReader(`{"id":"a","text":"نص"}`+"\n"+`{"text":"`), io.LimitReader(letters{}, MaxLine+5),
		strings.NewReader("\"}\n"+`{"id":"b","text":"نص"}`))
	got := tell(ReadFrom(t.Context(), "f.jsonl", in, Options{Format: JSONL}))
	want := []string{"a", "error f.jsonl:2: too large: line of 32 MB, at most 32 are read", "b"}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

type letters struct{}

func (letters) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'a'
	}
	return len(b), nil
}

func TestFields(t *testing.T) {
	in := `{"id":"a","url":"https://x.example/","outlet":"الصحيفة","title":"عنوان","published":"2021-04-06T10:00:00+03:00","author":"فلان","text":"سطر\nسطر"}`
	for src, err := range ReadFrom(t.Context(), "-", strings.NewReader(in), Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join([]string{src.ID, src.URL, src.Outlet, src.Title, src.Published, src.Author, string(src.Data)}, "|")
		if want := "a|https://x.example/|الصحيفة|عنوان|2021-04-06T10:00:00+03:00|فلان|سطر\nسطر"; got != want {
			t.Errorf("%+q, want %+q", got, want)
		}
	}
}

func TestText(t *testing.T) {
	tests := []struct {
		name string
		in   io.Reader
		want string
	}{
		{"text", strings.NewReader("عنوان\n\nنص."), "f"},
		{"empty", strings.NewReader(""), "error f.txt: empty: no text in it"},
		{"picture", strings.NewReader("\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x01"), "error f.txt: not text: 4 zero bytes in 18 (windows-1256)"},
		{"controls", strings.NewReader("\x01\x02\x03abc"), "error f.txt: not text: more than a tenth of it are control characters"},
		{"too long an article", io.LimitReader(lines{}, MaxText+1), "error f.txt: too large: article of 4194305 bytes, at most 4194304 are read"},
		{"too large a file", io.LimitReader(lines{}, MaxFile+1), "error f.txt: too large: more than 64 MB"},
		{"fifty megabytes in one line", io.LimitReader(letters{}, 50<<20), "error f.txt: too large: one line of 50 MB"},
		{"read error", failing{}, "error f.txt: unreadable: out of order"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := tell(ReadFrom(t.Context(), "f.txt", tt.in, Options{Format: Text}))
			if len(got) != 1 || got[0] != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

type lines struct{}

func (lines) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = "abcdefg\n"[i%8]
	}
	return len(b), nil
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("out of order") }

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	files := map[string]string{
		"b.txt":            "عنوان\nنص.",
		"a.jsonl":          `{"id":"j1","text":"نص"}` + "\n" + `{`,
		"sub/c.TXT":        "عنوان\nنص.",
		"sub/.hidden.txt":  "no",
		".git/x.txt":       "no",
		"picture.png":      "\x89PNG",
		"empty.txt":        "",
		"notes.md":         "no",
		"sub/deep/d.jsonl": `{"id":"j2","text":"نص"}`,
	}
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got := tell(Read(t.Context(), dir, nil, Options{}))
	for i := range got {
		got[i] = strings.ReplaceAll(got[i], dir+string(filepath.Separator), "")
	}
	want := []string{"j1", "error a.jsonl:2: bad json: unexpected end of JSON input at byte 1", "b", "error empty.txt: empty: no text in it", "c", "j2"}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

func TestFolderWithoutArticles(t *testing.T) {
	dir := t.TempDir()
	got := tell(Read(t.Context(), dir, nil, Options{}))
	if want := "error " + dir + ": empty: no articles in it (.txt, .html, .jsonl)"; len(got) != 1 || got[0] != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestMissing(t *testing.T) {
	got := tell(Read(t.Context(), "no/such/file.txt", nil, Options{}))
	if want := "error no/such/file.txt: unreadable: no such file or directory"; len(got) != 1 || got[0] != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var e *Error
	for _, err := range Read(t.Context(), "no/such/file.txt", nil, Options{}) {
		if !errors.As(err, &e) || e.Reason != Unreadable {
			t.Errorf("%v is no *Error", err)
		}
	}
}

func TestStop(t *testing.T) {
	in := strings.Repeat(`{"text":"نص"}`+"\n", 10)
	n := 0
	for range ReadFrom(t.Context(), "f", strings.NewReader(in), Options{}) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d articles before the break", n)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last error
	for _, err := range ReadFrom(ctx, "f", strings.NewReader(in), Options{}) {
		cancel()
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("last error %v", last)
	}
}

func TestSniff(t *testing.T) {
	tests := []struct {
		in   string
		want Format
	}{
		{"{\"id\":1}", JSONL},
		{"\ufeff \n{\"id\":1}", JSONL},
		{"<!DOCTYPE html><html>", HTML},
		{"  <HTML lang=ar>", HTML},
		{"<?xml version=\"1.0\"?><html>", HTML},
		{"<!-- x --><html>", HTML},
		{"وصل الوزير", Text},
		{"<رسالة> من القاهرة", Text},
		{"", Text},
	}
	for _, tt := range tests {
		if got := sniff([]byte(tt.in)); got != tt.want {
			t.Errorf("sniff(%+q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func FuzzJSONL(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"نص"}`))
	f.Add([]byte("{\"text\":\"\xff\"}\n\n[]\nnull\n{"))
	f.Fuzz(func(t *testing.T, in []byte) {
		lines := strings.Count(string(in), "\n") + 1
		n := 0
		for src, err := range ReadFrom(context.Background(), "f", strings.NewReader(string(in)), Options{Format: JSONL}) {
			n++
			var e *Error
			switch {
			case err != nil && (!errors.As(err, &e) || e.File != "f" || e.Reason == "" || e.Line > lines):
				t.Fatalf("%v is no proper error", err)
			case err == nil && src.ID == "":
				t.Fatal("article without an id")
			}
		}
		if n == 0 || n > lines {
			t.Fatalf("%d things from %d lines", n, lines)
		}
	})
}
