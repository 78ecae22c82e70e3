package reading

import (
	"testing"

	"masar/data"
)

// loadAll loads the shipped data once for a test.
func loadAll(t testing.TB) *Knowledge {
	t.Helper()
	k, err := Load(data.All(), nil, nil)
	if err != nil {
		t.Fatalf("load data: %v", err)
	}
	return k
}

// TestFrameExamples runs the lines that every frame must and must not match.
func TestFrameExamples(t *testing.T) {
	k := loadAll(t)
	for _, err := range NewReader(k).CheckFrames() {
		t.Error(err)
	}
	if len(k.Frames.Frames) < 50 {
		t.Errorf("%d frames only", len(k.Frames.Frames))
	}
}
