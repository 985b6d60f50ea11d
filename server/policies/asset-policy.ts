// People who may read a board may see its images; every request checks it. For everybody else an image isn't there.

import { AppError } from '@/lib/domain/errors'
import type { Person } from '../auth/identity'
import type { AssetRepository, AssetRow } from '../db/boards/assets'
import type { BoardRepository } from '../db/boards/boards'
import { enterBoard } from './board-policy'

interface Known {
  readonly assets: AssetRepository
  readonly boards: BoardRepository
}

/**
 * Lets a person see an image of a board that they may read. Throws AppError `not-found`, the same for an unknown id,
 * another's board and nobody signed in.
 */
export async function enterAsset({ assets, boards }: Known, person: Person | null, assetId: string): Promise<AssetRow> {
  const asset = await assets.find(assetId)
  if (!asset) throw assetNotFound()
  try {
    await enterBoard(boards, person, asset.boardId, 'read-board')
  } catch (error) {
    if (error instanceof AppError) throw assetNotFound()
    throw error
  }
  return asset
}

/** Makes the `not-found` error for an image that doesn't exist or that the person may not see. */
export function assetNotFound(): AppError {
  return new AppError('not-found', 'There is no such image, or it is on a board that you have no access to.')
}
