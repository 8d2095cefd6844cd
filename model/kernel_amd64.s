//go:build !portable

#include "textflag.h"

// func multiplyAddAVX2(out, in, cells *float32, rows, columns int)
//
// Columns are taken 64 at a time (eight registers of eight), then 8 at a time.
// Within a tile the rows are added in order, the product rounded before the
// sum, as multiplyAddPortable does.
TEXT ·multiplyAddAVX2(SB), NOSPLIT, $0-40
	MOVQ out+0(FP), DI
	MOVQ in+8(FP), SI
	MOVQ cells+16(FP), BX
	MOVQ rows+24(FP), CX
	MOVQ columns+32(FP), DX
	MOVQ DX, R8
	SHLQ $2, R8               // bytes from one row to the next

tile64:
	CMPQ DX, $64
	JLT  tile8
	VMOVUPS (DI), Y0
	VMOVUPS 32(DI), Y1
	VMOVUPS 64(DI), Y2
	VMOVUPS 96(DI), Y3
	VMOVUPS 128(DI), Y4
	VMOVUPS 160(DI), Y5
	VMOVUPS 192(DI), Y6
	VMOVUPS 224(DI), Y7
	MOVQ BX, R9
	MOVQ SI, R10
	MOVQ CX, R11

rows64:
	VBROADCASTSS (R10), Y8
	VMULPS (R9), Y8, Y9
	VMULPS 32(R9), Y8, Y10
	VMULPS 64(R9), Y8, Y11
	VMULPS 96(R9), Y8, Y12
	VADDPS Y9, Y0, Y0
	VADDPS Y10, Y1, Y1
	VADDPS Y11, Y2, Y2
	VADDPS Y12, Y3, Y3
	VMULPS 128(R9), Y8, Y9
	VMULPS 160(R9), Y8, Y10
	VMULPS 192(R9), Y8, Y11
	VMULPS 224(R9), Y8, Y12
	VADDPS Y9, Y4, Y4
	VADDPS Y10, Y5, Y5
	VADDPS Y11, Y6, Y6
	VADDPS Y12, Y7, Y7
	ADDQ R8, R9
	ADDQ $4, R10
	DECQ R11
	JNZ  rows64

	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	VMOVUPS Y2, 64(DI)
	VMOVUPS Y3, 96(DI)
	VMOVUPS Y4, 128(DI)
	VMOVUPS Y5, 160(DI)
	VMOVUPS Y6, 192(DI)
	VMOVUPS Y7, 224(DI)
	ADDQ $256, DI
	ADDQ $256, BX
	SUBQ $64, DX
	JMP  tile64

tile8:
	CMPQ DX, $8
	JLT  done
	VMOVUPS (DI), Y0
	MOVQ BX, R9
	MOVQ SI, R10
	MOVQ CX, R11

rows8:
	VBROADCASTSS (R10), Y8
	VMULPS (R9), Y8, Y9
	VADDPS Y9, Y0, Y0
	ADDQ R8, R9
	ADDQ $4, R10
	DECQ R11
	JNZ  rows8

	VMOVUPS Y0, (DI)
	ADDQ $32, DI
	ADDQ $32, BX
	SUBQ $8, DX
	JMP  tile8

done:
	VZEROUPPER
	RET

// func addScaledAVX2(sum *float32, cells *byte, n int, scale float32)
TEXT ·addScaledAVX2(SB), NOSPLIT, $0-28
	MOVQ         sum+0(FP), DI
	MOVQ         cells+8(FP), SI
	MOVQ         n+16(FP), CX
	VBROADCASTSS scale+24(FP), Y0

scaled8:
	VPMOVSXBD (SI), Y1
	VCVTDQ2PS Y1, Y1
	VMULPS    Y0, Y1, Y1
	VADDPS    (DI), Y1, Y1
	VMOVUPS   Y1, (DI)
	ADDQ      $8, SI
	ADDQ      $32, DI
	SUBQ      $8, CX
	JNZ       scaled8
	VZEROUPPER
	RET
