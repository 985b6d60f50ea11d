// Follows the browser's printing, for sheets that are drawn only on paper.

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Returns when the printing under way began; undefined where nothing is printed. */
export function usePrintedAt(): Date | undefined {
  const [printedAt, setPrintedAt] = useState<Date>()
  useEffect(() => {
    const query = window.matchMedia('print')
    const change = (isPrinting: boolean) => flushSync(() => setPrintedAt(isPrinting ? new Date() : undefined))
    const onMedia = () => change(query.matches)
    const before = () => change(true)
    const after = () => change(false)
    query.addEventListener('change', onMedia)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      query.removeEventListener('change', onMedia)
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printedAt
}
