// Chooses the words of messages/room for an end.

import type { Farewell } from '@/lib/domain/people/farewell'
import { errorOfCloseCode } from './close-reason'

/** The endings that have words of their own in messages/room; all others get general words. */
const TOLD = [
  'malformed',
  'not-signed-in',
  'forbidden',
  'not-found',
  'board-deleted',
  'epoch-changed',
  'too-large',
  'client-too-old',
  'too-many',
] as const
/** Too many people or windows: this one is not let in. */
const CROWDED = 'too-crowded'
export type EndedKey = (typeof TOLD)[number] | typeof CROWDED | Farewell | 'other'

/** `wasIn` is false for a page that was turned away before it had the board; `farewell` is the server's reason. */
export function endedKey(closeCode: number, wasIn: boolean, farewell?: Farewell): EndedKey {
  const code = errorOfCloseCode(closeCode)
  if (code === 'forbidden' && farewell) return farewell
  if (code === 'too-many' && !wasIn) return CROWDED
  return TOLD.find((told) => told === code) ?? 'other'
}
