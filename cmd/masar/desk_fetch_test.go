package main

import (
	"io"
	"net/http"
	"testing"
)

// fetched is what a server answered.
type fetched struct {
	status int
	body   []byte
}

// fetch asks a server that runs.
func fetch(t *testing.T, address string) fetched {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return fetched{res.StatusCode, body}
}
