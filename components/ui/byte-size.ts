// A file's size as people read it.

import type { useFormatter } from 'use-intl'

/** Such as "312 kB" or "4.1 MB", in the interface's language. */
export function byteSize(bytes: number, format: Pick<ReturnType<typeof useFormatter>, 'number'>): string {
  const [value, unit] = bytes < 1e6 ? [Math.max(1, bytes / 1e3), 'kilobyte'] : [bytes / 1e6, 'megabyte']
  const maximumFractionDigits = unit === 'megabyte' && value < 10 ? 1 : 0
  return format.number(value, { style: 'unit', unit, maximumFractionDigits })
}
