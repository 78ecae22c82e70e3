package eval

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// A WordText is a text with its gold words: NAME.txt beside NAME.conllu.
type WordText struct {
	ID    string
	Text  string
	Words []Word
}

// A Word is a word as written with the syntactic words that it holds. At is
// where it begins, counted in letters and marks without white space, so that
// two tokenisations of one text can be laid side by side.
type Word struct {
	Form   string
	At     int
	Tokens []Token
}

// A Token is a syntactic word: clitic or stem.
type Token struct{ Form, Lemma, UPOS string }

// LoadWords reads every *.conllu of a folder with the text beside it; a folder
// that is missing holds none.
func LoadWords(dir string) ([]WordText, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.conllu"))
	if err != nil {
		return nil, fmt.Errorf("list %s: %v", dir, err)
	}
	var out []WordText
	var errs []error
	for _, name := range names {
		t, err := loadWordText(name)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		out = append(out, t)
	}
	return out, errors.Join(errs...)
}

func loadWordText(name string) (WordText, error) {
	base := strings.TrimSuffix(name, ".conllu")
	text, err := os.ReadFile(base + ".txt")
	if err != nil {
		return WordText{}, fmt.Errorf("read gold words: %v", err)
	}
	f, err := os.Open(name)
	if err != nil {
		return WordText{}, fmt.Errorf("read gold words: %v", err)
	}
	defer f.Close()
	words, err := ReadWords(f)
	if err != nil {
		return WordText{}, fmt.Errorf("%s: %v", name, err)
	}
	if len(words) == 0 {
		return WordText{}, fmt.Errorf("%s: %w", name, fs.ErrInvalid)
	}
	return WordText{ID: filepath.Base(base), Text: string(text), Words: words}, nil
}

// ReadWords reads the words of CoNLL-U.
func ReadWords(r io.Reader) ([]Word, error) {
	var out []Word
	at, open := 0, 0 // open counts the tokens that the last word still wants
	scan := bufio.NewScanner(r)
	for n := 1; scan.Scan(); n++ {
		line := scan.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 10 {
			return nil, fmt.Errorf("line %d: %d fields, want 10", n, len(f))
		}
		if from, to, many := strings.Cut(f[0], "-"); many {
			var a, b int
			if _, err := fmt.Sscan(from+" "+to, &a, &b); err != nil || b <= a {
				return nil, fmt.Errorf("line %d: %q is no range", n, f[0])
			}
			out = append(out, Word{Form: f[1], At: at})
			at += utf8.RuneCountInString(f[1])
			open = b - a + 1
			continue
		}
		if open == 0 {
			out = append(out, Word{Form: f[1], At: at})
			at += utf8.RuneCountInString(f[1])
			open = 1
		}
		w := &out[len(out)-1]
		w.Tokens = append(w.Tokens, Token{f[1], f[2], f[3]})
		open--
	}
	return out, scan.Err()
}

// WordScore counts the words of Arabic letters that are right: in how they are
// split, also in the lemmas of what they are split into, and also in its parts
// of speech.
type WordScore struct {
	Words, Split, Lemma, UPOS int
	Wrong                     []string // what is not as the gold has it
}

// AddWords scores the words of a reading of one text.
func (s *WordScore) AddWords(gold WordText, got []Word) {
	at := make(map[int]*Word, len(got))
	for i := range got {
		at[got[i].At] = &got[i]
	}
	for i := range gold.Words {
		w := &gold.Words[i]
		if !arabicWord(w) {
			continue
		}
		s.Words++
		have := at[w.At]
		split, lemma, upos := have.like(w)
		s.Split += split
		s.Lemma += split * lemma
		s.UPOS += split * upos
		if split*lemma*upos == 0 {
			s.Wrong = append(s.Wrong, fmt.Sprintf("%s: %s %s, have %s", gold.ID, w.Form, w.String(), have.String()))
		}
	}
}

// like compares a word with the gold: 1 where the parts, their lemmas and their
// parts of speech are the same, else 0.
func (w *Word) like(gold *Word) (split, lemma, upos int) {
	if w == nil || len(w.Tokens) != len(gold.Tokens) {
		return 0, 0, 0
	}
	split, lemma, upos = 1, 1, 1
	for i, g := range gold.Tokens {
		t := w.Tokens[i]
		if t.Form != g.Form {
			split = 0
		}
		if t.Lemma != g.Lemma {
			lemma = 0
		}
		if t.UPOS != g.UPOS {
			upos = 0
		}
	}
	return split, lemma, upos
}

func (w *Word) String() string {
	if w == nil {
		return "-"
	}
	parts := make([]string, len(w.Tokens))
	for i, t := range w.Tokens {
		parts[i] = t.Form + "/" + t.Lemma + "/" + t.UPOS
	}
	return strings.Join(parts, " ")
}

func arabicWord(w *Word) bool {
	r, _ := utf8.DecodeRuneInString(w.Form)
	return r >= 0x620 && r <= 0x6D3 && !(r >= 0x660 && r <= 0x66D)
}

// Table is the score as rows of scores.txt, "" where no words were scored.
func (s *WordScore) Table() string {
	if s.Words == 0 {
		return ""
	}
	row := func(name string, right int) string {
		return fmt.Sprintf("%-15s %.3f  %4d  %4d\n", name, ratio(right, s.Words), right, s.Words)
	}
	return fmt.Sprintf("%-15s %s\n", "of words", "share right    of") +
		row("segmentation", s.Split) + row("and lemma", s.Lemma) + row("and upos", s.UPOS)
}
