/** Returns the smallest of the values that at least this share of them, from 0 to 1, does not exceed. Throws without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('The percentile of nothing is undefined')
  return value
}
