//go:build !portable

#include "textflag.h"

// The kernels of fixed.go for AVX2. Integer sums are exact; the floating-point
// steps are those of the portable functions, one rounding each, in their order.


// ADDROW adds one pair of activations of a row, times the weights in Y12 and Y13.
#define ADDROW(in, a, b) \
	VPBROADCASTD in, Y14     \
	VPMADDWD     Y12, Y14, Y15 \
	VPMADDWD     Y13, Y14, Y14 \
	VPADDD       Y15, a, a   \
	VPADDD       Y14, b, b

// ARGUMENTS loads the arguments of the addRows functions. Rows r = 0, 1, 2 of the
// input lie at SI + r·R9, rows 3, 4, 5 at R10 + (r-3)·R9; of the sums at DI + r·R8
// and R11 + (r-3)·R8.
#define ARGUMENTS \
	MOVQ sums+0(FP), DI    \
	MOVQ width+8(FP), R8   \
	MOVQ in+16(FP), SI     \
	MOVQ stride+24(FP), R9 \
	MOVQ cells+32(FP), BX  \
	MOVQ pairs+40(FP), CX  \
	SHLQ $2, R8            \
	SHLQ $1, R9            \
	LEAQ (R9)(R9*2), R10   \
	ADDQ SI, R10           \
	LEAQ (R8)(R8*2), R11   \
	ADDQ DI, R11

#define WEIGHTS VMOVDQU (BX), Y12; VMOVDQU 32(BX), Y13

#define NEXTPAIR ADDQ $64, BX; ADDQ $4, SI; ADDQ $4, R10; DECQ CX

// func addRows6AVX2(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)
TEXT ·addRows6AVX2(SB), NOSPLIT, $0-48
	ARGUMENTS
	VMOVDQU (DI), Y0
	VMOVDQU 32(DI), Y1
	VMOVDQU (DI)(R8*1), Y2
	VMOVDQU 32(DI)(R8*1), Y3
	VMOVDQU (DI)(R8*2), Y4
	VMOVDQU 32(DI)(R8*2), Y5
	VMOVDQU (R11), Y6
	VMOVDQU 32(R11), Y7
	VMOVDQU (R11)(R8*1), Y8
	VMOVDQU 32(R11)(R8*1), Y9
	VMOVDQU (R11)(R8*2), Y10
	VMOVDQU 32(R11)(R8*2), Y11

loop6:
	WEIGHTS
	ADDROW((SI), Y0, Y1)
	ADDROW((SI)(R9*1), Y2, Y3)
	ADDROW((SI)(R9*2), Y4, Y5)
	ADDROW((R10), Y6, Y7)
	ADDROW((R10)(R9*1), Y8, Y9)
	ADDROW((R10)(R9*2), Y10, Y11)
	NEXTPAIR
	JNZ loop6

	VMOVDQU Y0, (DI)
	VMOVDQU Y1, 32(DI)
	VMOVDQU Y2, (DI)(R8*1)
	VMOVDQU Y3, 32(DI)(R8*1)
	VMOVDQU Y4, (DI)(R8*2)
	VMOVDQU Y5, 32(DI)(R8*2)
	VMOVDQU Y6, (R11)
	VMOVDQU Y7, 32(R11)
	VMOVDQU Y8, (R11)(R8*1)
	VMOVDQU Y9, 32(R11)(R8*1)
	VMOVDQU Y10, (R11)(R8*2)
	VMOVDQU Y11, 32(R11)(R8*2)
	VZEROUPPER
	RET

// func addRows4AVX2(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)
TEXT ·addRows4AVX2(SB), NOSPLIT, $0-48
	ARGUMENTS
	VMOVDQU (DI), Y0
	VMOVDQU 32(DI), Y1
	VMOVDQU (DI)(R8*1), Y2
	VMOVDQU 32(DI)(R8*1), Y3
	VMOVDQU (DI)(R8*2), Y4
	VMOVDQU 32(DI)(R8*2), Y5
	VMOVDQU (R11), Y6
	VMOVDQU 32(R11), Y7

loop4:
	WEIGHTS
	ADDROW((SI), Y0, Y1)
	ADDROW((SI)(R9*1), Y2, Y3)
	ADDROW((SI)(R9*2), Y4, Y5)
	ADDROW((R10), Y6, Y7)
	NEXTPAIR
	JNZ loop4

	VMOVDQU Y0, (DI)
	VMOVDQU Y1, 32(DI)
	VMOVDQU Y2, (DI)(R8*1)
	VMOVDQU Y3, 32(DI)(R8*1)
	VMOVDQU Y4, (DI)(R8*2)
	VMOVDQU Y5, 32(DI)(R8*2)
	VMOVDQU Y6, (R11)
	VMOVDQU Y7, 32(R11)
	VZEROUPPER
	RET

// func addRows2AVX2(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)
TEXT ·addRows2AVX2(SB), NOSPLIT, $0-48
	ARGUMENTS
	VMOVDQU (DI), Y0
	VMOVDQU 32(DI), Y1
	VMOVDQU (DI)(R8*1), Y2
	VMOVDQU 32(DI)(R8*1), Y3

loop2:
	WEIGHTS
	ADDROW((SI), Y0, Y1)
	ADDROW((SI)(R9*1), Y2, Y3)
	NEXTPAIR
	JNZ loop2

	VMOVDQU Y0, (DI)
	VMOVDQU Y1, 32(DI)
	VMOVDQU Y2, (DI)(R8*1)
	VMOVDQU Y3, 32(DI)(R8*1)
	VZEROUPPER
	RET

// func addRows1AVX2(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)
TEXT ·addRows1AVX2(SB), NOSPLIT, $0-48
	ARGUMENTS
	VMOVDQU (DI), Y0
	VMOVDQU 32(DI), Y1

loop1:
	WEIGHTS
	ADDROW((SI), Y0, Y1)
	NEXTPAIR
	JNZ loop1

	VMOVDQU Y0, (DI)
	VMOVDQU Y1, 32(DI)
	VZEROUPPER
	RET

// func clampAVX2(out *int16, sums *int32, scale *float32, n int, gain, low float32)
TEXT ·clampAVX2(SB), NOSPLIT, $0-40
	MOVQ         out+0(FP), DI
	MOVQ         sums+8(FP), SI
	MOVQ         scale+16(FP), BX
	MOVQ         n+24(FP), CX
	VBROADCASTSS gain+32(FP), Y8
	VBROADCASTSS low+36(FP), Y9
	VMOVUPS      top<>(SB), Y10

clamp16:
	VCVTDQ2PS (SI), Y0
	VCVTDQ2PS 32(SI), Y1
	VMULPS    (BX), Y0, Y0
	VMULPS    32(BX), Y1, Y1
	VMULPS    Y8, Y0, Y0
	VMULPS    Y8, Y1, Y1
	VMINPS    Y10, Y0, Y0
	VMINPS    Y10, Y1, Y1
	VMAXPS    Y9, Y0, Y0
	VMAXPS    Y9, Y1, Y1
	VCVTPS2DQ Y0, Y0
	VCVTPS2DQ Y1, Y1
	VPACKSSDW Y1, Y0, Y0
	VPERMQ    $0xd8, Y0, Y0
	VMOVDQU   Y0, (DI)
	ADDQ      $32, DI
	ADDQ      $64, SI
	ADDQ      $64, BX
	SUBQ      $16, CX
	JNZ       clamp16
	VZEROUPPER
	RET

// TANH replaces x by its hyperbolic tangent, as the function tanh does; uses Y13,
// Y14, Y15.
#define TANH(x) \
	VMINPS limit<>(SB), x, x     \
	VMAXPS minus<>(SB), x, x     \
	VMULPS x, x, Y13             \
	VMULPS p0<>(SB), Y13, Y14    \
	VADDPS p1<>(SB), Y14, Y14    \
	VMULPS Y13, Y14, Y14         \
	VADDPS p2<>(SB), Y14, Y14    \
	VMULPS Y13, Y14, Y14         \
	VADDPS p3<>(SB), Y14, Y14    \
	VMULPS Y13, Y14, Y14         \
	VADDPS p4<>(SB), Y14, Y14    \
	VMULPS Y13, Y14, Y14         \
	VADDPS p5<>(SB), Y14, Y14    \
	VMULPS Y13, Y14, Y14         \
	VADDPS p6<>(SB), Y14, Y14    \
	VMULPS x, Y14, Y14           \
	VMULPS q0<>(SB), Y13, Y15    \
	VADDPS q1<>(SB), Y15, Y15    \
	VMULPS Y13, Y15, Y15         \
	VADDPS q2<>(SB), Y15, Y15    \
	VMULPS Y13, Y15, Y15         \
	VADDPS q3<>(SB), Y15, Y15    \
	VDIVPS Y15, Y14, x

// SIGMOID replaces x by 0.5·tanh(0.5·x) + 0.5; Y12 holds 0.5.
#define SIGMOID(x) \
	VMULPS Y12, x, x \
	TANH(x)          \
	VMULPS Y12, x, x \
	VADDPS Y12, x, x

// GATE reads eight sums at SI and their scales at BX.
#define GATE(x) \
	VCVTDQ2PS (SI), x    \
	VMULPS    (BX), x, x \
	ADDQ      R8, SI     \
	ADDQ      R8, BX

// func advanceAVX2(hidden *int16, cell *float32, sums *int32, scale *float32, n int)
TEXT ·advanceAVX2(SB), NOSPLIT, $0-40
	MOVQ    hidden+0(FP), DI
	MOVQ    cell+8(FP), DX
	MOVQ    sums+16(FP), R9
	MOVQ    scale+24(FP), R10
	MOVQ    n+32(FP), CX
	MOVQ    CX, R8
	SHLQ    $2, R8            // bytes from one gate to the next
	VMOVUPS half<>(SB), Y12

advance8:
	MOVQ   R9, SI
	MOVQ   R10, BX
	GATE(Y0)
	GATE(Y1)
	GATE(Y2)
	GATE(Y3)
	SIGMOID(Y0)
	SIGMOID(Y1)
	TANH(Y2)
	SIGMOID(Y3)
	VMULPS (DX), Y1, Y1
	VMULPS Y2, Y0, Y0
	VADDPS Y0, Y1, Y0
	VMOVUPS Y0, (DX)
	TANH(Y0)
	VMULPS Y0, Y3, Y3
	VMULPS unit<>(SB), Y3, Y3
	VCVTPS2DQ Y3, Y3
	VEXTRACTI128 $1, Y3, X4
	VPACKSSDW X4, X3, X3
	VMOVDQU X3, (DI)
	ADDQ   $16, DI
	ADDQ   $32, DX
	ADDQ   $32, R9
	ADDQ   $32, R10
	SUBQ   $8, CX
	JNZ    advance8
	VZEROUPPER
	RET

// Constants, eight times each.

// 7.90531111
DATA limit<>+0(SB)/8, $0x40fcf84f40fcf84f
DATA limit<>+8(SB)/8, $0x40fcf84f40fcf84f
DATA limit<>+16(SB)/8, $0x40fcf84f40fcf84f
DATA limit<>+24(SB)/8, $0x40fcf84f40fcf84f
GLOBL limit<>(SB), RODATA|NOPTR, $32

// -7.90531111
DATA minus<>+0(SB)/8, $0xc0fcf84fc0fcf84f
DATA minus<>+8(SB)/8, $0xc0fcf84fc0fcf84f
DATA minus<>+16(SB)/8, $0xc0fcf84fc0fcf84f
DATA minus<>+24(SB)/8, $0xc0fcf84fc0fcf84f
GLOBL minus<>(SB), RODATA|NOPTR, $32

// -2.76076848e-16
DATA p0<>+0(SB)/8, $0xa59f25c0a59f25c0
DATA p0<>+8(SB)/8, $0xa59f25c0a59f25c0
DATA p0<>+16(SB)/8, $0xa59f25c0a59f25c0
DATA p0<>+24(SB)/8, $0xa59f25c0a59f25c0
GLOBL p0<>(SB), RODATA|NOPTR, $32

// 2.0001879e-13
DATA p1<>+0(SB)/8, $0x2a61337e2a61337e
DATA p1<>+8(SB)/8, $0x2a61337e2a61337e
DATA p1<>+16(SB)/8, $0x2a61337e2a61337e
DATA p1<>+24(SB)/8, $0x2a61337e2a61337e
GLOBL p1<>(SB), RODATA|NOPTR, $32

// -8.60467152e-11
DATA p2<>+0(SB)/8, $0xaebd37ffaebd37ff
DATA p2<>+8(SB)/8, $0xaebd37ffaebd37ff
DATA p2<>+16(SB)/8, $0xaebd37ffaebd37ff
DATA p2<>+24(SB)/8, $0xaebd37ffaebd37ff
GLOBL p2<>(SB), RODATA|NOPTR, $32

// 5.12229709e-08
DATA p3<>+0(SB)/8, $0x335c0041335c0041
DATA p3<>+8(SB)/8, $0x335c0041335c0041
DATA p3<>+16(SB)/8, $0x335c0041335c0041
DATA p3<>+24(SB)/8, $0x335c0041335c0041
GLOBL p3<>(SB), RODATA|NOPTR, $32

// 1.48572236e-05
DATA p4<>+0(SB)/8, $0x3779434a3779434a
DATA p4<>+8(SB)/8, $0x3779434a3779434a
DATA p4<>+16(SB)/8, $0x3779434a3779434a
DATA p4<>+24(SB)/8, $0x3779434a3779434a
GLOBL p4<>(SB), RODATA|NOPTR, $32

// 0.000637261929
DATA p5<>+0(SB)/8, $0x3a270ded3a270ded
DATA p5<>+8(SB)/8, $0x3a270ded3a270ded
DATA p5<>+16(SB)/8, $0x3a270ded3a270ded
DATA p5<>+24(SB)/8, $0x3a270ded3a270ded
GLOBL p5<>(SB), RODATA|NOPTR, $32

// 0.00489352456
DATA p6<>+0(SB)/8, $0x3ba059dc3ba059dc
DATA p6<>+8(SB)/8, $0x3ba059dc3ba059dc
DATA p6<>+16(SB)/8, $0x3ba059dc3ba059dc
DATA p6<>+24(SB)/8, $0x3ba059dc3ba059dc
GLOBL p6<>(SB), RODATA|NOPTR, $32

// 1.19825839e-06
DATA q0<>+0(SB)/8, $0x35a0d3d835a0d3d8
DATA q0<>+8(SB)/8, $0x35a0d3d835a0d3d8
DATA q0<>+16(SB)/8, $0x35a0d3d835a0d3d8
DATA q0<>+24(SB)/8, $0x35a0d3d835a0d3d8
GLOBL q0<>(SB), RODATA|NOPTR, $32

// 0.000118534706
DATA q1<>+0(SB)/8, $0x38f895d638f895d6
DATA q1<>+8(SB)/8, $0x38f895d638f895d6
DATA q1<>+16(SB)/8, $0x38f895d638f895d6
DATA q1<>+24(SB)/8, $0x38f895d638f895d6
GLOBL q1<>(SB), RODATA|NOPTR, $32

// 0.00226843463
DATA q2<>+0(SB)/8, $0x3b14aa053b14aa05
DATA q2<>+8(SB)/8, $0x3b14aa053b14aa05
DATA q2<>+16(SB)/8, $0x3b14aa053b14aa05
DATA q2<>+24(SB)/8, $0x3b14aa053b14aa05
GLOBL q2<>(SB), RODATA|NOPTR, $32

// 0.00489352519
DATA q3<>+0(SB)/8, $0x3ba059dd3ba059dd
DATA q3<>+8(SB)/8, $0x3ba059dd3ba059dd
DATA q3<>+16(SB)/8, $0x3ba059dd3ba059dd
DATA q3<>+24(SB)/8, $0x3ba059dd3ba059dd
GLOBL q3<>(SB), RODATA|NOPTR, $32

// 0.5
DATA half<>+0(SB)/8, $0x3f0000003f000000
DATA half<>+8(SB)/8, $0x3f0000003f000000
DATA half<>+16(SB)/8, $0x3f0000003f000000
DATA half<>+24(SB)/8, $0x3f0000003f000000
GLOBL half<>(SB), RODATA|NOPTR, $32

// 4096
DATA unit<>+0(SB)/8, $0x4580000045800000
DATA unit<>+8(SB)/8, $0x4580000045800000
DATA unit<>+16(SB)/8, $0x4580000045800000
DATA unit<>+24(SB)/8, $0x4580000045800000
GLOBL unit<>(SB), RODATA|NOPTR, $32

// 4095
DATA top<>+0(SB)/8, $0x457ff000457ff000
DATA top<>+8(SB)/8, $0x457ff000457ff000
DATA top<>+16(SB)/8, $0x457ff000457ff000
DATA top<>+24(SB)/8, $0x457ff000457ff000
GLOBL top<>(SB), RODATA|NOPTR, $32

// func widenAVX2(out *int32, values *int16, n, shift int)
TEXT ·widenAVX2(SB), NOSPLIT, $0-32
	MOVQ out+0(FP), DI
	MOVQ values+8(FP), SI
	MOVQ n+16(FP), CX
	MOVQ shift+24(FP), X1

widen8:
	VPMOVSXWD (SI), Y0
	VPSLLD    X1, Y0, Y0
	VMOVDQU   Y0, (DI)
	ADDQ      $16, SI
	ADDQ      $32, DI
	SUBQ      $8, CX
	JNZ       widen8
	VZEROUPPER
	RET
