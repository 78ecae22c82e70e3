package knowledge

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"masar"
	"masar/internal/arabic"
)

// Base is everything that the knowledge files hold. It is safe for use by
// many goroutines, since nothing changes it after Load.
type Base struct {
	entities  []Entity // entities[0] is unused
	byID      map[string]int32
	offices   []Office
	byOffice  map[string]int32
	tenures   []Tenure
	holders   map[post][]int32
	held      map[string][]int32 // by person id
	sole      map[string]string  // office key → the state or body that alone has it
	issues    []IssueWords
	conflicts []Conflict
	words     map[string]Token
	sieve     arabic.Sieve // of words
	info      []wordInfo   // by token; info[0] is unused
	names     trie
	nisba     map[string][]int32
	within    map[string]string // territory → ISO 3166-1 alpha-3 of the state that it is counted to
	capitals  map[string]string // place id → state id
}

type post struct{ office, of string }

type wordInfo struct {
	opens, firstName, laterName bool
}

// Load reads every knowledge file of the folders, the earlier ones first: what
// they say of an id stands before what the later ones say. It reports all
// errors at once, each with file and line; the base holds what could be read.
func Load(fsys ...fs.FS) (*Base, error) {
	const names = 1 << 15
	b := &Base{
		entities: make([]Entity, 1, 3*names/8),
		byID:     make(map[string]int32, 3*names/8),
		offices:  make([]Office, 1, 128),
		byOffice: make(map[string]int32, 128),
		holders:  make(map[post][]int32, names/8),
		tenures:  make([]Tenure, 0, 5*names/32),
		held:     make(map[string][]int32, names/8),
		sole:     make(map[string]string, 1<<7),
		words:    make(map[string]Token, 27*names/64),
		info:     make([]wordInfo, 1, names/2),
		names:    newTrie(names),
		nisba:    make(map[string][]int32, 1<<9),
		within:   map[string]string{},
		capitals: make(map[string]string, 1<<8),
	}
	l := loader{b: b}
	for i, f := range fsys {
		l.folder = i
		l.read(f)
	}
	return b, errors.Join(l.errs...)
}

type loader struct {
	b      *Base
	folder int
	owner  []int // by entity: the folder that gave it
	source Source
	errs   []error
}

func (l *loader) fail(format string, args ...any) {
	l.errs = append(l.errs, fmt.Errorf("%s:%d: %s", l.source.File, l.source.Line, fmt.Sprintf(format, args...)))
}

// order is the order of the files: what others refer to comes first.
var order = []string{"states", "places", "bodies", "groups", "outlets", "people", "metonyms", "titles", "offices", "issues", "conflicts", "within"}

func (l *loader) read(f fs.FS) {
	found, err := fs.Glob(f, "*.tsv")
	if err != nil {
		l.errs = append(l.errs, fmt.Errorf("list knowledge: %v", err))
		return
	}
	known := 0
	for _, stem := range order {
		for _, name := range found {
			if strings.HasPrefix(path.Base(name), stem) {
				l.file(f, name, stem)
				known++
			}
		}
	}
	if known < len(found) {
		for _, name := range found {
			if stemOf(name) == "" {
				l.errs = append(l.errs, fmt.Errorf("%s: no such kind of knowledge file", name))
			}
		}
	}
}

func stemOf(name string) string {
	for _, stem := range order {
		if strings.HasPrefix(path.Base(name), stem) {
			return stem
		}
	}
	return ""
}

// columns is the least and the greatest number of fields of each kind of file.
var columns = map[string][2]int{
	"states": {7, 7}, "metonyms": {3, 3}, "bodies": {7, 7}, "groups": {7, 7}, "people": {6, 6},
	"offices": {5, 6}, "titles": {4, 4}, "outlets": {6, 6}, "places": {7, 7}, "issues": {2, 2}, "within": {2, 2}, "conflicts": {7, 7},
}

func (l *loader) file(f fs.FS, name, stem string) {
	data, err := fs.ReadFile(f, name)
	if err != nil {
		l.errs = append(l.errs, fmt.Errorf("read %s: %v", name, err))
		return
	}
	want, text := columns[stem], string(data)
	var store [8]string
	for n := 1; text != ""; n++ {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		if line == "" || line[0] == '#' {
			continue
		}
		l.source = Source{name, n}
		fields := split(line, store[:0])
		if len(fields) < want[0] || len(fields) > want[1] {
			l.fail("want %d fields, have %d", want[0], len(fields))
			continue
		}
		l.line(stem, fields)
	}
}

// split cuts a line at its tabs into the given store; "-" becomes "".
func split(line string, to []string) []string {
	for {
		i := strings.IndexByte(line, '\t')
		field := line
		if i >= 0 {
			field = line[:i]
		}
		if field == "-" {
			field = ""
		}
		to = append(to, field)
		if i < 0 {
			return to
		}
		line = line[i+1:]
	}
}

func (l *loader) line(stem string, f []string) {
	switch stem {
	case "states":
		l.state(f)
	case "bodies", "groups":
		l.body(f)
	case "people":
		l.put(Entity{ID: f[0], Type: masar.Person, Sex: f[1], Country: f[2], Wikidata: f[3], NameEN: f[4]}, f[5])
	case "outlets":
		l.put(Entity{ID: f[0], Type: masar.Outlet, Kind: f[1], Country: f[2], NameEN: f[4]}, f[5])
	case "places":
		l.place(f)
	case "metonyms":
		l.metonym(f)
	case "titles":
		l.title(f)
	case "offices":
		l.tenure(f)
	case "within":
		l.b.within[f[0]] = f[1]
	case "issues":
		l.b.issues = append(l.b.issues, IssueWords{masar.Issue(f[0]), strings.Split(f[1], "|")})
	case "conflicts":
		l.conflict(f)
	}
}

// put adds an entity and its names. An earlier folder's entity stays as it is
// and takes the names of the later one too.
func (l *loader) put(e Entity, names string) int32 {
	b := l.b
	if e.ID == "" || names == "" {
		l.fail("want an id and a name")
		return 0
	}
	e.Names, e.Source = strings.Split(names, "|"), l.source
	at, ok := b.byID[e.ID]
	switch {
	case !ok:
		at = int32(len(b.entities))
		b.byID[e.ID] = at
		b.entities = append(b.entities, e)
		l.owner = append(l.owner, l.folder)
	case l.owner[at-1] == l.folder:
		old := b.entities[at].Source
		l.fail("id %s stands at %s:%d already", e.ID, old.File, old.Line)
		return 0
	default:
		b.entities[at].Names = append(b.entities[at].Names, e.Names...)
	}
	l.names(at, e.Names)
	return at
}

func (l *loader) names(at int32, names []string) {
	person := l.b.entities[at].Type == masar.Person
	for _, name := range names {
		if name == "" {
			l.fail("an empty name")
			continue
		}
		kind := FullName
		if person && !strings.Contains(name, " ") {
			kind = ShortName
		}
		l.b.addName(arabic.Fold(name), at, kind)
	}
}
