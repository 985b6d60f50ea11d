// Files on their way into a backup or out of it: hashed as they pass, linked where that costs nothing, on the disk before
// anything relies on them.

import { createHash } from 'node:crypto'
import { chownSync, createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { copyFile, link, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { byteWords } from '@/lib/std/byte-words'
import type { BackupFile } from './manifest'

/** The size and hash of a file in `folder`. */
export async function hashFile(folder: string, path: string): Promise<BackupFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(join(folder, path), { highWaterMark: 1024 * 1024 })) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

/** A second name for a file that never changes, or a copy where the file system has no such names. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (isMissing(error)) throw error
    await copyFile(from, to)
    await sync(to)
  }
}

/** Puts a file or folder on the disk. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Every file below a folder, as paths from there, sorted; none where there is no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** Throws with a sentence where a folder's disk has less than `bytes` free. */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free >= bytes) return
  throw new Error(`${folder} has too little room: ${byteWords(bytes)} are needed, ${byteWords(free)} are free.`)
}

/** The size of a file in bytes. */
export async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size
}

/** Deletes a file or a folder, if it is there. */
export async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true })
}

/** Whether an error says that a file isn't there. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

/** Gives the files that root made at `path` to the owner of `folder`. */
export function giveToOwner(folder: string, path: string): void {
  if (process.getuid?.() !== 0 || !existsSync(path)) return
  const { uid, gid } = statSync(folder)
  const give = (each: string): void => {
    chownSync(each, uid, gid)
    if (!statSync(each).isDirectory()) return
    for (const name of readdirSync(each)) give(join(each, name))
  }
  give(path)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  SQLITE_FULL: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'it is mounted read-only',
  EACCES: 'this user may not write or read there',
  EPERM: 'this user may not write or read there',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file',
  EIO: 'the disk fails',
}

/** The same failure in a sentence, where it comes of a disk; else `error` as it is. */
export function inWords(error: unknown, what: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const reason = REASONS[error.code]
  if (reason === undefined) return error
  const where = 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : ''
  return new Error(`${what}: ${reason}${where}. Nothing was changed.`, { cause: error })
}
