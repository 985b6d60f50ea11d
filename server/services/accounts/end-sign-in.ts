// Ends sign-ins, with the sockets that they opened.

import { AppError } from '@/lib/domain/errors'
import { credentialKey, type Person } from '../../auth/identity'
import type { ServiceContext } from '../context'

/** Ends one of a person's sign-ins. Throws AppError `not-found`. */
export async function endSignIn(context: ServiceContext, person: Person, sessionId: string): Promise<void> {
  if (!(await context.signIns.end(person.id, sessionId))) {
    throw new AppError('not-found', 'You have no such sign-in. It may have ended already.')
  }
  closeSockets(context, sessionId, 'This device was signed out. Sign in again.')
}

/** Ends all of a person's sign-ins, the one that asks too. */
export async function signOutEverywhere(context: ServiceContext, person: Person): Promise<void> {
  await endAllSignIns(context, person.id, 'You signed out everywhere. Sign in again.')
  await context.audit.add({ at: context.now(), action: 'signed-out-everywhere', actor: person })
}

/** Ends all sign-ins of a user; their open pages say `sentence`. Resolves to how many ended. */
export async function endAllSignIns(context: ServiceContext, userId: string, sentence: string): Promise<number> {
  const ended = await context.signIns.endAll(userId)
  for (const id of ended) closeSockets(context, id, sentence)
  return ended.length
}

/**
 * A browser that had a session has a new one: the old one ends. Its open boards go on if it is the same person's, else
 * they are closed.
 */
export async function replaceSession(
  context: ServiceContext,
  before: { readonly person: Person; readonly sessionId: string },
  session: { readonly id: string; readonly userId: string },
): Promise<void> {
  const { person, sessionId } = before
  if (sessionId === session.id) return
  if (person.id === session.userId) context.rooms.replaceCredential(keyOf(sessionId), keyOf(session.id))
  await context.signIns.end(person.id, sessionId)
  if (person.id !== session.userId) {
    closeSockets(context, sessionId, 'You signed in as somebody else. Reload the page to go on.')
  }
}

function closeSockets({ rooms }: ServiceContext, sessionId: string, sentence: string): void {
  rooms.disconnectCredential(keyOf(sessionId), 'not-signed-in', sentence)
}

function keyOf(id: string): string {
  return credentialKey({ kind: 'session', id })
}
