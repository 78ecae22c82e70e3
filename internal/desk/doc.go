// Package desk shows the record as web pages in Arabic and English, with a JSON
// API and feeds. It knows the store and nothing of how texts are read: whoever
// starts it hands in the function that reads an added article.
package desk
