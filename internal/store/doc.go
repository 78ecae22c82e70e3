// Package store keeps articles, readings and the record in a database.
package store
