package main

import (
	"errors"

	"masar/internal/reading"
)

// checkCmd validates the data files, the user's own with them.
type checkCmd struct{}

// Run returns every fault of the knowledge files and every example of a frame
// that does not hold.
func (*checkCmd) Run(c *cli, _ streams) error {
	k, err := c.load()
	if err != nil {
		return err
	}
	return errors.Join(append(k.World.Check(), reading.NewReader(k).CheckFrames()...)...)
}
