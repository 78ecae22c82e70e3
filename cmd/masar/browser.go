package main

import (
	"os"
	"os/exec"
	"runtime"
)

// openBrowser opens an address where there is a screen; without one the address
// that was printed must do.
func openBrowser(address string) {
	command := "xdg-open"
	switch {
	case runtime.GOOS == "darwin":
		command = "open"
	case os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "":
		return
	}
	cmd := exec.Command(command, address)
	if cmd.Start() == nil {
		go func() { _ = cmd.Wait() }() // how the browser ends is its own matter
	}
}
