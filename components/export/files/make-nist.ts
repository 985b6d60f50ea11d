// The scored risks after NIST IR 8286 Rev. 1, from the board as it is on the screen.

import { nistFileName, writeNistRegister } from '@/lib/export/nist-register'
import type { DataFile, DataRefusal } from './data-file'
import { type DataSource, viewNow } from './data-source'

export function makeNist(source: DataSource): DataFile | DataRefusal {
  const { boardTitle, locale } = source
  const now = new Date()
  const text = writeNistRegister({ title: boardTitle, at: now.toISOString(), view: viewNow(source), locale })
  if (text === undefined) return { refusal: 'notScored' }
  return {
    blob: new Blob([text], { type: 'application/json' }),
    name: nistFileName({ title: boardTitle, at: now.getTime() }),
    madeHere: { format: 'nist', part: 'register' },
  }
}
