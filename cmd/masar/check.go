package main

import (
	"errors"
	"fmt"

	"masar/internal/reading"
	"masar/internal/store/sqlite"
)

// checkCmd validates the data files, the user's own with them, or a store.
type checkCmd struct {
	Store string `help:"Look for damage in this store, and not at the data files." type:"existingfile" placeholder:"FILE"`
}

// Run returns every fault of the knowledge files and every example of a frame
// that does not hold, or every fault of the store.
func (k *checkCmd) Run(c *cli, std streams) error {
	if k.Store != "" {
		return k.store(std)
	}
	know, err := c.load()
	if err != nil {
		return err
	}
	return errors.Join(append(know.World.Check(), reading.NewReader(know).CheckFrames()...)...)
}

func (k *checkCmd) store(std streams) error {
	ctx, stop := untilStopped()
	defer stop()
	s, err := (&storeFlag{Store: k.Store}).open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	faults, err := sqlite.Check(ctx, s)
	for _, f := range faults {
		fmt.Fprintln(std.err, "masar:", f)
	}
	switch {
	case err != nil:
		return err
	case len(faults) > 0:
		return fmt.Errorf("%s: %d faults: take a backup of before, or add its articles to a new store", k.Store, len(faults))
	}
	st, err := s.Stats(ctx)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(std.out, "%s is sound: %d articles, %d reports in %d record events, %d statements, %d actors\n",
		k.Store, st.Articles, st.Reports, st.Events, st.Statements, st.Actors)
	return err
}
