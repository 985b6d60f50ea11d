// What a node tells another one about a request that it passes on: where it came from, which only the first node can see.
// It is signed, because a client that reaches a node directly could claim any address.

import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { RequestAddress } from './client-address'

/** The header itself; one that we did not sign counts for nothing and is not passed on. */
export const PASSED_ON_HEADER = 'x-foreboard-passed-on'
/** How long one counts, and how far the clocks of two nodes may be apart. */
const LIFE_MS = 30_000

const told = z.object({ clientIp: z.string(), host: z.string(), protocol: z.enum(['http', 'https']) })
const text = /^(\d{1,15})\.([\w-]+)\.([\w-]+)$/

/** Signs lists of words, and checks what was signed. */
export interface Signer {
  sign(...parts: readonly string[]): string
  matches(signature: string, ...parts: readonly string[]): boolean
}

/** Writes and reads the header of passed on requests. */
export class PassedOnHeader {
  readonly #signer: Signer
  readonly #now: () => number

  /** `now` is the wall clock, in milliseconds. */
  constructor(signer: Signer, now: () => number) {
    this.#signer = signer
    this.#now = now
  }

  /** The value for a request of a client at `address`. It counts for this method and target alone. */
  write({ method = '', url = '' }: IncomingMessage, address: RequestAddress): string {
    const at = String(this.#now())
    const facts = Buffer.from(JSON.stringify(address)).toString('base64url')
    return `${at}.${facts}.${this.#signer.sign(at, facts, method, url)}`
  }

  /** The client's address as another node has told it; undefined where none has. */
  read({ headers, method = '', url = '' }: IncomingMessage): RequestAddress | undefined {
    const [, at = '', facts = '', signature = ''] = text.exec(String(headers[PASSED_ON_HEADER] ?? '')) ?? []
    if (!this.#signer.matches(signature, at, facts, method, url)) return undefined
    if (Math.abs(this.#now() - Number(at)) > LIFE_MS) return undefined
    return told.parse(JSON.parse(Buffer.from(facts, 'base64url').toString()))
  }
}
