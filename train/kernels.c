/* The parts of training that PyTorch does slowly on a processor: an LSTM as one loop over matrix
   products, and embedding tables of which a batch touches a small part. kernels.py compiles this
   file and calls it; arrays are float32, row by row.

   Sentences are padded and time-major: T steps, B sentences, H cells. Gates stand in PyTorch's
   order: input, forget, cell, output. Steps at or after a sentence's length hold zeros. */
#include <math.h>
#include <string.h>

enum { ROW_MAJOR = 101, NO_TRANS = 111, TRANS = 112 };
void cblas_sgemm(int, int, int, int, int, int, float, const float *, int, const float *, int, float, float *, int);

/* Bounded, since the compiler's fast division makes no number of 1 / infinity. */
static float bounded(float x) { return fminf(fmaxf(x, -30.0f), 30.0f); }
static float sigmoid(float x) { return 1.0f / (1.0f + expf(-bounded(x))); }
static float tanh_of(float x) { return 2.0f / (1.0f + expf(-2.0f * bounded(x))) - 1.0f; }

/* gates: the projected input on entry, the activated gates on return. h may be a slice of wider rows. */
void lstm_forward(int T, int B, int H, const long *length, int reverse, const float *hidden_weight,
                  float *gates, float *c, float *h, int h_stride) {
    for (int s = 0; s < T; s++) {
        int t = reverse ? T - 1 - s : s, before = reverse ? t + 1 : t - 1;
        float *g = gates + (long)t * B * 4 * H;
        if (s > 0)
            cblas_sgemm(ROW_MAJOR, NO_TRANS, TRANS, B, 4 * H, H, 1, h + (long)before * B * h_stride, h_stride,
                        hidden_weight, H, 1, g, 4 * H);
        for (int b = 0; b < B; b++) {
            float *gb = g + (long)b * 4 * H, *cb = c + ((long)t * B + b) * H, *hb = h + ((long)t * B + b) * h_stride;
            const float *last = c + ((long)before * B + b) * H;
            if (t >= length[b]) {
                memset(gb, 0, 4 * H * sizeof(float)); memset(cb, 0, H * sizeof(float)); memset(hb, 0, H * sizeof(float));
                continue;
            }
            for (int j = 0; j < 2 * H; j++) gb[j] = sigmoid(gb[j]);
            for (int j = 2 * H; j < 3 * H; j++) gb[j] = tanh_of(gb[j]);
            for (int j = 3 * H; j < 4 * H; j++) gb[j] = sigmoid(gb[j]);
            if (s > 0) for (int j = 0; j < H; j++) cb[j] = gb[H + j] * last[j] + gb[j] * gb[2 * H + j];
            else for (int j = 0; j < H; j++) cb[j] = gb[j] * gb[2 * H + j];
            for (int j = 0; j < H; j++) hb[j] = gb[3 * H + j] * tanh_of(cb[j]);
        }
    }
}

/* gates: activated on entry, their gradients (before activation) on return. dh: B x H of room, dc too. */
void lstm_backward(int T, int B, int H, const long *length, int reverse, const float *hidden_weight,
                   float *gates, const float *c, const float *dout, int out_stride, float *dh, float *dc) {
    memset(dc, 0, (long)B * H * sizeof(float));
    memset(dh, 0, (long)B * H * sizeof(float));
    for (int s = T - 1; s >= 0; s--) {
        int t = reverse ? T - 1 - s : s, before = reverse ? t + 1 : t - 1;
        float *g = gates + (long)t * B * 4 * H;
        for (int b = 0; b < B; b++) {
            float *gb = g + (long)b * 4 * H, *dcb = dc + (long)b * H, *dhb = dh + (long)b * H;
            const float *cb = c + ((long)t * B + b) * H, *last = c + ((long)before * B + b) * H;
            const float *ob = dout + ((long)t * B + b) * out_stride;
            if (t >= length[b]) { memset(gb, 0, 4 * H * sizeof(float)); memset(dcb, 0, H * sizeof(float)); continue; }
            for (int j = 0; j < H; j++) {
                float in = gb[j], forget = gb[H + j], cell = gb[2 * H + j], out = gb[3 * H + j];
                float tc = tanh_of(cb[j]), d = dhb[j] + ob[j];
                float dcell = dcb[j] + d * out * (1 - tc * tc);
                gb[3 * H + j] = d * tc * out * (1 - out);
                gb[j] = dcell * cell * in * (1 - in);
                gb[2 * H + j] = dcell * in * (1 - cell * cell);
                gb[H + j] = s > 0 ? dcell * last[j] * forget * (1 - forget) : 0;
                dcb[j] = dcell * forget;
            }
        }
        if (s > 0)
            cblas_sgemm(ROW_MAJOR, NO_TRANS, NO_TRANS, B, H, 4 * H, 1, g, 4 * H, hidden_weight, H, 0, dh, H);
    }
}

/* out[i] = scale[i] * the sum of the rows index[offset[i] .. offset[i+1]) of table. */
void rows_sum(long n, long width, const long *index, const long *offset, const float *scale, const float *table, float *out) {
    for (long i = 0; i < n; i++) {
        float *o = out + i * width;
        memset(o, 0, width * sizeof(float));
        for (long k = offset[i]; k < offset[i + 1]; k++) {
            const float *row = table + index[k] * width;
            for (long j = 0; j < width; j++) o[j] += row[j];
        }
        for (long j = 0; j < width; j++) o[j] *= scale[i];
    }
}

/* Adds the gradient of rows_sum to grad, and notes each row touched; returns how many there are. */
long rows_gradient(long n, long width, const long *index, const long *offset, const float *scale, const float *dout,
                   float *grad, unsigned char *seen, long *touched) {
    long count = 0;
    for (long i = 0; i < n; i++)
        for (long k = offset[i]; k < offset[i + 1]; k++) {
            float *row = grad + index[k] * width;
            const float *d = dout + i * width;
            for (long j = 0; j < width; j++) row[j] += scale[i] * d[j];
            if (!seen[index[k]]) { seen[index[k]] = 1; touched[count++] = index[k]; }
        }
    return count;
}

/* A step of Adam on the touched rows alone; clears their gradients. */
void rows_adam(long count, long width, const long *touched, float *table, float *grad, float *m, float *v,
               unsigned char *seen, float rate, float beta1, float beta2, float fix1, float fix2) {
    for (long i = 0; i < count; i++) {
        long base = touched[i] * width;
        seen[touched[i]] = 0;
        for (long j = base; j < base + width; j++) {
            m[j] = beta1 * m[j] + (1 - beta1) * grad[j];
            v[j] = beta2 * v[j] + (1 - beta2) * grad[j] * grad[j];
            table[j] -= rate * (m[j] / fix1) / (sqrtf(v[j] / fix2) + 1e-8f);
            grad[j] = 0;
        }
    }
}
