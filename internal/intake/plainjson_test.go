package intake

import (
	"encoding/json"
	"reflect"
	"testing"
	"unicode/utf8"
)

// TestPlainRecord shows that lines of the usual sort are read without
// encoding/json, all others with it.
func TestPlainRecord(t *testing.T) {
	for _, tt := range []struct {
		line  string
		plain bool
	}{
		{`{"id":"a","url":"https://a.example/\u0628","text":"نص\nآخر \"هنا\" \\ \/ \t"}`, true},
		{" { \"id\" : \"a\" ,\r\"author\" : null , \"fetched\" : \"2024\" } \t", true},
		{`{"id":"a","id":null,"text":"","text":"نص"}`, true},
		{`{}`, true},
		{`{"id":7}`, false},
		{`{"ID":"a"}`, false},
		{`{"publiſhed":"2024-01-01"}`, false},
		{`{"id":"a","tags":["b"]}`, false},
		{`{"id":"a"}{`, false},
		{`{"id":"a",}`, false},
		{`{,"id":"a"}`, false},
		{"{\"id\":\"a\tb\"}", false},
		{`{"id":"\x"}`, false},
		{`{"id":"a\`, false},
		{`{"id":"a`, false},
		{`{"id":nul`, false},
		{`null`, false},
	} {
		if got := agrees(t, []byte(tt.line)); got != tt.plain {
			t.Errorf("%+q: read plainly is %v, want %v", tt.line, got, tt.plain)
		}
	}
}

// agrees reports whether a line is read plainly, and fails where encoding/json
// reads it otherwise.
func agrees(t *testing.T, line []byte) bool {
	t.Helper()
	got, ok := plainRecord(line)
	if !ok {
		return false
	}
	var want record
	if err := json.Unmarshal(line, &want); err != nil {
		t.Errorf("%+q: read as %+v, want %v", line, got, err)
	} else if !reflect.DeepEqual(got, want) {
		t.Errorf("%+q: read as %+v, want %+v", line, got, want)
	}
	return true
}

func FuzzPlainRecord(f *testing.F) {
	f.Add([]byte(`{"id":"a\n\u0628","text":null, "x" : "y"}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		if utf8.Valid(line) { // as readRecord makes it
			agrees(t, line)
		}
	})
}
