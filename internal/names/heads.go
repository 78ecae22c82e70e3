package names

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"

	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// kind is a set of what a word opens or stands for, see data/language/heads.tsv.
type kind uint64

const (
	kTitle kind = 1 << iota
	kHonour
	kOpenHonour
	kRoyal
	kBody
	kGroup
	kOutlet
	kPlace
	kGenericPlace
	kSource
	kPeople
	kQuantity
	kDual
	kAnaPerson
	kAnaBody
	kOwn
	kLand
	kCounterpart
	kParticle
	kBetween
	kKunya
	kDirection
	kSide
	kDelegation
	kSourceAdj
	kTitleAdj
	kMinistry
	kMinistryShort
	kWeak
	kWeakBody
	kCommonBody
	kSent
	kStates
	kNotName
	kTime
	kSays
	kVisit
	kPlacePrep
	kForWord
	kNotNow // of one who left an office or is to take it
	kDescent
	kAnyOffice
	kNames
	kOutside
	kHonouring
	kSpeech
	kPlacePart
	kInside
	kPlaceAdj
	kNatural
	kFacility
	kGovernor
	kCalled
	kMission
	kWorldly
	kLocal
	kPluralBody
	kActBody
	kAbroad
	kVoices
	kHonourWord
	kLeader
	kEnvoy
	kUnity
)

var kinds = map[string]kind{
	"title": kTitle, "title.weak": kTitle | kWeak, "title.adj": kTitleAdj, "title.sent": kSent, "former": kNotNow, "designate": kNotNow,
	"honour": kHonour, "honour.open": kHonour | kOpenHonour, "honour.royal": kHonour | kRoyal, "counterpart": kCounterpart,
	"particle": kParticle, "particle.between": kParticle | kBetween, "particle.kunya": kParticle | kKunya, "descent": kDescent,
	"ministry": kMinistry, "ministry.short": kMinistryShort,
	"body": kBody, "body.weak": kBody | kWeakBody, "body.common": kCommonBody, "group": kGroup, "group.weak": kGroup | kWeakBody, "outlet": kOutlet,
	"place": kPlace, "place.generic": kPlace | kGenericPlace, "direction": kDirection, "placeprep": kPlacePrep, "visit": kVisit,
	"delegation": kSide | kDelegation, "side": kSide, "states": kStates, "source": kSource, "source.adj": kSourceAdj,
	"people": kPeople, "quantity": kQuantity, "anaphor.dual": kDual, "anaphor.person": kAnaPerson, "anaphor.body": kAnaBody,
	"own": kOwn, "land": kLand, "forword": kForWord, "anyoffice": kAnyOffice, "body.named": kNames, "outside": kOutside, "honouring": kHonouring, "speech": kSpeech, "place.part": kPlacePart, "inside": kInside, "place.adj": kPlaceAdj, "place.natural": kNatural, "place.facility": kFacility, "title.place": kGovernor, "called": kCalled, "body.mission": kMission, "worldly": kWorldly, "body.local": kLocal, "body.plural": kPluralBody, "body.act": kActBody, "body.abroad": kAbroad, "voices": kVoices, "leader": kLeader, "title.envoy": kEnvoy, "honour.word": kHonourWord, "notname": kNotName, "timeword": kTime, "says": kSays, "body.unity": kUnity,
}

// A Finder finds and links names. Nothing changes it once it is loaded.
type Finder struct {
	base        *knowledge.Base
	rules       ruleSet
	lex         *arabic.Lexicon
	kinds       map[string]kind
	lemmas      []kind            // the same by lemma
	titles      map[string]string // folded form → office key
	leads       map[string]bool   // words that a longer form begins with
	given       map[string]given
	sieve       arabic.Sieve          // of the words of kinds and given
	plurals     map[string]string     // broken plurals of origin → ISO 3166-1 alpha-3
	approxSieve uint64                // of the keys of approx
	realms      map[string][]string   // what a state is called alone, مملكة → ISO 3166-1 alpha-3
	phrases     map[string][][]string // honours of several words, by the first
	bands       map[string]bool       // whose plural is a group: متمرد
	latter      map[string]bool       // «الأخير»
	acting      map[string]bool       // «بالإنابة» at the end of a title
	members     map[string]bool       // «أعضاء» before a body
	aligned     map[string]bool       // adjectives of a movement that stands by somebody: موالية
	harms       map[string]bool       // verbs and verbal nouns behind which somebody suffers
	polities    map[string]bool       // «دولة» before the name of a state
	things      map[string]bool       // everyday things whose first word opens names: «حركة المرور»
	troops      map[string]bool       // «جنود», for whom their state acts
	approx      map[string][][]string // what makes a number vague, by the first word: «ما لا يقل عن»
	endings     []string              // of foreign family names
	national    map[string]bool       // offices of a state
	sounds      map[string]string     // skeletons of a first and a last name → person, "" for several
	numbers
}

// NewFinder reads the words that open names and the given names from the
// language folder. The finder wants a lexicon before it finds anything.
func NewFinder(b *knowledge.Base, language fs.FS) (*Finder, error) {
	f := &Finder{base: b, rules: rules(), kinds: map[string]kind{}, titles: map[string]string{}, leads: map[string]bool{},
		given: map[string]given{}, national: map[string]bool{}, plurals: map[string]string{}, realms: map[string][]string{}, phrases: map[string][][]string{}, approx: map[string][][]string{}, latter: map[string]bool{}, polities: map[string]bool{}, things: map[string]bool{}, bands: map[string]bool{}, acting: map[string]bool{}, members: map[string]bool{}, troops: map[string]bool{}, harms: map[string]bool{}, aligned: map[string]bool{}}
	if err := eachLine(language, "heads.tsv", 2, f.head); err != nil {
		return nil, err
	}
	if err := eachLine(language, "givennames.tsv", 3, f.givenNames); err != nil {
		return nil, err
	}
	if err := eachLine(language, "months.tsv", 3, f.month); err != nil {
		return nil, err
	}
	f.number()
	for w := range f.kinds {
		f.sieve.Add(w)
	}
	for w := range f.given {
		f.sieve.Add(w)
	}
	for w := range f.approx {
		f.approxSieve |= sieveBit(w)
	}
	f.sounds = spoken(b)
	f.offices()
	return f, nil
}

// UseLexicon gives the finder the words of the language.
func (f *Finder) UseLexicon(lex *arabic.Lexicon) {
	f.lex = lex
	for w, k := range f.kinds {
		if l := lex.Lemma(w); l != 0 && arabic.Fold(lex.Citation(l)) == w {
			if int(l) >= len(f.lemmas) {
				f.lemmas = append(f.lemmas, make([]kind, int(l)+1-len(f.lemmas))...)
			}
			f.lemmas[l] |= k
		}
	}
}

// offices files the titles of offices.
func (f *Finder) offices() {
	for _, o := range f.base.Offices() {
		for _, form := range o.Forms {
			t := strings.TrimSpace(strings.TrimSuffix(arabic.Fold(form), "…"))
			for _, t := range [...]string{t, f.feminine(t)} {
				if _, had := f.titles[t]; !had {
					f.titles[t] = o.Key
				}
				for end := strings.LastIndexByte(t, ' '); end > 0; end = strings.LastIndexByte(t[:end], ' ') {
					f.leads[t[:end]] = true
				}
			}
		}
	}
}

// eachLine calls line with the fields of every line that is no comment.
func eachLine(language fs.FS, name string, fields int, line func([]string)) error {
	file, err := language.Open(name)
	if err != nil {
		return fmt.Errorf("load names: %v", err)
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		if sc.Text() == "" || sc.Text()[0] == '#' {
			continue
		}
		f := strings.Split(sc.Text(), "\t")
		if len(f) != fields {
			return fmt.Errorf("%s:%d: want %d fields, have %d", name, n, fields, len(f))
		}
		line(f)
	}
	return sc.Err()
}

// head files the words of a line of heads.tsv.
func (f *Finder) head(line []string) {
	iso, plural := strings.CutPrefix(line[0], "plural.")
	of, realm := strings.CutPrefix(line[0], "realm.")
	k := kinds[line[0]]
	for _, w := range strings.Split(line[1], "|") {
		if line[0] == "office.national" {
			f.national[w] = true
			continue
		}
		for _, x := range strings.Split(w, ">") {
			x = arabic.Fold(x)
			parts := strings.Fields(x)
			switch {
			case len(parts) == 0:
			case plural:
				f.plurals[x] = iso
			case realm:
				f.realms[x] = append(f.realms[x], of)
			case line[0] == "foreign.ending":
				f.endings = append(f.endings, x)
			case line[0] == "acting":
				f.acting[x] = true
			case line[0] == "members":
				f.members[x] = true
			case line[0] == "state.head":
				f.polities[x] = true
			case line[0] == "thing":
				f.things[x] = true
			case line[0] == "troops":
				f.troops[x] = true
			case line[0] == "aligned":
				f.aligned[x] = true
			case line[0] == "harm":
				f.harms[x] = true
			case line[0] == "band":
				f.bands[x] = true
			case line[0] == "latter":
				f.latter[x] = true
			case line[0] == "approx.phrase":
				f.approx[parts[0]] = append(f.approx[parts[0]], parts)
			case len(parts) > 1:
				if line[0] == "honour.phrase" {
					f.phrases[parts[0]] = append(f.phrases[parts[0]], parts)
				}
			default:
				f.kinds[x] |= k
				if k&(kTitle|kHonour|kSent|kEnvoy) != 0 && !strings.HasSuffix(x, "ه") {
					f.kinds[x+"ه"] |= k
				}
				if stem, dual := strings.CutSuffix(x, "ان"); dual && k == kDual {
					f.kinds[stem+"ين"] |= k
				}
			}
		}
	}
}

// feminine is a folded title of a woman: the head and the adjectives right
// behind it take the ending, «الممثله العليا», «وزيره الخارجيه».
func (f *Finder) feminine(title string) string {
	words := strings.Fields(title)
	for i, w := range words {
		bare := strings.TrimPrefix(w, "ال")
		if i > 0 && f.kinds[bare]&kTitleAdj == 0 {
			break
		}
		switch bare {
		case "اعلي":
			words[i] = "العليا"
		case "اول":
			words[i] += "ي"
		default:
			if !strings.HasSuffix(w, "ه") {
				words[i] += "ه"
			}
		}
	}
	return strings.Join(words, " ")
}

// officeKey returns the office of a title: of the longest title of the files
// that the words begin with.
func (f *Finder) officeKey(office string) string {
	key, _ := f.officeOf(office)
	return key
}

// officeOf is officeKey with the folded words behind that title.
func (f *Finder) officeOf(office string) (key, rest string) {
	fold := arabic.Fold(office)
	for end := len(fold); end > 0; end = strings.LastIndexByte(fold[:end], ' ') {
		if k, ok := f.titles[fold[:end]]; ok {
			return k, fold[end:]
		}
		if k, ok := f.titles["ال"+fold[:end]]; ok {
			return k, fold[end:]
		}
	}
	return "", ""
}

// month files the names of months as words of time.
func (f *Finder) month(line []string) {
	if line[0] == "libyan" {
		return // everyday words
	}
	for _, n := range strings.Split(line[2], "|") {
		for _, w := range strings.FieldsFunc(arabic.Fold(n), func(r rune) bool { return r == ' ' || r == '/' }) {
			f.kinds[w] |= kTime
		}
	}
}
