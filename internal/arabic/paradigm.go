package arabic

// A part is the stem of one tense and voice and how it takes its endings.
type part struct {
	v, c string  // stem before vowels, and before consonants
	ends *ending // nil where the verb lacks the part
}

// A paradigm is all that is needed to write the forms of a verb.
type paradigm struct {
	shape
	perf, imp, pperf, pimp part
	prefix                 byte // vowel of the imperfect's prefix
	imperative             string
	noImperative           bool
}

// An ending is what a tense puts after its stem for each of the 13 persons.
// enc holds what stands before a pronoun where that is written otherwise.
type ending struct {
	text [13]string
	enc  [13]string
	cons uint16 // bit set: the ending wants the stem before consonants
}

type person struct {
	p Person
	g Gender
	n Number
}

// The persons in the order of all tables of endings.
var persons = [13]person{
	{3, Masc, Sing}, {3, Fem, Sing}, {3, Masc, Dual}, {3, Fem, Dual}, {3, Masc, Plur}, {3, Fem, Plur},
	{2, Masc, Sing}, {2, Fem, Sing}, {2, 0, Dual}, {2, Masc, Plur}, {2, Fem, Plur}, {1, 0, Sing}, {1, 0, Plur},
}

const imperfectPrefixes = "ytytyyttttt'n"

// Perfects: sound; in -ā written ى and ا; in -iya.
var (
	perfSound = &ending{
		text: [13]string{"a", "at", "aA", "ataA", "uwA", "ona", "ota", "oti", "otumaA", "otumo", "otun~a", "otu", "onaA"},
		enc:  [13]string{4: "uw", 9: "otumuw"},
		cons: 0x1FE0,
	}
	perfY = &ending{
		text: [13]string{"aY", "at", "ayaA", "ataA", "awoA", "ayona", "ayota", "ayoti", "ayotumaA", "ayotumo", "ayotun~a", "ayotu", "ayonaA"},
		enc:  [13]string{0: "aA", 4: "awo", 9: "ayotumuw"},
	}
	perfYA = &ending{
		text: [13]string{"aA", "at", "ayaA", "ataA", "awoA", "ayona", "ayota", "ayoti", "ayotumaA", "ayotumo", "ayotun~a", "ayotu", "ayonaA"},
		enc:  [13]string{4: "awo", 9: "ayotumuw"},
	}
	perfW = &ending{
		text: [13]string{"aA", "at", "awaA", "ataA", "awoA", "awona", "awota", "awoti", "awotumaA", "awotumo", "awotun~a", "awotu", "awonaA"},
		enc:  [13]string{4: "awo", 9: "awotumuw"},
	}
	perfIya = &ending{
		text: [13]string{"iya", "iyat", "iyaA", "iyataA", "uwA", "iyna", "iyta", "iyti", "iytumaA", "iytumo", "iytun~a", "iytu", "iynaA"},
		enc:  [13]string{4: "uw", 9: "iytumuw"},
	}
)

// Imperfects: sound; in -ī, -ū and -ā.
var (
	impSound = &ending{
		text: [13]string{"u", "u", "aAni", "aAni", "uwna", "ona", "u", "iyna", "aAni", "uwna", "ona", "u", "u"},
		cons: 1<<5 | 1<<10,
	}
	impI = &ending{
		text: [13]string{"iy", "iy", "iyaAni", "iyaAni", "uwna", "iyna", "iy", "iyna", "iyaAni", "uwna", "iyna", "iy", "iy"},
	}
	impU = &ending{
		text: [13]string{"uw", "uw", "uwaAni", "uwaAni", "uwna", "uwna", "uw", "iyna", "uwaAni", "uwna", "uwna", "uw", "uw"},
	}
	impA = &ending{
		text: [13]string{"aY", "aY", "ayaAni", "ayaAni", "awona", "ayona", "aY", "ayona", "ayaAni", "awona", "ayona", "aY", "aY"},
		enc:  [13]string{0: "aA", 1: "aA", 6: "aA", 11: "aA", 12: "aA"},
	}
	impYA = &ending{
		text: [13]string{"aA", "aA", "ayaAni", "ayaAni", "awona", "ayona", "aA", "ayona", "ayaAni", "awona", "ayona", "aA", "aA"},
	}
)

// jussives are the endings that writing shows; "" keeps the person out, "-"
// is no ending at all.
var (
	jussSound = &ending{
		text: [13]string{2: "aA", 3: "aA", 4: "uwA", 7: "iy", 8: "aA", 9: "uwA"},
		enc:  [13]string{4: "uw", 9: "uw"},
	}
	jussHollow = &ending{
		text: [13]string{"-", "-", "aA", "aA", "uwA", "", "-", "iy", "aA", "uwA", "", "-", "-"},
		enc:  [13]string{4: "uw", 9: "uw"},
		cons: 1<<0 | 1<<1 | 1<<6 | 1<<11 | 1<<12,
	}
	jussI = &ending{
		text: [13]string{"i", "i", "iyaA", "iyaA", "uwA", "", "i", "iy", "iyaA", "uwA", "", "i", "i"},
		enc:  [13]string{4: "uw", 9: "uw"},
	}
	jussU = &ending{
		text: [13]string{"u", "u", "uwaA", "uwaA", "uwA", "", "u", "iy", "uwaA", "uwA", "", "u", "u"},
		enc:  [13]string{4: "uw", 9: "uw"},
	}
	jussA = &ending{
		text: [13]string{"a", "a", "ayaA", "ayaA", "awoA", "", "a", "ayo", "ayaA", "awoA", "", "a", "a"},
		enc:  [13]string{4: "awo", 9: "awo"},
	}
)

// encUse tells how a form stands to a pronoun written onto it.
type encUse uint8

const (
	encAny  encUse = iota // may stand before a pronoun or alone
	encNone               // never before a pronoun
	encOnly               // only before a pronoun
)

// finite is one finite form as the conjugator hands it out. The surface is
// valid only during the call.
type finite struct {
	surface []byte
	form    Form
	passive bool
	person  Person
	gender  Gender
	number  Number
	enc     encUse
}
