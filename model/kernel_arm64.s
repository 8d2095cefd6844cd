//go:build !portable

#include "textflag.h"
#include "neon_arm64.h"

// func multiplyAddNEON(out, in, cells *float32, rows, columns int)
//
// Columns are taken 32 at a time (eight registers of four), then 8 at a time.
// Within a tile the rows are added in order, the product rounded before the
// sum, as multiplyAddPortable does.
TEXT ·multiplyAddNEON(SB), NOSPLIT, $0-40
	MOVD out+0(FP), R0
	MOVD in+8(FP), R1
	MOVD cells+16(FP), R2
	MOVD rows+24(FP), R3
	MOVD columns+32(FP), R4
	LSL  $2, R4, R5         // bytes from one row to the next
	SUB  $64, R5, R6

tile32:
	CMP  $32, R4
	BLT  tile8
	MOVD R0, R7
	VLD1.P 64(R7), [V0.S4, V1.S4, V2.S4, V3.S4]
	VLD1 (R7), [V4.S4, V5.S4, V6.S4, V7.S4]
	MOVD R2, R9
	MOVD R1, R10
	MOVD R3, R11

rows32:
	VLD1R.P 4(R10), [V8.S4]
	VLD1.P  64(R9), [V16.S4, V17.S4, V18.S4, V19.S4]
	VLD1.P  (R9)(R6), [V20.S4, V21.S4, V22.S4, V23.S4]
	FMUL(16, 16, 8)
	FMUL(17, 17, 8)
	FMUL(18, 18, 8)
	FMUL(19, 19, 8)
	FMUL(20, 20, 8)
	FMUL(21, 21, 8)
	FMUL(22, 22, 8)
	FMUL(23, 23, 8)
	FADD(0, 0, 16)
	FADD(1, 1, 17)
	FADD(2, 2, 18)
	FADD(3, 3, 19)
	FADD(4, 4, 20)
	FADD(5, 5, 21)
	FADD(6, 6, 22)
	FADD(7, 7, 23)
	SUB  $1, R11
	CBNZ R11, rows32

	VST1.P [V0.S4, V1.S4, V2.S4, V3.S4], 64(R0)
	VST1.P [V4.S4, V5.S4, V6.S4, V7.S4], 64(R0)
	ADD  $128, R2
	SUB  $32, R4
	B    tile32

tile8:
	CMP  $8, R4
	BLT  done
	VLD1 (R0), [V0.S4, V1.S4]
	MOVD R2, R9
	MOVD R1, R10
	MOVD R3, R11

rows8:
	VLD1R.P 4(R10), [V8.S4]
	VLD1.P  (R9)(R5), [V16.S4, V17.S4]
	FMUL(16, 16, 8)
	FMUL(17, 17, 8)
	FADD(0, 0, 16)
	FADD(1, 1, 17)
	SUB  $1, R11
	CBNZ R11, rows8

	VST1.P [V0.S4, V1.S4], 32(R0)
	ADD  $32, R2
	SUB  $8, R4
	B    tile8

done:
	RET
