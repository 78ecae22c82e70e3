package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"gopkg.in/yaml.v3"

	"masar"
)

// Archive is a made track: articles of many outlets, and the true record that
// they were written from.
type Archive struct {
	Articles []ArchiveArticle
	Record   ArchiveRecord
}

// ArchiveArticle is one line of articles.jsonl.
type ArchiveArticle struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Outlet    string `json:"outlet"`
	Title     string `json:"title"`
	Published string `json:"published"` // RFC 3339 with the outlet's zone
	Text      string `json:"text"`
}

// ArchiveRecord is record.yaml; the head of that file says what the fields mean.
type ArchiveRecord struct {
	Track struct {
		Name      string        `yaml:"name"`
		NameEn    string        `yaml:"name_en"`
		Parties   []string      `yaml:"parties"`
		Mediators []string      `yaml:"mediators"`
		Issues    []masar.Issue `yaml:"issues"`
	} `yaml:"track"`
	Actors    []ArchiveActor    `yaml:"actors"`
	Events    []ArchiveEvent    `yaml:"events"`
	Positions []ArchivePosition `yaml:"positions"`
	Proposals []ArchiveProposal `yaml:"proposals"`
	Trips     []ArchiveTrip     `yaml:"trips"`
	Copies    []ArchiveCopies   `yaml:"copies"`
	Versions  [][]string        `yaml:"versions"` // article ids of one page, oldest first
	Retold    []ArchiveRetold   `yaml:"retold"`
	Noise     []string          `yaml:"noise"` // article ids
}

// The parts of the record. Dates are ISO days; an interval of a stage is A/B.
type (
	ArchiveActor struct {
		ID      string          `yaml:"id"`
		Name    string          `yaml:"name"`
		NameEn  string          `yaml:"name_en"`
		Type    masar.ActorType `yaml:"type"`
		Country string          `yaml:"country"`
		Aliases []string        `yaml:"aliases"`
		Known   string          `yaml:"known"` // id in data/knowledge, "" for none
	}
	ArchiveEvent struct {
		ID       string            `yaml:"id"`
		Act      masar.Act         `yaml:"act"`
		Who      []string          `yaml:"who"`
		Whom     []string          `yaml:"whom"`
		Place    string            `yaml:"place"`
		PlaceEn  string            `yaml:"place_en"`
		Date     string            `yaml:"date"`
		Start    string            `yaml:"start"`
		End      string            `yaml:"end"`
		Status   masar.Status      `yaml:"status"`
		Issues   []masar.Issue     `yaml:"issues"`
		Minor    bool              `yaml:"minor"`
		Life     []ArchiveStage    `yaml:"life"`
		Sources  int               `yaml:"sources"`
		Articles []string          `yaml:"articles"`
		Disagree []ArchiveDisagree `yaml:"disagree"`
	}
	ArchiveStage struct {
		Status   masar.Status `yaml:"status"`
		Reported string       `yaml:"reported"`
		By       []string     `yaml:"by"`
		Date     string       `yaml:"date"`
		Place    string       `yaml:"place"`
		Articles []string     `yaml:"articles"`
	}
	ArchiveDisagree struct {
		Field  string         `yaml:"field"`
		Values []ArchiveValue `yaml:"values"`
	}
	ArchiveValue struct {
		Value    string   `yaml:"value"`
		Articles []string `yaml:"articles"`
	}
	ArchivePosition struct {
		Actor  string          `yaml:"actor"`
		Issue  masar.Issue     `yaml:"issue"`
		Series []ArchiveStance `yaml:"series"`
	}
	ArchiveStance struct {
		Date     string   `yaml:"date"`
		Stance   string   `yaml:"stance"` // for | against | conditional | unclear
		Articles []string `yaml:"articles"`
	}
	ArchiveProposal struct {
		ID       string               `yaml:"id"`
		Name     string               `yaml:"name"`
		By       []string             `yaml:"by"`
		Status   masar.ProposalStatus `yaml:"status"`
		Versions []ArchiveTerms       `yaml:"versions"`
		Answers  []ArchiveAnswer      `yaml:"answers"`
	}
	ArchiveTerms struct {
		Date     string   `yaml:"date"`
		Terms    []string `yaml:"terms"`
		Articles []string `yaml:"articles"`
	}
	ArchiveAnswer struct {
		Actor    string   `yaml:"actor"`
		Answer   string   `yaml:"answer"` // accepted | rejected | conditional | pending
		Date     string   `yaml:"date"`
		Articles []string `yaml:"articles"`
	}
	ArchiveTrip struct {
		Traveller string        `yaml:"traveller"`
		Stops     []ArchiveStop `yaml:"stops"`
	}
	ArchiveStop struct {
		Place    string   `yaml:"place"`
		Date     string   `yaml:"date"`
		Skipped  bool     `yaml:"skipped"`
		Articles []string `yaml:"articles"`
	}
	ArchiveCopies struct {
		Agency   string   `yaml:"agency"`
		Original string   `yaml:"original"`
		Copies   []string `yaml:"copies"`
		Kind     string   `yaml:"kind"` // full | shortened | edited
	}
	// ArchiveRetold is an article that only tells again what another has.
	ArchiveRetold struct {
		Article string `yaml:"article"`
		Of      string `yaml:"of"`
	}
)

// LoadArchive reads articles.jsonl and record.yaml of a folder, refuses what it
// does not know, and reports all that is wrong in them at once.
func LoadArchive(dir string) (*Archive, error) {
	articles, err := loadArticles(filepath.Join(dir, "articles.jsonl"))
	if err != nil {
		return nil, err
	}
	name := filepath.Join(dir, "record.yaml")
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("load archive: %v", err)
	}
	a := &Archive{Articles: articles}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(&a.Record); err != nil {
		return nil, fmt.Errorf("%s: %v", name, err)
	}
	if err := a.check(); err != nil {
		return nil, fmt.Errorf("%s: %v", name, err)
	}
	return a, nil
}

func loadArticles(name string) ([]ArchiveArticle, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("load archive: %v", err)
	}
	defer f.Close()
	var out []ArchiveArticle
	var errs []error
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		var art ArchiveArticle
		dec := json.NewDecoder(bytes.NewReader(in.Bytes()))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&art); err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %v", name, n, err))
			continue
		}
		if _, err := time.Parse(time.RFC3339, art.Published); err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %v", name, n, err))
		}
		if art.ID == "" || art.URL == "" || art.Outlet == "" || art.Title == "" || art.Text == "" {
			errs = append(errs, fmt.Errorf("%s:%d: a field is empty", name, n))
		}
		out = append(out, art)
	}
	errs = append(errs, in.Err())
	return out, errors.Join(errs...)
}

// Article returns the article of an id, nil for none.
func (a *Archive) Article(id string) *ArchiveArticle {
	i := slices.IndexFunc(a.Articles, func(x ArchiveArticle) bool { return x.ID == id })
	if i < 0 {
		return nil
	}
	return &a.Articles[i]
}
