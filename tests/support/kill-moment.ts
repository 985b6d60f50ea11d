// The moment at which a server that was started with `killable` ends as by a power cut (kill-at-statement).

import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface KillMoment {
  /** Patterns of SQL that pass one after the other in one thread; the moment is the last one's. */
  readonly statements: readonly string[]
  readonly when: 'before' | 'after'
}

/** The settings that let a server be killed at a moment, and the ways to ask for one. */
export function killable(name: string) {
  const file = join(tmpdir(), `foreboard-kill-${name}-${process.pid}.json`)
  const trap = pathToFileURL(join(import.meta.dirname, 'kill-at-statement.mjs')).href
  return {
    env: { KILL_AT_FILE: file, NODE_OPTIONS: `--import=${trap}` },
    arm: (moment: KillMoment) => writeFile(file, JSON.stringify(moment)),
    disarm: () => rm(file, { force: true }),
  }
}
