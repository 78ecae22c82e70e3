// Package copies finds near-duplicate articles: wire copies and reprints.
package copies
