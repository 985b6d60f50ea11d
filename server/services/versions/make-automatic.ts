// Versions that the server makes by itself, and that must hold nobody up: where people's own versions leave no room,
// none is made.

import { AppError } from '@/lib/domain/errors'
import type { VersionKind } from '@/lib/domain/versions/version'
import { makeVersion, type VersionContext } from './make-version'

/** Makes a version of a kind that nobody asked for. `byId` is the person before or after whose act it is made. */
export async function makeAutomatic(
  context: VersionContext,
  boardId: string,
  kind: Exclude<VersionKind, 'named'>,
  byId: string | null,
): Promise<void> {
  try {
    await makeVersion(context, boardId, { kind, byId })
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'storage-full')) throw error
  }
}
