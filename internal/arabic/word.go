package arabic

import "masar"

// POS is a part of speech; the values map to Universal POS tags.
type POS uint8

// The parts of speech. Unknown is a word that no file holds and no rule reads.
const (
	Unknown POS = iota
	Noun
	Propn
	Adj
	Verb
	Prep
	Conj // coordinating: و ف ثم أو أم بل لكن
	Subj // subordinating: أن إن أنّ لأن إذا حيث بينما …
	Rel  // relative pronouns: الذي التي …
	Neg  // لم لن لا ما ليس لما
	Part // other particles: قد سوف هل …
	Pron // independent pronouns
	Dem  // demonstratives
	Adv  // adverbs and frozen accusatives: أمس أيضا هاتفيا
	Num  // numerals in digits or words
	Punct
)

// Clitics is the set of what is written onto a word.
type Clitics uint16

// The proclitics, and Enc where a pronoun is written on.
const (
	ProWa    Clitics = 1 << iota // و and
	ProFa                        // ف then
	ProBi                        // ب
	ProKa                        // ك
	ProLi                        // ل
	ProSa                        // س future
	ProAl                        // ال
	ProHamza                     // أ question
)

// Form tells what a form of a verb is; NotDeverbal for other words.
type Form uint8

// The forms of a verb.
const (
	NotDeverbal Form = iota
	Perfect
	Imperfect // indicative or not shown in writing
	Jussive   // jussive or subjunctive where writing shows it (حذف النون، حذف حرف العلة)
	Imperative
	ActPart
	PassPart
	Masdar
)

// Agreement features. Zero means "not shown".
type (
	Person uint8 // 1, 2, 3
	Gender uint8
	Number uint8
)

// Genders and numbers.
const (
	Masc Gender = 1
	Fem  Gender = 2

	Sing Number = 1
	Dual Number = 2
	Plur Number = 3
)

// Lemma is an interned citation form; 0 is no lemma. See Lexicon.Lemma.
type Lemma int32

// Analysis is one way to read a word.
type Analysis struct {
	Lemma   Lemma // citation form: 3ms perfect, singular noun
	Base    Lemma // for participles and verbal nouns the verb they belong to, else 0
	POS     POS
	Pro     Clitics
	Form    Form
	Passive bool
	Person  Person
	Gender  Gender
	Number  Number
	Nisba   bool   // adjective or noun in -ي made from a name
	Tanwin  bool   // written accusative ending ا / tanwin
	Constr  bool   // form that only stands in construct: وزيرا، مسؤولو
	Enc     string // pronoun suffix as written (ه ها هم نا …), "" for none
	EncP    Person
	EncG    Gender
	EncN    Number
	StemAt  uint8 // byte offset in Word.Form where the stem (after all proclitics) begins
	StemEnd uint8 // byte offset in Word.Form where it ends (before the pronoun)
	Guess   bool  // no file holds the stem

	raised   bool // a verb of four letters, whose active imperfect has a damma too: يُناقش
	listed   bool // a file of nouns holds it, not only the verb that it comes from
	definite bool // without an article: a month
	misspelt bool // the files write it with another hamza, ى or ة

	cost int // how unlikely it is without context; the least stands first
}

// Kind is what sort of token a word is.
type Kind uint8

// The kinds of token.
const (
	Letters Kind = iota // Arabic letters
	Digits              // a number in digits, either script; with separators
	Latin               // letters of another script
	Mark                // punctuation: one mark a token
)

// A Word is one token of the text.
type Word struct {
	masar.Span
	Form string // the text of the span
	Fold string // folded form, see Fold
	Kind Kind
	// Analyses are all readings, the likeliest without context first; shared
	// between equal words, so nobody writes to them. Empty for unknown words
	// and marks.
	Analyses []Analysis
	Best     int // index of the analysis that the context chose; -1 for none
	Notes    *Notes
	Space    bool // white space stands before it
}

// FoldOf is the fold of the bytes [from, to) of the form. Where folding dropped
// nothing, as nearly always, it is a part of the fold.
func (w *Word) FoldOf(from, to int) string {
	if w.Kind == Letters && len(w.Fold) == len(w.Form) {
		return w.Fold[from:to]
	}
	return Fold(w.Form[from:to])
}

// A Sentence is a run of words of one paragraph.
type Sentence struct {
	masar.Span
	Paragraph int // index into Article.Paragraphs
	Kind      masar.ParagraphKind
	Words     []Word
}

// A Doc is the text as sentences and words, clutter and related links left out.
type Doc struct {
	Text      string
	Sentences []Sentence
}
