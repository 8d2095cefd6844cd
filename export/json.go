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

// explainedRecord is a record with one member more than its schema has.
type explainedRecord struct {
	*record.Record
	Explain []record.Explanation `json:"explain"`
}

func (w *jsonWriter) Write(r *record.Record, explanations []record.Explanation) error {
	if explanations == nil {
		return w.encoder.Encode(r)
	}
	return w.encoder.Encode(explainedRecord{r, explanations})
}

func (w *jsonWriter) Close() error { return nil }
