package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// open opens a file, or standard input for "-".
func open(path string, stdin io.Reader) (io.Reader, func(), error) {
	if path == "-" {
		return stdin, func() {}, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: unreadable: %v", path, errors.Unwrap(err))
	}
	return f, func() { _ = f.Close() }, nil
}
