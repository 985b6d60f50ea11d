// The register of a live board as a file.

import { AppError } from '@/lib/domain/errors'
import type { WorkFor } from '../../board-work/board-work'
import type { RegisterWishes } from '../../board-work/write-register'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { namedRecords } from '../owners/named-records'

export const REGISTER_MEDIA_TYPES: Readonly<Record<RegisterWishes['format'], string>> = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  nist: 'application/json; charset=utf-8',
}

/**
 * Writes a board's register as a file of the wished format. Throws AppError `too-many`, `busy`, and `conflict` where
 * `nist` has nothing to state.
 */
export async function takeRegister(
  context: ServiceContext,
  access: BoardAccess,
  wishes: Pick<RegisterWishes, 'format' | 'kind' | 'locale'>,
  workFor: WorkFor,
): Promise<Uint8Array<ArrayBuffer>> {
  const { board } = access
  const records = await namedRecords(context, access)
  const sources = await context.briefs.sources(board.id)
  const about = { sources, title: board.title, at: context.now().toISOString() }
  const file = await context.boardWork.run('register', records, { ...wishes, ...about }, workFor)
  if (file) return file
  throw new AppError(
    'conflict',
    'No risk on this board has a current likelihood and a current impact, so there is nothing that a register after NIST IR 8286 could state. Score a risk, then try again.',
  )
}
