// Makes a personal API token. It exists only in this answer.

import { AppError } from '@/lib/domain/errors'
import { scopeIncludes, type TokenScope } from '@/lib/domain/people/token-scope'
import { newApiToken } from '../../auth/api-token'
import type { Person } from '../../auth/identity'
import type { ApiTokenRow } from '../../db/people/api-tokens'
import type { ServiceContext } from '../context'

export interface NewTokenInput {
  readonly name: string
  readonly scope: TokenScope
  readonly expiresAt?: Date | undefined
}

/** Against a program that makes tokens instead of keeping one. */
const MAX_TOKENS = 50

/**
 * Makes an API token; the answer is the only place where it stands. Throws AppError `forbidden` for a scope beyond the
 * person, `bad-request` for an end that has passed, `conflict`.
 */
export async function makeApiToken(
  context: Pick<ServiceContext, 'apiTokens' | 'audit' | 'newId' | 'now'>,
  person: Person,
  { name, scope, expiresAt }: NewTokenInput,
): Promise<{ readonly row: ApiTokenRow; readonly token: string }> {
  const at = context.now()
  if (scopeIncludes(scope, 'admin') && !person.isAdmin) {
    throw new AppError('forbidden', 'Only those who run this server can make tokens with the scope admin.', 'scope')
  }
  if (expiresAt && expiresAt <= at) throw new AppError('bad-request', 'expiresAt must be in the future.', 'expiresAt')
  if ((await context.apiTokens.list(person.id)).length >= MAX_TOKENS) {
    throw new AppError('conflict', `You have ${MAX_TOKENS} tokens already. Revoke one that you don't need.`)
  }
  const { token, tokenHash, hint } = newApiToken()
  const row = await context.apiTokens.create({
    id: context.newId(),
    userId: person.id,
    name,
    tokenHash,
    hint,
    scope,
    expiresAt: expiresAt ?? null,
    createdAt: at,
  })
  await context.audit.add({ at, action: 'token-made', actor: person, subject: name, detail: { scope, hint } })
  return { row, token }
}
