// Compares the times of two things on a busy machine: they run in turns, next to each other, so that a disturbance hits
// both.

/** The median of the differences of neighbours (second - first), in milliseconds. */
export async function medianDifference(
  rounds: number,
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<number> {
  const differences: number[] = []
  for (let round = 0; round < rounds; round++) {
    // If one were always second, it would profit from what the other has warmed up; if the two alternated evenly, an
    // event that recurs every few requests would always hit the same one. The Thue-Morse sequence is balanced and never
    // repeats.
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

/** The number of bits that are set. */
function ones(number: number): number {
  return number === 0 ? 0 : (number & 1) + ones(number >> 1)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
