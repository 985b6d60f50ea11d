// The reasons that people read when a socket ends, and waits for a socket's answers.

import { expect } from 'vitest'
import { encodeAck, encodeHello } from '@/lib/protocol/frames'
import { MESSAGE_ACK, MESSAGE_NOTICE } from '@/lib/protocol/message-type'
import { waitFor } from '../wait-for'
import type { RawSocket } from './raw-socket'

/** The most that a close frame can carry. */
const MAX_REASON_BYTES = 123
/** Names from code, numbers of errors, and internal words. */
const CODE_WORDS = /[a-z][A-Z]|_|\d|\b(undefined|null|struct|clientID|frame|epoch|update|awareness|byte)s?\b/

/** Fails unless `reason` is one or more whole sentences that anybody can understand. */
export function expectSentence(reason: string | undefined): void {
  expect(reason).toMatch(/^[A-Z].* .*[.!?]$/)
  expect(reason).not.toMatch(CODE_WORDS)
  expect(Buffer.byteLength(reason ?? '')).toBeLessThanOrEqual(MAX_REASON_BYTES)
}

/** Waits for the end of a socket; fails unless it has exactly this code, and a sentence. */
export async function expectClosed(raw: RawSocket, code: number): Promise<void> {
  const close = await raw.close()
  expect(close.code).toBe(code)
  expectSentence(close.reason)
}

/** Resolves when everything the socket has sent so far is on the disk. */
export async function isSaved(raw: RawSocket): Promise<void> {
  const before = raw.ofType(MESSAGE_ACK).length
  raw.send(encodeAck({ type: 'mark', mark: before + 1 }))
  await waitFor('it is saved', () => raw.ofType(MESSAGE_ACK).length > before)
}

/** Resolves when the socket has received everything that was sent to it so far: a greeting is answered after it. */
export async function hasHeard(raw: RawSocket): Promise<void> {
  const before = raw.ofType(MESSAGE_NOTICE).length
  raw.send(encodeHello())
  await waitFor('its greeting is answered', () => raw.ofType(MESSAGE_NOTICE).length > before)
}
