package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path"
	"strings"
	"testing"
	"unicode/utf8"

	"masar/internal/clean"
	"masar/internal/intake"
	"masar/internal/reading"
)

// feed reads bytes as a file of some format through the whole pipeline and
// returns how many articles were read and what was refused.
func feed(t *testing.T, r *reading.Reader, format intake.Format, data []byte) (read int, refused []error) {
	t.Helper()
	kit := theKit(t)
	for src, err := range intake.ReadFrom(t.Context(), "f", bytes.NewReader(data), intake.Options{Format: format}) {
		var res clean.Result
		if err == nil {
			res, err = kit.cleaner.Clean(src)
		}
		if err != nil {
			refused = append(refused, err)
			continue
		}
		read++
		got := r.Read(res.Article)
		if !utf8.ValidString(got.Article.Text) {
			t.Errorf("text is not UTF-8: %+q", got.Article.Text)
		}
		for _, f := range checkReading(&got) {
			t.Errorf("%+q: %s", data[:min(len(data), 80)], f)
		}
	}
	for _, err := range refused {
		var e *intake.Error
		if !errors.Is(err, clean.ErrEmpty) && (!errors.As(err, &e) || e.File != "f" || e.Err == nil) {
			t.Errorf("%v does not say what is wrong where", err)
		}
	}
	return read, refused
}

func jsonLine(t *testing.T, fields map[string]string) []byte {
	t.Helper()
	line, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return append(line, '\n')
}

// TestNaughtyStrings puts every string as headline, text and name.
func TestNaughtyStrings(t *testing.T) {
	data, err := os.ReadFile(outside(t, "MASAR_HOSTILE", "hostile", "blns.txt"))
	if err != nil {
		t.Fatal(err)
	}
	r := reading.NewReader(theKit(t).k)
	var all bytes.Buffer
	lines := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		lines++
		all.Write(jsonLine(t, map[string]string{"id": line, "title": line, "text": line + "\nقال " + line + " إن الوزير وصل إلى " + line + "."}))
		feed(t, r, intake.Text, []byte(line))
		feed(t, r, intake.HTML, []byte("<title>"+line+"</title><p>"+line+"</p>"))
	}
	if read, refused := feed(t, r, intake.JSONL, all.Bytes()); read != lines {
		t.Errorf("%d of %d read; refused %v", read, lines, refused)
	}
}

// TestBrokenUTF8 reads every byte sequence of the decoder tests.
func TestBrokenUTF8(t *testing.T) {
	data, err := os.ReadFile(outside(t, "MASAR_HOSTILE", "hostile", "utf8tests.txt"))
	if err != nil {
		t.Fatal(err)
	}
	r := reading.NewReader(theKit(t).k)
	feed(t, r, intake.Text, data)
	sequences := 0
	for line := range strings.Lines(string(data)) {
		_, rest, ok := strings.Cut(strings.TrimSpace(line), "valid hex:")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		rest, _, _ = strings.Cut(rest, ":")
		raw := unhex(rest)
		sequences++
		feed(t, r, intake.Text, append([]byte("وصل الوزير "), raw...))
		feed(t, r, intake.JSONL, append(append([]byte(`{"text":"وصل الوزير `), raw...), '"', '}'))
		feed(t, r, intake.HTML, append([]byte("<p>وصل الوزير "), raw...))
	}
	if sequences < 50 {
		t.Errorf("%d sequences only", sequences)
	}
}

// unhex reads pairs of hexadecimal digits and passes over all else.
func unhex(s string) []byte {
	var out []byte
	digits := strings.Map(func(r rune) rune {
		if strings.ContainsRune("0123456789abcdefABCDEF", r) {
			return r
		}
		return -1
	}, s)
	for i := 0; i+1 < len(digits); i += 2 {
		var b byte
		for _, c := range []byte(strings.ToLower(digits[i : i+2])) {
			b = b<<4 | byte(strings.IndexByte("0123456789abcdef", c))
		}
		out = append(out, b)
	}
	return out
}

// TestJSONSuite runs the parsing suite: what must be accepted stands as a
// field of a good record and is read; what must be refused is refused there
// and as a file of its own.
func TestJSONSuite(t *testing.T) {
	r := reading.NewReader(theKit(t).k)
	counts := map[byte]int{}
	for name, data := range untar(t, outside(t, "MASAR_HOSTILE", "hostile", "json-test-parsing.tar.gz")) {
		kind := name[0]
		counts[kind]++
		field := bytes.ReplaceAll(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), []byte("\n"), []byte(" "))
		if kind != 'y' {
			field = data
		}
		line := append(append([]byte(`{"id":"x","text":"وصل الوزير إلى القاهرة.","other":`), field...), '}')
		read, refused := feed(t, r, intake.JSONL, line)
		switch {
		case kind == 'y' && (read != 1 || len(refused) > 0):
			t.Errorf("%s: refused: %v", name, refused)
		case kind == 'n' && (read > 0 || len(refused) == 0):
			t.Errorf("%s: read", name)
		}
		read, refused = feed(t, r, intake.JSONL, data)
		if kind == 'n' && (read > 0 || len(refused) == 0) {
			t.Errorf("%s as a file: read", name)
		}
		if kind == 'y' && !bytes.Contains(bytes.TrimSpace(data), []byte("\n")) {
			for _, err := range refused {
				if strings.Contains(err.Error(), "invalid character") || strings.Contains(err.Error(), "unexpected end") {
					t.Errorf("%s as a file: good JSON is called bad: %v", name, err)
				}
			}
		}
	}
	if counts['y'] < 90 || counts['n'] < 180 {
		t.Errorf("the suite has %d y_ and %d n_ files only", counts['y'], counts['n'])
	}
}

func untar(t *testing.T, file string) map[string][]byte {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for tr := tar.NewReader(z); ; {
		h, err := tr.Next()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if name := path.Base(h.Name); h.Typeflag == tar.TypeReg && strings.HasSuffix(name, ".json") {
			if out[name], err = io.ReadAll(tr); err != nil {
				t.Fatal(err)
			}
		}
	}
}
