//go:build !portable

#include "textflag.h"
#include "neon_arm64.h"

// The kernels of fixed.go for NEON. Integer sums are exact; the floating-point
// steps are those of the portable functions, one rounding each, in their order.

// The addRows functions keep the sums of row r in V(8+4r) … V(11+4r), and its
// activations in Vr. V6 holds the weights of eight columns in the even row of a
// pair, V7 in the odd one.

// MULTIPLY adds activation i of x, times the eight weights in w, to a and a+1.
#define MULTIPLY(a, w, x, i) SMLAL(a, w, x, i); SMLAL2((a)+1, w, x, i)

// ROWSn does so for n rows, a being the sums of the first.
#define ROWS1(a, w, i) MULTIPLY(a, w, 0, i)
#define ROWS2(a, w, i) ROWS1(a, w, i); MULTIPLY(a+4, w, 1, i)
#define ROWS4(a, w, i) ROWS2(a, w, i); MULTIPLY(a+8, w, 2, i); MULTIPLY(a+12, w, 3, i)
#define ROWS6(a, w, i) ROWS4(a, w, i); MULTIPLY(a+16, w, 4, i); MULTIPLY(a+20, w, 5, i)

// PAIR adds activations i and i+1 of each row, times the next weights. Every sum
// waits for others to be added to before its second turn.
#define PAIR(rows, i) \
	VLD2.P 32(R4), [V6.H8, V7.H8] \
	rows(8, 6, i)                 \
	rows(8, 7, i+1)               \
	VLD2.P 32(R4), [V6.H8, V7.H8] \
	rows(10, 6, i)                \
	rows(10, 7, i+1)

// INPUTn loads the next n bytes of activations of each row.
#define INPUT1(load, n) load n(R6), F0
#define INPUT2(load, n) INPUT1(load, n); load n(R7), F1
#define INPUT4(load, n) INPUT2(load, n); load n(R8), F2; load n(R9), F3
#define INPUT6(load, n) INPUT4(load, n); load n(R10), F4; load n(R11), F5

// SUMSn loads the sums of each row; STOREn stores them.
#define SUMS1 MOVD R0, R12; VLD1.P (R12)(R1), [V8.S4, V9.S4, V10.S4, V11.S4]
#define SUMS2 SUMS1; VLD1.P (R12)(R1), [V12.S4, V13.S4, V14.S4, V15.S4]
#define SUMS4 \
	SUMS2                                                 \
	VLD1.P (R12)(R1), [V16.S4, V17.S4, V18.S4, V19.S4] \
	VLD1.P (R12)(R1), [V20.S4, V21.S4, V22.S4, V23.S4]
#define SUMS6 \
	SUMS4                                                 \
	VLD1.P (R12)(R1), [V24.S4, V25.S4, V26.S4, V27.S4] \
	VLD1.P (R12)(R1), [V28.S4, V29.S4, V30.S4, V31.S4]

#define STORE1 MOVD R0, R12; VST1.P [V8.S4, V9.S4, V10.S4, V11.S4], (R12)(R1)
#define STORE2 STORE1; VST1.P [V12.S4, V13.S4, V14.S4, V15.S4], (R12)(R1)
#define STORE4 \
	STORE2                                                \
	VST1.P [V16.S4, V17.S4, V18.S4, V19.S4], (R12)(R1) \
	VST1.P [V20.S4, V21.S4, V22.S4, V23.S4], (R12)(R1)
#define STORE6 \
	STORE4                                                \
	VST1.P [V24.S4, V25.S4, V26.S4, V27.S4], (R12)(R1) \
	VST1.P [V28.S4, V29.S4, V30.S4, V31.S4], (R12)(R1)

// ARGUMENTS loads the arguments. The activations of row r lie at R(6+r); the
// pointers to rows that a function does not have are not used.
#define ARGUMENTS \
	MOVD sums+0(FP), R0    \
	MOVD width+8(FP), R1   \
	MOVD in+16(FP), R6     \
	MOVD stride+24(FP), R3 \
	MOVD cells+32(FP), R4  \
	MOVD pairs+40(FP), R5  \
	LSL  $2, R1            \
	LSL  $1, R3            \
	ADD  R3, R6, R7        \
	ADD  R3, R7, R8        \
	ADD  R3, R8, R9        \
	ADD  R3, R9, R10       \
	ADD  R3, R10, R11

// ADDROWS takes four pairs at a time, then single ones.
#define ADDROWS(input, rows) \
	CMP  $4, R5        \
	BLT  rest          \
four:                      \
	input(FMOVQ.P, 16) \
	PAIR(rows, 0)      \
	PAIR(rows, 2)      \
	PAIR(rows, 4)      \
	PAIR(rows, 6)      \
	SUB  $4, R5        \
	CMP  $4, R5        \
	BGE  four          \
rest:                      \
	CBZ  R5, done      \
one:                       \
	input(FMOVS.P, 4)  \
	PAIR(rows, 0)      \
	SUB  $1, R5        \
	CBNZ R5, one       \
done:

// func addRows6NEON(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)
TEXT ·addRows6NEON(SB), NOSPLIT, $0-48
	ARGUMENTS
	SUMS6
	ADDROWS(INPUT6, ROWS6)
	STORE6
	RET

// func addRows4NEON(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)
TEXT ·addRows4NEON(SB), NOSPLIT, $0-48
	ARGUMENTS
	SUMS4
	ADDROWS(INPUT4, ROWS4)
	STORE4
	RET

// func addRows2NEON(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)
TEXT ·addRows2NEON(SB), NOSPLIT, $0-48
	ARGUMENTS
	SUMS2
	ADDROWS(INPUT2, ROWS2)
	STORE2
	RET

// func addRows1NEON(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)
TEXT ·addRows1NEON(SB), NOSPLIT, $0-48
	ARGUMENTS
	SUMS1
	ADDROWS(INPUT1, ROWS1)
	STORE1
	RET

// func clampNEON(out *int16, sums *int32, scale *float32, n int, gain, low float32)
TEXT ·clampNEON(SB), NOSPLIT, $0-40
	MOVD  out+0(FP), R0
	MOVD  sums+8(FP), R1
	MOVD  scale+16(FP), R2
	MOVD  n+24(FP), R3
	MOVWU gain+32(FP), R4
	MOVWU low+36(FP), R5
	MOVD  $0x457ff000, R6     // top
	VDUP  R4, V4.S4
	VDUP  R5, V5.S4
	VDUP  R6, V6.S4

clamp8:
	VLD1.P 32(R1), [V0.S4, V1.S4]
	VLD1.P 32(R2), [V2.S4, V3.S4]
	SCVTF(0, 0)
	SCVTF(1, 1)
	FMUL(0, 0, 2)
	FMUL(1, 1, 3)
	FMUL(0, 0, 4)
	FMUL(1, 1, 4)
	FMIN(0, 0, 6)
	FMIN(1, 1, 6)
	FMAX(0, 0, 5)
	FMAX(1, 1, 5)
	FCVTNS(0, 0)
	FCVTNS(1, 1)
	SQXTN(0, 0)
	SQXTN2(0, 1)
	VST1.P [V0.H8], 16(R0)
	SUB    $8, R3
	CBNZ   R3, clamp8
	RET

// TANH replaces x by its hyperbolic tangent, as the function tanh does; uses V5,
// V6, V7.
#define TANH(x) \
	FMIN(x, x, 17)                 \
	FMAX(x, x, 18)                 \
	FMUL(5, x, x)                  \
	FMUL(6, 19, 5); FADD(6, 6, 20) \
	FMUL(6, 6, 5); FADD(6, 6, 21)  \
	FMUL(6, 6, 5); FADD(6, 6, 22)  \
	FMUL(6, 6, 5); FADD(6, 6, 23)  \
	FMUL(6, 6, 5); FADD(6, 6, 24)  \
	FMUL(6, 6, 5); FADD(6, 6, 25)  \
	FMUL(6, 6, x)                  \
	FMUL(7, 26, 5); FADD(7, 7, 27) \
	FMUL(7, 7, 5); FADD(7, 7, 28)  \
	FMUL(7, 7, 5); FADD(7, 7, 29)  \
	FDIV(x, 6, 7)

// SIGMOID replaces x by 0.5·tanh(0.5·x) + 0.5.
#define SIGMOID(x) \
	FMUL(x, x, 30) \
	TANH(x)        \
	FMUL(x, x, 30) \
	FADD(x, x, 30)

// GATE reads four sums at R5 and their scales at R6 into x, number d; uses V5.
#define GATE(x, d) \
	VLD1.P (R5)(R7), [x.S4]  \
	VLD1.P (R6)(R7), [V5.S4] \
	SCVTF(d, d)              \
	FMUL(d, d, 5)

// func advanceNEON(hidden *int16, cell *float32, sums *int32, scale *float32, n int)
TEXT ·advanceNEON(SB), NOSPLIT, $0-40
	MOVD    hidden+0(FP), R0
	MOVD    cell+8(FP), R1
	MOVD    sums+16(FP), R2
	MOVD    scale+24(FP), R3
	MOVD    n+32(FP), R4
	LSL     $2, R4, R7              // bytes from one gate to the next
	MOVD    $constants<>(SB), R8
	VLD1R.P 4(R8), [V17.S4]
	VLD1R.P 4(R8), [V18.S4]
	VLD1R.P 4(R8), [V19.S4]
	VLD1R.P 4(R8), [V20.S4]
	VLD1R.P 4(R8), [V21.S4]
	VLD1R.P 4(R8), [V22.S4]
	VLD1R.P 4(R8), [V23.S4]
	VLD1R.P 4(R8), [V24.S4]
	VLD1R.P 4(R8), [V25.S4]
	VLD1R.P 4(R8), [V26.S4]
	VLD1R.P 4(R8), [V27.S4]
	VLD1R.P 4(R8), [V28.S4]
	VLD1R.P 4(R8), [V29.S4]
	VLD1R.P 4(R8), [V30.S4]
	VLD1R.P 4(R8), [V31.S4]

advance4:
	MOVD R2, R5
	MOVD R3, R6
	GATE(V0, 0)
	GATE(V1, 1)
	GATE(V2, 2)
	GATE(V3, 3)
	SIGMOID(0)
	SIGMOID(1)
	TANH(2)
	SIGMOID(3)
	VLD1 (R1), [V4.S4]
	FMUL(1, 1, 4)
	FMUL(0, 0, 2)
	FADD(0, 1, 0)
	VST1.P [V0.S4], 16(R1)
	TANH(0)
	FMUL(3, 3, 0)
	FMUL(3, 3, 31)
	FCVTNS(3, 3)
	SQXTN(3, 3)
	FMOVD.P F3, 8(R0)
	ADD  $16, R2
	ADD  $16, R3
	SUB  $4, R4
	CBNZ R4, advance4
	RET

// The constants of V17 … V31: the bounds of tanh, the coefficients of its
// numerator and its denominator, a half, and one of fixed.go.
DATA constants<>+0(SB)/4, $7.90531110763549805
DATA constants<>+4(SB)/4, $-7.90531110763549805
DATA constants<>+8(SB)/4, $-2.76076847742355e-16
DATA constants<>+12(SB)/4, $2.00018790482477e-13
DATA constants<>+16(SB)/4, $-8.60467152213735e-11
DATA constants<>+20(SB)/4, $5.12229709037114e-08
DATA constants<>+24(SB)/4, $1.48572235717979e-05
DATA constants<>+28(SB)/4, $6.37261928875436e-04
DATA constants<>+32(SB)/4, $4.89352455891786e-03
DATA constants<>+36(SB)/4, $1.19825839466702e-06
DATA constants<>+40(SB)/4, $1.18534705686654e-04
DATA constants<>+44(SB)/4, $2.26843463243900e-03
DATA constants<>+48(SB)/4, $4.89352518554385e-03
DATA constants<>+52(SB)/4, $0.5
DATA constants<>+56(SB)/4, $4096.0
GLOBL constants<>(SB), RODATA|NOPTR, $60
