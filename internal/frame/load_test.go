package frame

import (
	"testing"
	"testing/fstest"

	"masar/data"
	"masar/internal/arabic"
)

// FuzzLoad loads any bytes as a file of frames: what is wrong is an error, and
// a set that loads has frames that can match.
func FuzzLoad(f *testing.F) {
	lex, err := arabic.LoadLexicon(data.Language(), nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte("frame visit.x\nwords وصل/V\nvisitor subject : party\nact visit\nneed visitor\nyes وصل الوزير\n"))
	f.Add([]byte("frame\nwords /V x\nwith : \nwithout in.in.object : \nneed |\nyes\nact\nrole =\ninside"))
	f.Fuzz(func(t *testing.T, text []byte) {
		set, err := Load(lex, fstest.MapFS{"f.frames": {Data: text}})
		if err != nil {
			return
		}
		for _, fr := range set.Frames {
			if fr.Name == "" || len(fr.Words) == 0 || fr.Line == 0 || fr.File != "f.frames" {
				t.Errorf("frame %+v loads", fr)
			}
		}
	})
}
