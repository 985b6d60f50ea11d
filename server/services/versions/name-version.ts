// Names a version that is there, so that it is kept.

import { isAutomatic } from '@/lib/domain/versions/version'
import type { VersionRow } from '../../db/boards/board-versions'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findVersion, versionNotFound } from './read-version'

/** Gives a version another name. One that the server made is kept from now on. Throws AppError `not-found`. */
export function nameVersion(
  { boardVersions, rooms, versionTurns }: ServiceContext,
  { board, person }: BoardAccess,
  id: string,
  name: string,
): Promise<VersionRow> {
  return versionTurns.run(board.id, async () => {
    const version = await findVersion({ boardVersions }, board.id, id)
    const renamed = await boardVersions.name(id, name, isAutomatic(version) ? person.id : version.byId)
    // Another node may have thinned it out in between.
    if (!renamed) throw versionNotFound()
    rooms.notify(board.id, { type: 'versions-changed' })
    return renamed
  })
}
