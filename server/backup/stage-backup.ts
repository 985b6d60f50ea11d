// Brings a backup into a folder and verifies all of it on the way, before anybody relies on a byte of it: hashes, the
// database's own check, and that this program knows its version. The backup itself is only read.

import { copyFile, mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { runProgram } from '../db/engine/postgres-programs'
import { isArchive, unpackArchive } from './archive'
import { hashFile, isMissing, requireRoom } from './files'
import { DATABASE, DUMP, isOfPostgres, type Manifest, readManifest, requireKnownVersion } from './manifest'
import type { Watched } from './progress'
import { requireSound } from './sqlite-copy'

export interface StagedBackup {
  readonly manifest: Manifest
  /** The folder with the files that the manifest names. */
  readonly folder: string
}

export interface StageOptions extends Watched {
  /** The file with the key of an encrypted backup. */
  readonly identityFile?: string | undefined
}

/** Stages the backup `from` in `folder`, which it makes. Throws with a sentence; what it wrote is the caller's to remove. */
export async function stageBackup(from: string, folder: string, options: StageOptions): Promise<StagedBackup> {
  const { report, signal } = options
  const place = resolve(from)
  await mkdir(folder, { recursive: true })
  const isFile = await isFileAt(place)
  if (isFile) {
    if (!isArchive(place)) throw new Error(`${place} is no backup: those are folders, or files that end with .tar.gz.`)
    report?.({ phase: 'unpack', done: 0, of: 1 })
    await requireRoom(folder, (await stat(place)).size)
    await unpackArchive(place, folder, options)
  }
  const manifest = await readManifest(isFile ? folder : place, place)
  await requireKnownVersion(manifest, place)
  if (!isFile) {
    await requireRoom(
      folder,
      manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
    )
  }
  for (const [i, file] of manifest.files.entries()) {
    signal?.throwIfAborted()
    report?.({ phase: 'verify', done: i, of: manifest.files.length })
    if (!isFile) await copyInto(folder, place, file.path)
    const found = await hashFile(folder, file.path).catch((error: unknown) => {
      throw isMissing(error) ? missing(place, file.path) : error
    })
    if (found.sha256 === file.sha256) continue
    throw new Error(`The backup ${place} is damaged: ${file.path} is not what was backed up. Take another one.`)
  }
  if (isOfPostgres(manifest)) await requireReadable(join(folder, DUMP), signal)
  else if (manifest.files.some(({ path }) => path === DATABASE)) {
    requireSound(join(folder, DATABASE), `the backup ${place}`)
  } else throw missing(place, DATABASE)
  return { manifest, folder }
}

/** Its bytes are those that were written; here it is whether the pg_restore of this machine knows their format. */
async function requireReadable(dump: string, signal: AbortSignal | undefined): Promise<void> {
  await runProgram('pg_restore', ['--list', dump], { signal })
}

async function isFileAt(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isFile()
  } catch (error) {
    if (isMissing(error)) throw new Error(`There is no backup at ${place}.`, { cause: error })
    throw error
  }
}

async function copyInto(folder: string, place: string, path: string): Promise<void> {
  const to = join(folder, path)
  await mkdir(dirname(to), { recursive: true })
  await copyFile(join(place, path), to).catch((error: unknown) => {
    throw isMissing(error) ? missing(place, path) : error
  })
}

function missing(place: string, path: string): Error {
  return new Error(`The backup ${place} is only a part of one: it has no ${path}. Take another one.`)
}
