// A number of bytes as people read it, with its largest unit, in powers of a thousand as disks are sold.

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

export interface ByteSize {
  /** The exact size, counted in `unit`. */
  readonly size: number
  readonly unit: (typeof UNITS)[number]
  /** How many decimals are worth showing. */
  readonly decimals: 0 | 1
}

/** Finds the largest unit of a number of bytes. */
export function byteSize(bytes: number): ByteSize {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const size = bytes / 1_000 ** power
  return { size, unit: UNITS[power] ?? 'B', decimals: power > 0 && size < 100 ? 1 : 0 }
}

/** Writes a number of bytes in a form that is the same in every language: 1.4 MB. */
export function byteWords(bytes: number): string {
  const { size, unit, decimals } = byteSize(bytes)
  return `${size.toFixed(decimals)} ${unit}`
}
