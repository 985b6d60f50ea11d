// Which words of messages/room tell an end.

import { errorOfCloseCode } from './close-reason'

/** The ends that have words of their own in messages/room; all others are told in general words. */
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
export type EndedKey = (typeof TOLD)[number] | 'other'

export function endedKey(closeCode: number): EndedKey {
  const code = errorOfCloseCode(closeCode)
  return TOLD.find((told) => told === code) ?? 'other'
}
