// The last part of a restore: whole files take the places of others, which are kept. What is to be done is written down
// first, so that a crash in the middle leaves nothing half: whoever opens the folder next finishes it.

import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { syncPath } from './sync-path'

const plan = z.object({
  /** Where the replaced files go, beside the place of each. */
  aside: z.string(),
  parts: z.array(z.object({ live: z.string(), staged: z.string().nullable() })),
  /** What is left of the staging, to be removed. */
  leftovers: z.array(z.string()),
  /** The schema of a PostgreSQL database with which the restore is decided: while it isn't there, nothing is moved. */
  schema: z.string().nullable().default(null),
})

export type RestorePlan = z.output<typeof plan>

/** Writes down what is to take whose place. From here on the restore will be done, whatever happens. */
export function planRestore(dataDir: string, what: RestorePlan): void {
  const file = planIn(dataDir)
  writeFileSync(`${file}.draft`, JSON.stringify(what), { mode: 0o600 })
  syncPath(`${file}.draft`)
  renameSync(`${file}.draft`, file)
  syncPath(dataDir)
}

/** Finishes a restore that is decided; nothing where there is none. The folder's lock must be held. */
export function finishRestore(dataDir: string, onMoved: (done: number, of: number) => void = () => undefined): void {
  const file = planIn(dataDir)
  if (!existsSync(file)) return
  const { aside, parts, leftovers } = readPlan(file)
  for (const [i, { live, staged }] of parts.entries()) {
    const isDone = staged !== null && !existsSync(staged)
    if (!isDone) {
      if (existsSync(live)) setAside(live, aside)
      if (staged !== null) renameSync(staged, live)
      syncPath(dirname(live))
    }
    onMoved(i + 1, parts.length)
  }
  removePlan(dataDir, leftovers)
}

/** Takes a restore back that was planned and is not decided. */
export function cancelRestore(dataDir: string): void {
  if (isRestoring(dataDir)) removePlan(dataDir, readPlan(planIn(dataDir)).leftovers)
}

/** The schema with which a restore that was begun is decided; null where no database has to be asked. */
export function schemaOfRestore(dataDir: string): string | null {
  return isRestoring(dataDir) ? readPlan(planIn(dataDir)).schema : null
}

/** Whether a restore was begun and has to be finished. */
export function isRestoring(dataDir: string): boolean {
  return existsSync(planIn(dataDir))
}

function readPlan(file: string): RestorePlan {
  return plan.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function removePlan(dataDir: string, leftovers: readonly string[]): void {
  for (const path of leftovers) rmSync(path, { recursive: true, force: true })
  rmSync(planIn(dataDir))
  syncPath(dataDir)
}

function setAside(live: string, aside: string): void {
  const folder = join(dirname(live), aside)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(live))
    chownSync(folder, uid, gid)
  }
  renameSync(live, join(folder, basename(live)))
  syncPath(folder)
}

function planIn(dataDir: string): string {
  return join(dataDir, 'restore.json')
}
