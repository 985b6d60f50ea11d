// What a backup says of itself: manifest.json, and beside it the manifest's own hash. All else in a backup is checked
// against it, so that it also bounds what a restore may write: no name in it leads anywhere else.

import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

export const MANIFEST = 'manifest.json'
/** As `sha256sum -c` reads it. */
const MANIFEST_HASH = 'manifest.sha256'
export const DATABASE = 'foreboard.sqlite'
/** What pg_dump makes of a PostgreSQL database, in its custom format. */
export const DUMP = 'foreboard.pgdump'
export const SECRET = 'app-secret'
/** The folders that a backup may hold, as the data folder has them. */
export const FOLDERS = ['assets', 'exports'] as const

const FORMAT = 1
/** A name in one of the folders: of an image, or of an export under its board and schedule. */
const PATH =
  /^(?:foreboard\.sqlite|foreboard\.pgdump|app-secret|assets\/[\w-]{16}|exports\/[\w-]{1,64}\/[\w-]{1,64}\/[^/\\\0]{1,255})$/

const manifest = z.object({
  foreboard: z.literal(FORMAT),
  /** The program's version. */
  version: z.string(),
  /** The moment that the database is of. */
  takenAt: z.iso.datetime(),
  /** The names of the migrations that the database has. */
  migrations: z.array(z.string()),
  /** The schema of a PostgreSQL database in which its tables are. */
  schema: z.string().min(1).optional(),
  people: z.number().int(),
  /** Every board that isn't deleted, with its cards; null where they were not counted. */
  boards: z.array(z.object({ id: z.string(), cards: z.number().int().nullable() })),
  files: z.array(
    z.object({
      path: z.string().refine((path) => PATH.test(path) && !/(^|\/)\.{1,2}$/.test(path)),
      bytes: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

export type Manifest = z.output<typeof manifest>
export type BackupFile = Manifest['files'][number]
export type BoardCount = Manifest['boards'][number]

/** Writes the manifest of a backup's folder, its hash last. */
export async function writeManifest(folder: string, of: Omit<Manifest, 'foreboard'>): Promise<void> {
  const text = `${JSON.stringify({ foreboard: FORMAT, ...of }, null, 1)}\n`
  await writeFile(join(folder, MANIFEST), text)
  await writeFile(join(folder, MANIFEST_HASH), `${sha256(text)}  ${MANIFEST}\n`)
}

/** Reads and checks the manifest of a backup's folder. Throws with a sentence. */
export async function readManifest(folder: string, place: string): Promise<Manifest> {
  const [text, hash] = await Promise.all(
    // A file that can't be read is reported below, as one that is missing.
    [MANIFEST, MANIFEST_HASH].map((name) => readFile(join(folder, name), 'utf8').catch(() => undefined)),
  )
  if (text === undefined || hash === undefined) {
    throw new Error(`${place} is no backup of Foreboard, or only a part of one: it has no ${MANIFEST}.`)
  }
  if (!hash.startsWith(sha256(text))) throw new Error(`The backup ${place} is damaged: its ${MANIFEST} was changed.`)
  const json: unknown = JSON.parse(text)
  const format = z.object({ foreboard: z.number() }).safeParse(json)
  if (format.success && format.data.foreboard > FORMAT) {
    throw new Error(`The backup ${place} is of a newer version of Foreboard. Restore it with that version.`)
  }
  const read = manifest.safeParse(json)
  if (!read.success) throw new Error(`The backup ${place} is damaged: its ${MANIFEST} does not say what it must.`)
  return read.data
}

/** Whether the backup is of a PostgreSQL database. */
export function isOfPostgres({ files }: Pick<Manifest, 'files'>): boolean {
  return files.some(({ path }) => path === DUMP)
}

/** Throws with a sentence where the backup has migrations that this program doesn't know. */
export async function requireKnownVersion(read: Manifest, place: string): Promise<void> {
  const known = new Set(await readdir(isOfPostgres(read) ? 'prisma/postgresql/migrations' : 'prisma/migrations'))
  const unknown = read.migrations.filter((name) => !known.has(name))
  if (unknown.length === 0) return
  throw new Error(
    `The backup ${place} is of a newer version of Foreboard (${read.version}, it has ${unknown.join(', ')}). Restore it with that version or a newer one.`,
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
