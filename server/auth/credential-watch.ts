// Checks once a second whether the credentials of open sockets are still valid: sessions and API tokens end when a
// person ends them, when they expire, or through the command line beside this process. Code that ends one in this
// process closes its sockets at once; this check finds the rest within two seconds (SYNC-SPEC S13).

import type { ApiTokenRepository } from '../db/people/api-tokens'
import type { SignInRepository } from '../db/people/sign-ins'
import type { Logger } from '../log/logger'
import type { BoardRooms } from '../sync/board-rooms'
import type { Clock } from '../time/clock'
import { repeatJob } from '../time/repeat-job'
import { credentialKey } from './identity'

export interface CredentialWatchOptions {
  readonly rooms: Pick<BoardRooms, 'credentials' | 'disconnectCredential'>
  readonly signIns: Pick<SignInRepository, 'alive'>
  readonly apiTokens: Pick<ApiTokenRepository, 'alive'>
  /** Never goes back: what has expired stays so. */
  readonly now: () => Date
  readonly clock: Clock
  readonly logger: Logger
}

const LOOK_EVERY_MS = 1_000
/**
 * Setting a new password ends all of a person's sessions and starts a new one, which their sockets receive a moment
 * later. A socket found in between is left alone until that has happened.
 */
const GRACE_MS = 250
/** SQLite takes so many values in a statement, and it must not hold up the others for long. */
const IDS_PER_QUERY = 500

/** Starts looking. The returned function stops, and resolves when nothing of it is under way any more. */
export function watchCredentials(options: CredentialWatchOptions): () => Promise<void> {
  return repeatJob({
    clock: options.clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: LOOK_EVERY_MS,
    run: () => closeEnded(options),
    onFailed: (error) => options.logger.error({ err: error }, 'Open sockets could not be compared with their sign-ins'),
  })
}

async function closeEnded({ rooms, signIns, apiTokens, now, clock }: CredentialWatchOptions): Promise<void> {
  const keys = [...rooms.credentials()]
  const ended: { readonly key: string; readonly sentence: string }[] = []
  for (const [kind, repository] of [
    ['session', signIns],
    ['token', apiTokens],
  ] as const) {
    const prefix = credentialKey({ kind, id: '' })
    const ids = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
    for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
      const part = ids.slice(start, start + IDS_PER_QUERY)
      const alive = await repository.alive(part, now())
      for (const id of part) {
        if (!alive.has(id)) ended.push({ key: credentialKey({ kind, id }), sentence: ENDED[kind] })
      }
    }
  }
  if (ended.length === 0) return
  await new Promise<void>((resolve) => {
    clock.after(GRACE_MS, resolve)
  })
  for (const { key, sentence } of ended) rooms.disconnectCredential(key, 'not-signed-in', sentence)
}

const ENDED = {
  session: 'Your sign-in has ended. Sign in again to go on.',
  token: 'This API token has expired or was revoked.',
} as const
