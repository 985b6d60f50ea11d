// The minutes of a session as a PDF, printed by the server's browser as they go onto paper.

import type { Minutes } from '@/lib/domain/session/minutes'
import { minutesText } from '@/lib/export/minutes-text'
import type { MinutesReader } from '@/lib/export/minutes-words'
import type { WorkFor } from '../../board-work/board-work'
import { THE_SERVER } from '../../fairness/asker'
import type { ServiceContext } from '../context'

/**
 * Prints minutes in a reader's words. Throws AppError `renderer-missing`, `busy`, `bad-request` when the asker has gone
 * away, and `internal`.
 */
export async function printMinutes(
  { pictures }: Pick<ServiceContext, 'pictures'>,
  minutes: Minutes,
  reader: MinutesReader,
  { asker, signal }: WorkFor,
): Promise<Uint8Array<ArrayBuffer>> {
  const [printed] = await pictures.draw(
    {
      task: { kind: 'minutes', language: reader.locale, text: minutesText(minutes, reader) },
      document: new Uint8Array(),
      readImage: () => Promise.resolve(null),
      cutFaces: () => Promise.resolve({ faces: [] }),
    },
    asker ?? THE_SERVER,
    signal,
  )
  if (!printed) throw new Error('The renderer printed nothing.')
  return printed.bytes
}
