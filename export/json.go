package export

import (
	"encoding/json"
	"io"

	"rapporteur/record"
)

// jsonWriter writes one record a line.
type jsonWriter struct{ encoder *json.Encoder }

func newJSON(w io.Writer, _ Options) Writer {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return &jsonWriter{encoder}
}

func (w *jsonWriter) Write(r *record.Record, _ []record.Explanation) error {
	return w.encoder.Encode(r)
}

func (w *jsonWriter) Close() error { return nil }
