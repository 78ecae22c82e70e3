package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"masar"
)

// An Entry is one article to be added, with its reading.
type Entry struct {
	Reading masar.Reading // its article has the id of ArticleID
	Author  string
	Source  Source
	Fetched string // RFC 3339
	Stamp   string // of the program and data that read it
	Derived

	ready *prepared // nil until Prepare
}

// A Source is what an article was made of: the bytes as they came and what was
// known beside them, enough to read the article anew.
type Source struct {
	Format    string `json:"-"` // text, html or jsonl (one line)
	Bytes     []byte `json:"-"`
	URL       string `json:"url,omitempty"`
	Outlet    string `json:"outlet,omitempty"`
	Published string `json:"published,omitempty"`
}

// Added tells what became of an Entry.
type Added struct {
	ID   string `json:"id"`
	Fate Fate   `json:"fate"`
}

// Fate is what adding an article did.
type Fate string

// The fates.
const (
	NewArticle   Fate = "new"
	KnownArticle Fate = "known"   // it was there already: nothing changed
	NewVersion   Fate = "version" // another text at an address that was known
	NewCopy      Fate = "copy"    // of an article that was there
)

// ArticleID is the id of an article: of its address and its bytes as they came.
func ArticleID(url string, source []byte) string {
	h := sha256.New()
	h.Write([]byte(url))
	h.Write([]byte{0})
	h.Write(source)
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// textHash tells equal texts.
func textHash(title, text string) int64 {
	sum := sha256.Sum256([]byte(title + "\n" + text))
	return int64(binary.LittleEndian.Uint64(sum[:]))
}
