// Package sqlite opens the embedded store: one file.
package sqlite
