package main

import (
	"errors"
	"testing"

	"masar/internal/clean"
	"masar/internal/reading"
)

// FuzzRead reads any bytes as an article: whatever the frames make of it, its
// spans hold and the same input reads the same.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"وصل وزير الخارجية المصري بدر عبد العاطي إلى الدوحة في زيارة تستمر يومين",
		"قال المتحدث باسم الوزارة: «لن نقبل بأي اتفاق»، مضيفا أن الوفد سيلتقي، غدا الثلاثاء، نظيره التركي",
		"نفى أن يكون قد التقى به.. ودعا إلى وقف إطلاق النار (رويترز)",
		"وكان من المقرر أن يزور الذي التي اللذان بلاده نظيره معه له به",
		"1. و ف ب ل «»”“ .. ؛ : - \u200c \u200f \xff غـ ـزة",
	} {
		f.Add([]byte(seed))
	}
	kit := theKit(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		res, err := kit.cleaner.Clean(clean.Source{ID: "f", Published: "2024-09-18", Data: text})
		if err != nil {
			if !errors.Is(err, clean.ErrEmpty) {
				t.Fatal(err)
			}
			return
		}
		got := reading.NewReader(kit.k).Read(res.Article)
		for _, fault := range checkReading(&got) {
			t.Error(fault)
		}
		_, explained := reading.NewReader(kit.k).Explain(res.Article)
		if len(got.Events) > 0 && len(explained) == 0 {
			t.Error("events, and nothing to explain")
		}
	})
}
