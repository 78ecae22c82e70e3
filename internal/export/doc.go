// Package export writes the record in the formats of others, one file a format.
package export
