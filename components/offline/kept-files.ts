// The files of the pages of one build, kept whole: the register opens for the first time without the server, too.

import { OFFLINE_FILES_PATH, type OfflineFiles } from '@/lib/protocol/offline-files'
import { FILES_CACHE } from './kept-places'

const AT_ONCE = 6

/** Asks the server for the list; undefined where its host keeps boards off devices. Throws where it can't be reached. */
export async function askForFiles(): Promise<OfflineFiles | undefined> {
  const answer = await fetch(OFFLINE_FILES_PATH, { cache: 'no-cache' })
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new Error(`The list of files was answered with ${answer.status}`)
  return (await answer.json()) as OfflineFiles
}

/** Keeps what isn't kept yet. Throws where a file doesn't come: a page without it would not open. */
export async function keepFiles({ build, files }: OfflineFiles): Promise<void> {
  const cache = await caches.open(FILES_CACHE + build)
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const missing = files.filter((path) => !kept.has(path))
  for (let from = 0; from < missing.length; from += AT_ONCE) await cache.addAll(missing.slice(from, from + AT_ONCE))
}
