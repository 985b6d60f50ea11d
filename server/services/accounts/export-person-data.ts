// Everything that the server keeps about a person, given to them, or to the operator whom they have asked for it. Admins
// don't get it: it has what people wrote.

import { AppError } from '@/lib/domain/errors'
import type { JsonObject } from '@/lib/std/json'
import type { AuditActor } from '../../db/audit'
import type { ServiceContext } from '../context'

/** Reads it, and notes in the log that it was taken; `actor` is null for the command line. Throws AppError `not-found`. */
export async function exportPersonData(
  { personData, users, audit, now }: Pick<ServiceContext, 'personData' | 'users' | 'audit' | 'now'>,
  userId: string,
  actor: AuditActor | null,
): Promise<JsonObject> {
  const user = await users.find(userId)
  const data = user && (await personData.of(userId))
  if (!data) throw new AppError('not-found', 'There is no such person. They may have been deleted.')
  const at = now()
  await audit.add({ at, action: 'data-exported', actor, subject: user.name, detail: { userId } })
  return { exportedAt: at.toISOString(), ...data }
}
