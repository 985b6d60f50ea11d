// Identity x board -> what a socket may do. The same tables answer HTTP (server/policies) and upgrades.

import { AppError } from '@/lib/domain/errors'
import { scopeIncludes } from '@/lib/domain/people/token-scope'
import type { BoardRepository } from '../db/boards/boards'
import { requestAddress } from '../http/client-address'
import type { ProxyWatch } from '../http/proxy-watch'
import type { TrustedProxies } from '../http/trusted-proxies'
import { enterBoard } from '../policies/board-policy'
import type { DecideAccess } from '../sync/board-rooms'
import type { Identities } from './identities'
import { credentialKey } from './identity'
import { isOwnOrigin, requestOrigin } from './origin'

export interface AccessOptions {
  readonly identities: Identities
  readonly boards: BoardRepository
  readonly trustProxy: TrustedProxies
  readonly appUrl: string | undefined
  readonly proxyWatch: ProxyWatch
}

/** Decides an upgrade: origin, then who, then the role on the board. */
export function createDecideAccess({
  identities,
  boards,
  trustProxy,
  appUrl,
  proxyWatch,
}: AccessOptions): DecideAccess {
  return async (request, boardId) => {
    if (!isOwnOrigin(requestOrigin(request.headers, requestAddress(request, trustProxy)), appUrl)) {
      proxyWatch.refusedOrigin(request.headers)
      return { ok: false, code: 'foreign-origin', message: 'This page may not open boards of this server.' }
    }
    try {
      const sender = await identities.identify(request.headers)
      if (!sender) return { ok: false, code: 'not-signed-in', message: 'You are not signed in. Reload the page.' }
      const access = await enterBoard(boards, sender.person, boardId, 'read-board', { tellDeleted: true })
      const { id, name } = access.person
      return {
        ok: true,
        user: { id, name },
        role: access.role,
        isReadOnly: !scopeIncludes(sender.credential.scope, 'write'),
        credentialId: credentialKey(sender.credential),
        epoch: access.board.epoch,
      }
    } catch (error) {
      if (error instanceof AppError) return { ok: false, code: error.code, message: error.message }
      throw error
    }
  }
}
