package eval

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// YAML writes a gold annotation as the guide lays it out: a field a line, lists
// of words in brackets, null for what the text does not say.
func (g *Gold) YAML() ([]byte, error) {
	root := mapping(0,
		"id", scalar(g.ID), "text", scalar(g.TextFile), "published", scalar(g.Published), "origin", scalar(g.Origin),
		"actors", each(g.Actors, goldActor), "events", each(g.Events, goldEvent), "statements", each(g.Statements, goldStatement),
		"roles", each(g.Roles, func(r GoldRole) *yaml.Node {
			return mapping(yaml.FlowStyle, "actor", scalar(r.Actor), "role", scalar(string(r.Role)))
		}),
		"proposals", each(g.Proposals, func(p GoldProposal) *yaml.Node {
			return mapping(yaml.FlowStyle, "name", scalar(p.Name), "by", scalar(p.By), "status", scalar(string(p.Status)))
		}),
		"trips", each(g.Trips, goldTrip))
	var out bytes.Buffer
	enc := yaml.NewEncoder(&out)
	enc.SetIndent(2)
	if err := enc.Encode(root); err != nil {
		return nil, fmt.Errorf("gold %s: %v", g.ID, err)
	}
	return out.Bytes(), enc.Close()
}

func goldActor(a GoldActor) *yaml.Node {
	return mapping(0, "id", scalar(a.ID), "name", scalar(a.Name), "aliases", words(a.Aliases), "type", scalar(string(a.Type)), "country", scalar(a.Country), "office", scalar(a.Office))
}

func goldEvent(e GoldEvent) *yaml.Node {
	return mapping(0, "act", scalar(string(e.Act)), "status", scalar(string(e.Status)), "who", words(e.Who), "whom", words(e.Whom), "place", scalar(e.Place),
		"date", scalar(e.Date), "said_by", scalar(e.SaidBy), "issues", words(e.Issues), "cue", scalar(e.Cue), "core", truth(e.Core))
}

func goldStatement(s GoldStatement) *yaml.Node {
	return mapping(0, "speaker", scalar(s.Speaker), "act", scalar(string(s.Act)), "to", scalar(s.To), "via", scalar(s.Via), "direct", truth(s.Direct),
		"issues", words(s.Issues), "cue", scalar(s.Cue))
}

func goldTrip(t GoldTrip) *yaml.Node {
	stops := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	for _, s := range t.Stops {
		pairs := []any{"place", scalar(s.Place)}
		if s.Skipped {
			pairs = append(pairs, "skipped", truth(true))
		}
		stops.Content = append(stops.Content, mapping(yaml.FlowStyle, pairs...))
	}
	return mapping(0, "traveller", scalar(t.Traveller), "stops", stops)
}

// mapping is an object of keys and nodes in turn.
func mapping(style yaml.Style, pairs ...any) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode, Style: style}
	for i := 0; i+1 < len(pairs); i += 2 {
		n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: pairs[i].(string)}, pairs[i+1].(*yaml.Node))
	}
	return n
}

// scalar is a text, null for none; what would be read as something else is quoted.
func scalar(s string) *yaml.Node {
	if s == "" {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null", Value: "null"}
	}
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	switch {
	case isDay(s):
		n.Tag = "" // a day stands bare, as in every gold file
	case strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == '\u0085' || r == '\u2028' || r == '\u2029' }):
		n.Style = yaml.DoubleQuotedStyle // a line end in a block would be lost
	}
	return n
}

func isDay(s string) bool {
	from, _ := interval(s)
	return len(s) == len("2006-01-02") && from == s && s[4] == '-'
}

func words[T ~string](all []T) *yaml.Node {
	n := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	for _, s := range all {
		n.Content = append(n.Content, scalar(string(s)))
	}
	return n
}

func truth(b bool) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!bool", Value: strconv.FormatBool(b)}
}

// each is a list of things below one another.
func each[T any](all []T, node func(T) *yaml.Node) *yaml.Node {
	n := &yaml.Node{Kind: yaml.SequenceNode}
	if len(all) == 0 {
		n.Style = yaml.FlowStyle
	}
	for _, x := range all {
		n.Content = append(n.Content, node(x))
	}
	return n
}
