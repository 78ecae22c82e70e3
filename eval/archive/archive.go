// Package archive holds the made archive: the articles of one track in many
// outlets, and its true record. Its README tells how it was made.
package archive

import _ "embed"

// Articles are the articles, one JSON object a line.
//
//go:embed articles.jsonl
var Articles []byte

// Record is the true record, as YAML; see its head.
//
//go:embed record.yaml
var Record []byte
