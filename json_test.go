package masar

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"testing"
)

// TestAppendJSON fills every field there is, so that a new one cannot be left out.
func TestAppendJSON(t *testing.T) {
	for _, tt := range []struct {
		name  string
		items int // of each list; -1 for no list at all
		text  string
	}{
		{"nothing", -1, ""},
		{"empty lists", 0, ""},
		{"one of each", 1, "القاهرة"},
		{"two of each", 2, "\" \\ / \b\f\n\r\t\x00\x1f\x7f <&> é … \u2028\u2029 😀"},
		{"broken text", 1, "\xd8 \xd8\"\xff\xe2\x80 ab\xe2\x80\xa8\xf0\x9f\x98"},
	} {
		var r Reading
		n := 0
		fill(reflect.ValueOf(&r).Elem(), tt.items, tt.text, &n)
		var want bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(r); err != nil {
			t.Fatal(err)
		}
		if got := append(r.AppendJSON(nil), '\n'); !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%s:\n got %+q\nwant %+q", tt.name, got, want.Bytes())
		}
	}
}

// fill sets every field to another value. Without items, lists, times and places
// are left out.
func fill(v reflect.Value, items int, text string, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint(text, *n))
	case reflect.Int:
		v.SetInt(int64(*n) - 3)
	case reflect.Bool:
		v.SetBool(*n%2 == 0)
	case reflect.Pointer:
		if items > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), items, text, n)
		}
	case reflect.Slice:
		if items >= 0 {
			v.Set(reflect.MakeSlice(v.Type(), items, items))
		}
		for i := range v.Len() {
			fill(v.Index(i), items, text, n)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), items, text, n)
		}
	default:
		panic("no value for " + v.Kind().String())
	}
}
