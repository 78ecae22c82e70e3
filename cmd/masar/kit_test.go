package main

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"masar"
	"masar/data"
	"masar/internal/clean"
	"masar/internal/eval"
	"masar/internal/reading"
)

const devDir = "../../eval/dev"

// kit is what the tests of whole readings share.
type kit struct {
	k       *reading.Knowledge
	cleaner *clean.Cleaner
}

var loadKit = sync.OnceValues(func() (kit, error) {
	k, err := reading.Load(data.All(), nil, nil)
	if err != nil {
		return kit{}, err
	}
	c, err := cleaner(k)
	return kit{k, c}, err
})

func theKit(t testing.TB) kit {
	t.Helper()
	k, err := loadKit()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

type devSet struct {
	golds    []eval.Gold
	readings []masar.Reading
}

var loadDev = sync.OnceValues(func() (devSet, error) {
	kit, err := loadKit()
	if err != nil {
		return devSet{}, err
	}
	var d devSet
	if d.golds, err = eval.LoadGold(devDir); err != nil {
		return d, err
	}
	r := reading.NewReader(kit.k)
	for i := range d.golds {
		got, err := readGold(kit.k, r, &d.golds[i])
		if err != nil {
			return d, err
		}
		d.readings = append(d.readings, got)
	}
	return d, nil
})

// theDev are the development articles and their readings, read once.
func theDev(t testing.TB) devSet {
	t.Helper()
	d, err := loadDev()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// outside finds a file that stands outside of the tree: in the folder that an
// environment variable names, or beside the tree. The test is skipped where it
// is in neither.
func outside(t testing.TB, env, folder, file string) string {
	t.Helper()
	dir := os.Getenv(env)
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", folder)
	}
	path := filepath.Join(dir, file)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is not there: set %s to the folder that holds it", path, env)
	}
	return path
}
