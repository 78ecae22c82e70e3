package export

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"masar"
)

var csvHeader = []string{"id", "act", "status", "who", "who_en", "whom", "whom_en", "start", "end", "place", "place_id", "issues", "sources", "reports", "first_reported", "life", "evidence", "addresses"}

// CSV writes one row an event, UTF-8 with a byte order mark, so that spreadsheets
// see the Arabic. No cell can become a formula.
func CSV(w io.Writer, s *Set) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(csvHeader); err != nil {
		return err
	}
	reports := s.reports()
	for i := range s.Events {
		row, err := s.row(&s.Events[i], reports)
		if err != nil {
			return err
		}
		for j := range row {
			row[j] = Harmless(row[j])
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// row is one event as cells, in the order of csvHeader.
func (s *Set) row(e *masar.RecordEvent, reports map[string]*masar.Report) ([]string, error) {
	who, whoEN := s.names(e, true)
	whom, whomEN := s.names(e, false)
	var start, end, place, placeID, first string
	if e.Time != nil {
		start, end = e.Time.Start, e.Time.End
	}
	if e.Place != nil {
		place, placeID = e.Place.Name, e.Place.ID
	}
	var life []string
	for i, step := range e.Life {
		if i == 0 || step.Reported < first {
			first = step.Reported
		}
		life = append(life, step.Reported+" "+string(step.Status))
	}
	var quotes, addresses []string
	for _, id := range e.Reports {
		r := reports[id]
		if r == nil {
			continue
		}
		a, err := s.Article(r.Article)
		if err != nil {
			return nil, err
		}
		if len(r.Event.Evidence) > 0 && len(quotes) < 3 {
			quotes = append(quotes, within(a.Text, r.Event.Evidence[0]))
		}
		if a.URL != "" && !slices.Contains(addresses, a.URL) {
			addresses = append(addresses, a.URL)
		}
	}
	return []string{e.ID, string(e.Act), string(e.Status), who, whoEN, whom, whomEN, start, end, place, placeID, join(e.Issues),
		strconv.Itoa(e.Sources), strconv.Itoa(len(e.Reports)), first, strings.Join(life, "; "), strings.Join(quotes, " … "), strings.Join(addresses, " ")}, nil
}

func join[T ~string](in []T) string {
	out := make([]string, len(in))
	for i, x := range in {
		out[i] = string(x)
	}
	return strings.Join(out, "; ")
}

// names are those who do an act, or those to whom it is done.
func (s *Set) names(e *masar.RecordEvent, does bool) (name, nameEN string) {
	var out, en []string
	for _, p := range e.Participants {
		if p.Part.Does() == does {
			a := s.Actor(p.Actor)
			out, en = append(out, a.Name), append(en, a.NameEN)
		}
	}
	return strings.Join(out, "; "), strings.Join(en, "; ")
}

// Harmless keeps a spreadsheet from taking a cell for a formula: where one could
// begin, behind white space and marks that do not show too, an apostrophe stands
// before the text.
func Harmless(cell string) string {
	seen := strings.TrimLeftFunc(cell, func(r rune) bool {
		return r <= ' ' || r == '\u00a0' || r == '\ufeff' || r >= '\u200b' && r <= '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
	})
	if seen != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(seen)[0]) || cell != "" && strings.ContainsRune("\t\r\n", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
