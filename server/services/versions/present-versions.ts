// Versions of a board as the API answers them, with the names of the people who made them.

import type { VersionRow } from '../../db/boards/board-versions'
import type { ServiceContext } from '../context'

/** Presents versions. People who are gone have no name. */
export async function presentVersions({ users }: Pick<ServiceContext, 'users'>, versions: readonly VersionRow[]) {
  const names = await users.namesOf(versions.flatMap(({ byId }) => byId ?? []))
  return versions.map(({ id, name, kind, at, byId, cards }) => {
    const byName = byId === null ? undefined : names.get(byId)
    const by = byId !== null && byName !== undefined ? { id: byId, name: byName } : null
    return { id, name: name === '' ? null : name, kind, at: at.toISOString(), by, cards }
  })
}

/** Presents one version. */
export async function presentVersion(context: Pick<ServiceContext, 'users'>, version: VersionRow) {
  const [presented] = await presentVersions(context, [version])
  if (!presented) throw new Error('A version was not presented')
  return presented
}
