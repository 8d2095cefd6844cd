//go:build !portable

#include "textflag.h"

// ADDROW adds one pair of activations, the same for all columns, times the
// weights in Z6. VPDPWSSD wraps around where VPMADDWD and VPADDD do.
#define ADDROW(in, sums) VPDPWSSD.BCST in, Z6, sums

// func addRows6VNNI(sums *int32, width int, in *int16, stride int, cells *int16, pairs int)
//
// addRows6AVX2 for AVX512-VNNI: a row of sums fits in one register, and so do the
// weights of a pair.
TEXT ·addRows6VNNI(SB), NOSPLIT, $0-48
	MOVQ sums+0(FP), DI
	MOVQ width+8(FP), R8
	MOVQ in+16(FP), SI
	MOVQ stride+24(FP), R9
	MOVQ cells+32(FP), BX
	MOVQ pairs+40(FP), CX
	SHLQ $2, R8
	SHLQ $1, R9
	LEAQ (R9)(R9*2), R10
	ADDQ SI, R10
	LEAQ (R8)(R8*2), R11
	ADDQ DI, R11
	VMOVDQU32 (DI), Z0
	VMOVDQU32 (DI)(R8*1), Z1
	VMOVDQU32 (DI)(R8*2), Z2
	VMOVDQU32 (R11), Z3
	VMOVDQU32 (R11)(R8*1), Z4
	VMOVDQU32 (R11)(R8*2), Z5

loop:
	VMOVDQU32 (BX), Z6
	ADDROW((SI), Z0)
	ADDROW((SI)(R9*1), Z1)
	ADDROW((SI)(R9*2), Z2)
	ADDROW((R10), Z3)
	ADDROW((R10)(R9*1), Z4)
	ADDROW((R10)(R9*2), Z5)
	ADDQ $64, BX
	ADDQ $4, SI
	ADDQ $4, R10
	DECQ CX
	JNZ  loop

	VMOVDQU32 Z0, (DI)
	VMOVDQU32 Z1, (DI)(R8*1)
	VMOVDQU32 Z2, (DI)(R8*2)
	VMOVDQU32 Z3, (R11)
	VMOVDQU32 Z4, (R11)(R8*1)
	VMOVDQU32 Z5, (R11)(R8*2)
	VZEROUPPER
	RET
