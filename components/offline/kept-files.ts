// The files of the pages of one build, kept whole: the register opens for the first time without the server, too.

import { FILES_CACHE } from './kept-places'

/** As the server lists them (server/http/offline-files). */
export interface PageFiles {
  readonly build: string
  /** Paths. */
  readonly files: readonly string[]
  /** How many days a board may be opened after the server has last let a person in. */
  readonly days: number
}

const AT_ONCE = 6

/** Asks the server for the list; undefined where its host keeps boards off devices. Throws where it can't be reached. */
export async function askForFiles(): Promise<PageFiles | undefined> {
  const answer = await fetch('/offline-files', { cache: 'no-cache' })
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new Error(`The list of files was answered with ${answer.status}`)
  return (await answer.json()) as PageFiles
}

/** Keeps what isn't kept yet. Throws where a file doesn't come: a page without it would not open. */
export async function keepFiles({ build, files }: PageFiles): Promise<void> {
  const cache = await caches.open(FILES_CACHE + build)
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const missing = files.filter((path) => !kept.has(path))
  for (let from = 0; from < missing.length; from += AT_ONCE) await cache.addAll(missing.slice(from, from + AT_ONCE))
}
