// What a person is told when a socket ends, and what a socket must have been answered before a test goes on.

import { expect } from 'vitest'
import { encodeAck, encodeHello } from '@/lib/protocol/frames'
import { MESSAGE_ACK, MESSAGE_NOTICE } from '@/lib/protocol/message-type'
import { waitFor } from '../wait-for'
import type { RawSocket } from './raw-socket'

/** The most that a close frame can carry. */
const MAX_REASON_BYTES = 123
/** Names as code has them, numbers of errors, and words that only we use. */
const CODE_WORDS = /[a-z][A-Z]|_|\d|\b(undefined|null|struct|clientID|frame|epoch|update|awareness|byte)s?\b/

/** Fails unless `reason` is one or more whole sentences that anybody can read. */
export function expectSentence(reason: string | undefined): void {
  expect(reason).toMatch(/^[A-Z].* .*[.!?]$/)
  expect(reason).not.toMatch(CODE_WORDS)
  expect(Buffer.byteLength(reason ?? '')).toBeLessThanOrEqual(MAX_REASON_BYTES)
}

/** Waits for the end of a socket; fails unless it has just this code, and a sentence. */
export async function expectClosed(raw: RawSocket, code: number): Promise<void> {
  const close = await raw.close()
  expect(close.code).toBe(code)
  expectSentence(close.reason)
}

/** Resolves when all that the socket has sent so far is on the disk. */
export async function isSaved(raw: RawSocket): Promise<void> {
  const before = raw.ofType(MESSAGE_ACK).length
  raw.send(encodeAck({ type: 'mark', mark: before + 1 }))
  await waitFor('it is saved', () => raw.ofType(MESSAGE_ACK).length > before)
}

/** Resolves when the socket has got everything that was sent to it until now: a greeting is answered after it. */
export async function hasHeard(raw: RawSocket): Promise<void> {
  const before = raw.ofType(MESSAGE_NOTICE).length
  raw.send(encodeHello())
  await waitFor('its greeting is answered', () => raw.ofType(MESSAGE_NOTICE).length > before)
}
