# Makes a table of the lines of `go test -bench`:
#   BenchmarkRead/fr/frontiere.txt-2   31   75434531 ns/op   3354 words/s
# One row each: what was measured, the time of one run, the rate.

/^cpu:/ && !seen[$0]++ { print substr($0, 6) }
/^(FAIL|---|panic)/ { print; bad = 1 }
/^ +[^ ]+_test\.go:/ { print } # why it failed

/^Benchmark/ {
	name = $1
	sub(/^Benchmark/, "", name)
	sub(/-[0-9]+$/, "", name)
	rate = ""
	for (i = 5; i < NF; i += 2)
		rate = rate sprintf("%10s %s", round($i), $(i + 1))
	printf "%-32s %10s%s\n", name, time($3), rate
}

END { exit bad }

function time(ns) {
	if (ns >= 1e9) return sprintf("%.2f s ", ns / 1e9)
	if (ns >= 1e6) return sprintf("%.1f ms", ns / 1e6)
	return sprintf("%.1f µs", ns / 1e3)
}

# round keeps three digits, more only before the point.
function round(x) {
	if (x >= 100) return sprintf("%.0f", x)
	if (x >= 10) return sprintf("%.1f", x)
	return sprintf("%.2f", x)
}
