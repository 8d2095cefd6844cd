"""LSTM layers and embedding tables for training on a processor, several times faster than PyTorch's own.

The arithmetic is in kernels.c, compiled at the first use into a folder for temporary files."""
import ctypes, hashlib, math, os, subprocess, tempfile

# One thread: two trainings side by side use two cores better than one does.
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import torch
import torch.nn as nn

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "kernels.c")


def keep_memory():
    """Has the allocator keep what large tensors free, instead of giving it back to the system each step."""
    M_TRIM_THRESHOLD, M_TOP_PAD, M_MMAP_THRESHOLD = -1, -2, -3
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt:
        mallopt(M_MMAP_THRESHOLD, 1 << 30); mallopt(M_TRIM_THRESHOLD, (1 << 31) - 1); mallopt(M_TOP_PAD, 1 << 26)


def compiled():
    digest = hashlib.sha256(open(SOURCE, "rb").read()).hexdigest()[:16]
    path = os.path.join(tempfile.gettempdir(), f"rapporteur-kernels-{os.getuid()}-{digest}.so")
    if not os.path.exists(path):
        part = f"{path}.{os.getpid()}"
        subprocess.run(["gcc", "-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", "-o", part, SOURCE,
                        "-l:libopenblas.so.0", "-lmvec", "-lm"], check=True)
        os.replace(part, path)
    lib = ctypes.CDLL(path)
    lib.rows_gradient.restype = ctypes.c_long
    return lib


keep_memory()
LIB = compiled()


def at(tensor, offset=0):
    """The address of a tensor's numbers."""
    return ctypes.c_void_p(tensor.data_ptr() + offset * tensor.element_size())


class Direction(torch.autograd.Function):
    """One direction of an LSTM: projected input (T x B x 4H) -> hidden states (T x B x H)."""

    @staticmethod
    def forward(ctx, projected, weight, length, reverse):
        T, B, H4 = projected.shape
        H = H4 // 4
        gates, weight = projected.contiguous().clone(), weight.contiguous()
        c, h = torch.empty(T, B, H), torch.empty(T, B, H)
        LIB.lstm_forward(T, B, H, at(length), int(reverse), at(weight), at(gates), at(c), at(h), H)
        ctx.save_for_backward(gates, c, h, weight, length)
        ctx.reverse = reverse
        return h

    @staticmethod
    def backward(ctx, dout):
        gates, c, h, weight, length = ctx.saved_tensors
        T, B, H = h.shape
        dout, d = dout.contiguous(), gates.clone()
        dh, dc = torch.empty(B, H), torch.empty(B, H)
        LIB.lstm_backward(T, B, H, at(length), int(ctx.reverse), at(weight), at(d), at(c), at(dout), H, at(dh), at(dc))
        now, before = (d[:-1], h[1:]) if ctx.reverse else (d[1:], h[:-1])
        dweight = now.reshape(-1, 4 * H).t() @ before.reshape(-1, H)
        return d, dweight, None, None


class BiLSTM(nn.Module):
    """A bidirectional LSTM layer over time-major, padded sentences."""

    def __init__(self, inputs, hidden):
        super().__init__()
        self.input = nn.Linear(inputs, 8 * hidden)
        self.hidden = nn.Parameter(torch.empty(2, 4 * hidden, hidden))
        bound = 1 / math.sqrt(hidden)
        nn.init.uniform_(self.input.weight, -bound, bound)
        nn.init.zeros_(self.input.bias)
        nn.init.uniform_(self.hidden, -bound, bound)
        with torch.no_grad():  # remember at first
            self.input.bias[hidden : 2 * hidden] = 1
            self.input.bias[5 * hidden : 6 * hidden] = 1

    def forward(self, x, length):
        return self.run(self.input(x), length)

    def run(self, projected, length):
        forward, backward = projected.chunk(2, 2)
        return torch.cat([Direction.apply(forward, self.hidden[0], length, False),
                          Direction.apply(backward, self.hidden[1], length, True)], 2)


class Sum(torch.autograd.Function):
    @staticmethod
    def forward(ctx, anchor, table, index, offset, scale):
        out = torch.empty(len(scale), table.width)
        LIB.rows_sum(*table.sizes(scale), at(index), at(offset), at(scale), at(table.weight), at(out))
        ctx.saved = table, index, offset, scale
        return out

    @staticmethod
    def backward(ctx, dout):
        table, index, offset, scale = ctx.saved
        table.collect(dout.contiguous(), index, offset, scale)
        return torch.zeros(1), None, None, None, None


class Table(nn.Module):
    """Embeddings of which each batch touches a small part; keeps its own Adam."""

    def __init__(self, rows, width, spread=0.1):
        super().__init__()
        self.width = width
        self.register_buffer("weight", torch.randn(rows, width) * spread)
        self.register_buffer("m", torch.zeros(rows, width))
        self.register_buffer("v", torch.zeros(rows, width))
        self.grad, self.seen = torch.zeros(rows, width), torch.zeros(rows, dtype=torch.uint8)
        self.touched, self.count, self.steps = torch.zeros(rows, dtype=torch.long), 0, 0
        self.anchor = torch.zeros(1, requires_grad=True)

    def sizes(self, scale):
        return ctypes.c_long(len(scale)), ctypes.c_long(self.width)

    def forward(self, index, offset, scale):
        """The scaled sum of the rows index[offset[i]:offset[i+1]] for each i."""
        return Sum.apply(self.anchor, self, index, offset, scale)

    def collect(self, dout, index, offset, scale):
        assert self.count == 0, "one backward pass a step"
        self.count = LIB.rows_gradient(*self.sizes(scale), at(index), at(offset), at(scale), at(dout), at(self.grad),
                                       at(self.seen), at(self.touched))

    def step(self, rate, beta1=0.9, beta2=0.95):
        self.steps += 1
        f = ctypes.c_float
        LIB.rows_adam(ctypes.c_long(self.count), ctypes.c_long(self.width), at(self.touched), at(self.weight), at(self.grad),
                      at(self.m), at(self.v), at(self.seen), f(rate), f(beta1), f(beta2),
                      f(1 - beta1 ** self.steps), f(1 - beta2 ** self.steps))
        self.count = 0
