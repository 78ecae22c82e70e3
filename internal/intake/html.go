package intake

import (
	"masar/internal/clean"
)

func readPage(name string, data []byte, o Options) (clean.Source, error) {
	return readText(name, data, o)
}
