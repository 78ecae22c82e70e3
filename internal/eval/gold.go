// Package eval scores readings against gold annotations. The rules of matching
// stand in docs/evaluation.md.
package eval

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"

	"gopkg.in/yaml.v3"

	"masar"
)

// Gold is one annotated article, as the guide defines it.
type Gold struct {
	ID         string          `yaml:"id"`
	TextFile   string          `yaml:"text"`
	Published  string          `yaml:"published"`
	Origin     string          `yaml:"origin"`
	Actors     []GoldActor     `yaml:"actors"`
	Events     []GoldEvent     `yaml:"events"`
	Statements []GoldStatement `yaml:"statements"`
	Roles      []GoldRole      `yaml:"roles"`
	Proposals  []GoldProposal  `yaml:"proposals"`
	Trips      []GoldTrip      `yaml:"trips"`

	Text string `yaml:"-"` // the bytes of TextFile
}

// The parts of a gold annotation.
type (
	GoldActor struct {
		ID      string          `yaml:"id"`
		Name    string          `yaml:"name"`
		Aliases []string        `yaml:"aliases"`
		Type    masar.ActorType `yaml:"type"`
		Country string          `yaml:"country"`
		Office  string          `yaml:"office"`
	}
	GoldEvent struct {
		Act    masar.Act     `yaml:"act"`
		Status masar.Status  `yaml:"status"`
		Who    []string      `yaml:"who"`
		Whom   []string      `yaml:"whom"`
		Place  string        `yaml:"place"`
		Date   string        `yaml:"date"`
		SaidBy string        `yaml:"said_by"`
		Issues []masar.Issue `yaml:"issues"`
		Cue    string        `yaml:"cue"`
		Core   bool          `yaml:"core"`
	}
	GoldStatement struct {
		Speaker string          `yaml:"speaker"`
		Act     masar.SpeechAct `yaml:"act"`
		To      string          `yaml:"to"`
		Via     string          `yaml:"via"`
		Direct  bool            `yaml:"direct"`
		Issues  []masar.Issue   `yaml:"issues"`
		Cue     string          `yaml:"cue"`
	}
	GoldRole struct {
		Actor string         `yaml:"actor"`
		Role  masar.RoleKind `yaml:"role"`
	}
	GoldProposal struct {
		Name   string               `yaml:"name"`
		By     string               `yaml:"by"`
		Status masar.ProposalStatus `yaml:"status"`
	}
	GoldTrip struct {
		Traveller string     `yaml:"traveller"`
		Stops     []GoldStop `yaml:"stops"`
	}
	GoldStop struct {
		Place   string `yaml:"place"`
		Skipped bool   `yaml:"skipped"`
	}
)

// LoadGold reads every *.yaml file of a folder with the text beside it, by
// name. It reports all errors at once, each with its file.
func LoadGold(dir string) ([]Gold, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	if err != nil {
		return nil, fmt.Errorf("load gold: %v", err)
	}
	sort.Strings(names)
	if len(names) == 0 {
		return nil, fmt.Errorf("load gold: no *.yaml in %s", dir)
	}
	var out []Gold
	var errs []error
	for _, name := range names {
		g, err := LoadFile(name, "")
		if err != nil {
			errs = append(errs, err)
			continue
		}
		out = append(out, g)
	}
	return out, errors.Join(errs...)
}

// LoadFile reads one annotation; its text is the file that it names, beside it,
// or textFile where that is given.
func LoadFile(name, textFile string) (Gold, error) {
	var g Gold
	data, err := os.ReadFile(name)
	if err != nil {
		return g, fmt.Errorf("load gold: %v", err)
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(&g); err != nil {
		return g, fmt.Errorf("%s: %v", name, err)
	}
	if textFile == "" {
		textFile = filepath.Join(filepath.Dir(name), g.TextFile)
	}
	text, err := os.ReadFile(textFile)
	if err != nil {
		return g, fmt.Errorf("%s: %v", name, err)
	}
	g.Text = string(text)
	return g, g.check(name)
}

// check reports ids that name no actor and words that are of no vocabulary.
func (g *Gold) check(name string) error {
	ids := map[string]bool{"": true}
	for _, a := range g.Actors {
		ids[a.ID] = true
	}
	var errs []error
	want := func(what string, refs ...string) {
		for _, r := range refs {
			if !ids[r] {
				errs = append(errs, fmt.Errorf("%s: %s names no actor: %q", name, what, r))
			}
		}
	}
	for _, e := range g.Events {
		want("event "+e.Cue, append(append([]string{e.SaidBy}, e.Who...), e.Whom...)...)
		if !has(masar.Acts(), e.Act) || !has(masar.Statuses(), e.Status) {
			errs = append(errs, fmt.Errorf("%s: event %s: unknown act or status: %s %s", name, e.Cue, e.Act, e.Status))
		}
	}
	for _, s := range g.Statements {
		want("statement "+s.Cue, s.Speaker, s.To)
	}
	for _, r := range g.Roles {
		want("role "+string(r.Role), r.Actor)
	}
	for _, t := range g.Trips {
		want("trip", t.Traveller)
	}
	return errors.Join(errs...)
}

func has[T comparable](list []T, v T) bool {
	for _, x := range list {
		if x == v {
			return true
		}
	}
	return false
}
