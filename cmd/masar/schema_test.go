package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"masar"
)

// schema compiles the public schema of a reading.
func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	f, err := os.Open("../../docs/reading.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	doc, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("reading.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("reading.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(s *jsonschema.Schema, line []byte) error {
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(line)))
	if err != nil {
		return err
	}
	return s.Validate(v)
}

// TestSchema checks every reading of the development set against the schema.
func TestSchema(t *testing.T) {
	s := schema(t)
	for _, r := range theDev(t).readings {
		line, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := validate(s, line); err != nil {
			t.Errorf("%s: %v", r.Article.ID, err)
		}
	}
}

// TestSchemaRefuses shows that the schema is no empty promise.
func TestSchemaRefuses(t *testing.T) {
	s := schema(t)
	good := theDev(t).readings[0]
	for name, spoil := range map[string]func(*masar.Reading){
		"version": func(r *masar.Reading) { r.Masar = 2 },
		"act":     func(r *masar.Reading) { r.Events = []masar.Event{{ID: "e1", Act: "dance"}} },
		"nothing": func(r *masar.Reading) { r.Trips = nil },
	} {
		bad := good
		spoil(&bad)
		line, err := json.Marshal(bad)
		if err != nil {
			t.Fatal(err)
		}
		if validate(s, line) == nil {
			t.Errorf("%s: the schema lets it pass", name)
		}
	}
}

// TestSchemaVocabulary compares the schema's words with those of the program.
func TestSchemaVocabulary(t *testing.T) {
	text, err := os.ReadFile("../../docs/reading.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range [][]string{strs(masar.Acts()), strs(masar.Statuses()), strs(masar.SpeechActs()), strs(masar.Issues())} {
		list, err := json.Marshal(words)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), strings.ReplaceAll(string(list), ",", ", ")) {
			t.Errorf("the schema lacks the list %s", list)
		}
	}
}

func strs[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}
