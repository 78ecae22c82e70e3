// Package store keeps articles, their readings and the record in a database. A
// Store is one concrete type over database/sql: what stands below it (SQLite,
// PostgreSQL) is chosen by the package that opens it. docs/store.md tells of the
// tables.
package store
