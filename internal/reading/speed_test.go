package reading

import (
	"testing"

	"masar/data"
)

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(data.All(), nil, nil); err != nil {
			b.Fatal(err)
		}
	}
}
