package store

import (
	"encoding/json"
	"fmt"
	"runtime"

	"github.com/klauspost/compress/zstd"
)

// dictionary is what small JSON begins with in the eyes of the codec: the keys
// that every fact repeats. What is stored names it by its number; another one
// gets another number beside it.
const (
	dictionaryID = 1
	dictionary   = `{"id":"","speaker":"","act":"affirm","to":"","via":"","direct":false,"content":{"start":1,"end":2},"issues":["ceasefire","hostages","security"],"cue":{"start":1,"end":2},"frame":"say."},"events":[],"words":["` +
		`{"id":"e1","act":"meet","plover":{"type":"CONSULT","mode":"visit"},"status":"held","participants":[{"actor":"~","part":"agent"},{"actor":"USA","part":"target"},{"actor":"","part":"party"}],"place":{"name":"","id":""},"time":{"start":"2024-01-01","end":"2024-01-01","grain":"day","from":"published"},"issues":[],"said_by":[{"actor":"","how":"says"}],"core":true,"evidence":[{"start":1,"end":2}],"cue":{"start":1,"end":2},"frame":""},"words":["`
)

// codec packs what is kept in columns of bytes. It may be used by several
// goroutines at once.
type codec struct {
	enc *zstd.Encoder
	dec *zstd.Decoder
}

func newCodec() (*codec, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(runtime.GOMAXPROCS(0)),
		zstd.WithEncoderDictRaw(dictionaryID, []byte(dictionary)), zstd.WithWindowSize(1<<20))
	if err != nil {
		return nil, fmt.Errorf("store: %v", err)
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderDictRaw(dictionaryID, []byte(dictionary)),
		zstd.WithDecoderMaxMemory(maxUnpacked))
	if err != nil {
		return nil, fmt.Errorf("store: %v", err)
	}
	return &codec{enc, dec}, nil
}

// maxUnpacked is the size of the largest column in bytes.
const maxUnpacked = 256 << 20

func (c *codec) pack(b []byte) []byte { return c.enc.EncodeAll(b, nil) }

func (c *codec) unpack(b []byte) ([]byte, error) {
	out, err := c.dec.DecodeAll(b, nil)
	if err != nil {
		return nil, fmt.Errorf("store: unpack: %v", err)
	}
	return out, nil
}

func (c *codec) packJSON(v any) ([]byte, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("store: %v", err)
	}
	return c.pack(b), nil
}

func (c *codec) unpackJSON(b []byte, v any) error {
	b, err := c.unpack(b)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("store: unpack: %v", err)
	}
	return nil
}
