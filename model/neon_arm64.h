// Vector instructions that Go's assembler does not know; arguments are numbers
// of V registers, the destination comes first, as in Arm's manual. All but SMLAL
// work on four 32-bit lanes.

// SMLAL d.4S, n.4H, m.H[i]; m is below 16.
#define SMLAL(d, n, m, i) WORD $(0x0f402000 | ((i)&3)<<20 | ((i)>>2)<<11 | (m)<<16 | (n)<<5 | (d))

// SMLAL2 d.4S, n.8H, m.H[i]; m is below 16.
#define SMLAL2(d, n, m, i) WORD $(0x4f402000 | ((i)&3)<<20 | ((i)>>2)<<11 | (m)<<16 | (n)<<5 | (d))

#define FADD(d, n, m) WORD $(0x4e20d400 | (m)<<16 | (n)<<5 | (d))
#define FMUL(d, n, m) WORD $(0x6e20dc00 | (m)<<16 | (n)<<5 | (d))
#define FDIV(d, n, m) WORD $(0x6e20fc00 | (m)<<16 | (n)<<5 | (d))
#define FMIN(d, n, m) WORD $(0x4ea0f400 | (m)<<16 | (n)<<5 | (d))
#define FMAX(d, n, m) WORD $(0x4e20f400 | (m)<<16 | (n)<<5 | (d))

// SCVTF makes a float32 of an int32; FCVTNS rounds back, to even.
#define SCVTF(d, n) WORD $(0x4e21d800 | (n)<<5 | (d))
#define FCVTNS(d, n) WORD $(0x4e21a800 | (n)<<5 | (d))

// SQXTN d.4H, n.4S and SQXTN2 d.8H, n.4S narrow to int16.
#define SQXTN(d, n) WORD $(0x0e614800 | (n)<<5 | (d))
#define SQXTN2(d, n) WORD $(0x4e614800 | (n)<<5 | (d))
