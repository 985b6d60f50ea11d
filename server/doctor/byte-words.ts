// Bytes as a value inside of a finding's words, which are the same in every language.

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Writes a number of bytes with its largest unit, in powers of a thousand as disks are sold. */
export function byteWords(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const size = bytes / 1_000 ** power
  return `${size < 100 && power > 0 ? size.toFixed(1) : Math.round(size)} ${UNITS[power]}`
}
