// Bytes as people read them: 1.4 MB, in powers of a thousand as disks are sold.

'use client'

import { useFormatter, useTranslations } from 'use-intl'

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const
const STEP = 1_000

export function useByteSize(): (bytes: number) => string {
  const t = useTranslations('admin.bytes')
  const format = useFormatter()
  return (bytes) => {
    const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(STEP)))
    const size = bytes / STEP ** power
    const maximumFractionDigits = power > 0 && size < 100 ? 1 : 0
    return t(UNITS[power] ?? 'B', { size: format.number(size, { maximumFractionDigits }) })
  }
}
