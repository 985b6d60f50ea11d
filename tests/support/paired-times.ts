// Whether two things take the same time, on a machine that is busy with others: they are done in turns, each next to the
// other, so that what disturbs one disturbs both, and medians are compared.

export interface PairedTimes {
  /** Milliseconds: the median of the first, of the second, and of the differences of neighbours (second - first). */
  readonly first: number
  readonly second: number
  readonly difference: number
  /** Between these two the median of all differences lies, but for one time in ten thousand. */
  readonly least: number
  readonly most: number
}

/** So many standard deviations of how many of n measurements lie below their true median. */
const CERTAIN = 3.9
const ROUNDS_AT_ONCE = 50

/** Measures in so many rounds at most: ends when `isClear` by what was measured until then. */
export async function pairedTimes(
  mostRounds: number,
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
  isClear: (times: PairedTimes) => boolean,
): Promise<PairedTimes> {
  const times: [number, number][] = []
  while (true) {
    for (let i = 0; i < ROUNDS_AT_ONCE; i++) {
      // Whoever is always second would find what the other has warmed up.
      const isTurned = i % 2 === 1
      const early = await timeOf(isTurned ? second : first)
      const late = await timeOf(isTurned ? first : second)
      times.push(isTurned ? [late, early] : [early, late])
    }
    const seen = summaryOf(times)
    if (times.length >= mostRounds || isClear(seen)) return seen
  }
}

function summaryOf(times: readonly [number, number][]): PairedTimes {
  const differences = times.map(([a, b]) => b - a)
  const spread = (CERTAIN * Math.sqrt(times.length)) / 2 / times.length
  return {
    first: quantile(
      times.map(([a]) => a),
      0.5,
    ),
    second: quantile(
      times.map(([, b]) => b),
      0.5,
    ),
    difference: quantile(differences, 0.5),
    least: quantile(differences, 0.5 - spread),
    most: quantile(differences, 0.5 + spread),
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN
}
