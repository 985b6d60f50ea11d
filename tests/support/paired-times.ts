// Whether two things take the same time, on a machine that is busy with others: they are done in turns, each next to the
// other, so that what disturbs one disturbs both.

/** The median of the differences of neighbours (second - first), in milliseconds. */
export async function medianDifference(
  rounds: number,
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<number> {
  const differences: number[] = []
  for (let round = 0; round < rounds; round++) {
    // Whoever is always second would find what the other has warmed up; and where the two took turns evenly, what comes
    // back every few requests would always meet the same one. The Thue-Morse sequence is even, and never repeats.
    const isTurned = ones(round) % 2 === 1
    const early = await timeOf(isTurned ? second : first)
    const late = await timeOf(isTurned ? first : second)
    differences.push(isTurned ? early - late : late - early)
  }
  return median(differences)
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}

/** How many bits of the number are set. */
function ones(number: number): number {
  return number === 0 ? 0 : (number & 1) + ones(number >> 1)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
