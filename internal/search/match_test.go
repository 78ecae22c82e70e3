package search

import (
	"strings"
	"testing"
)

// TestMatch holds conditions to the expressions that look them up.
func TestMatch(t *testing.T) {
	key := func(f Field, v string) string { return `keys : "` + Key(f, v) + `"` }
	for _, c := range []struct {
		query, want string
		exact       bool
	}{
		{query: "الهدنة", want: `(lemmas : "هدنه" OR words : "الهدنه")`, exact: true},
		{query: `"وقف إطلاق"`, want: `words : "وقف اطلاق"`, exact: true},
		{query: "تفاوض*", want: `{lemmas words} : "تفاوض" *`, exact: true},
		{query: "act:meet", want: key(FieldAct, "meet"), exact: true},
		{query: `act:meet "نعم لا"`, want: "(" + key(FieldAct, "meet") + ` AND words : "نعم لا")`, exact: true},
		{query: `act:meet -"نعم لا"`, want: "(" + key(FieldAct, "meet") + ` NOT words : "نعم لا")`, exact: true},
		{query: "act:meet OR act:visit", want: "(" + key(FieldAct, "meet") + " OR " + key(FieldAct, "visit") + ")", exact: true},
		{query: "act:meet from:2024", want: key(FieldAct, "meet"), exact: false},
		{query: "act:meet OR from:2024", want: "", exact: false},
		{query: "-act:meet", want: "", exact: false},
		{query: "-act:meet -act:visit", want: "", exact: false},
		{query: "act:meet -(from:2024 act:visit)", want: key(FieldAct, "meet"), exact: false},
	} {
		q, err := Parse(c.query, namesOf(t))
		if err != nil {
			t.Fatal(err)
		}
		got, exact := q.Cond.Match()
		if got != c.want || exact != c.exact {
			t.Errorf("%+q (%s) is looked up by %s (%v), want %s (%v)", c.query, c.query, got, exact, c.want, c.exact)
		}
	}
}

// TestKeysAreTokens holds keys to what the tables keep in one piece.
func TestKeysAreTokens(t *testing.T) {
	var k Keys
	k.Add(FieldActor, "~بدر عبد العاطي")
	k.Add(FieldActor, "EGY")
	k.Add(FieldActor, "EGY")
	k.Add(FieldPlace, "")
	k.AddMonth("2024-09-17")
	k.AddMonth("")
	got := strings.Fields(k.String())
	if len(got) != 3 {
		t.Errorf("keys %q, want 3", got)
	}
	for _, key := range got {
		if tok := tokens(key); len(tok) != 1 || tok[0] != key {
			t.Errorf("key %q is no token", key)
		}
	}
	if Key(FieldActor, "EGY") == Key(FieldPlace, "EGY") {
		t.Error("an actor and a place share a key")
	}
}
