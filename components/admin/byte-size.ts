// Bytes as people read them, with the reader's numbers.

'use client'

import { useTranslations } from 'use-intl'
import { useFormatter } from '@/components/ui/use-formatter'
import { byteSize } from '@/lib/std/byte-words'

export function useByteSize(): (bytes: number) => string {
  const t = useTranslations('admin.bytes')
  const format = useFormatter()
  return (bytes) => {
    const { size, unit, decimals } = byteSize(bytes)
    return t(unit, { size: format.number(size, { maximumFractionDigits: decimals }) })
  }
}
