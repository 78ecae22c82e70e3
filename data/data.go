// Package data embeds what Masar knows: plain files that an analyst can edit,
// described in docs/data.md.
package data

import (
	"embed"
	"io/fs"
)

//go:embed all:language all:knowledge all:frames all:import
var files embed.FS

// Language returns the files of data/language.
func Language() fs.FS { return sub("language") }

// Knowledge returns the files of data/knowledge.
func Knowledge() fs.FS { return sub("knowledge") }

// Frames returns the files of data/frames.
func Frames() fs.FS { return sub("frames") }

// Import returns the files of data/import.
func Import() fs.FS { return sub("import") }

// All returns all folders: language, knowledge, frames and import.
func All() fs.FS { return files }

// sub cannot fail: the folders are named above and embedded.
func sub(folder string) fs.FS {
	f, err := fs.Sub(files, folder)
	if err != nil {
		panic(err)
	}
	return f
}
