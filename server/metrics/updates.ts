// How old this version is, and whether there is a newer one, without a request to anybody: the operator names a page that
// an admin's own browser opens, and a program of theirs may leave the newest version in the data folder.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isNewerVersion } from '@/lib/std/newer-version'

/** scripts/build-server.mjs puts the time in its place. */
declare const FOREBOARD_BUILT_AT: string | undefined

export interface Updates {
  /** When this server was built; null for one that runs from its sources. */
  readonly builtAt: Date | null
  /** The page that lists releases; null where the operator named none. */
  readonly url: string | null
  /** What the data folder says; null for nothing. */
  readonly newest: string | null
  readonly isOutdated: boolean
}

export const NEWEST_VERSION_FILE = 'newest-version'
const LONGEST = 40

/** Reads the file each time, because it may change while the server runs. */
export async function readUpdates(dataDir: string, version: string, url: string | undefined): Promise<Updates> {
  const newest = await newestIn(join(dataDir, NEWEST_VERSION_FILE))
  return {
    builtAt: typeof FOREBOARD_BUILT_AT === 'undefined' ? null : new Date(FOREBOARD_BUILT_AT),
    url: url ?? null,
    newest,
    isOutdated: newest !== null && isNewerVersion(newest, version),
  }
}

/** The first line, where it is a version; null for anything else. */
async function newestIn(file: string): Promise<string | null> {
  try {
    const [line = ''] = (await readFile(file, 'utf8')).split('\n')
    const text = line.trim().replace(/^v/, '')
    return text.length <= LONGEST && /^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(text) ? text : null
  } catch {
    // Not there, or not for us: the same as no file.
    return null
  }
}
