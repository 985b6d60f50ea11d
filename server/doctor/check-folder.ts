// The data folder: whose it is, who else can read it, how much room is left, and on what kind of file system it lies.

import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { byteWords } from '@/lib/std/byte-words'
import { requireOwnFiles } from '../data-folder/owned-files'
import { isPostgres, sqliteFile } from '../db/engine/database-url'
import type { Examined } from './examined'
import { type Finding, found } from './findings'

const OTHERS = 0o077
const MEGABYTE = 1_000_000
/** SQLite needs room for its journal and a copy of what it rewrites; below it, saving may fail at any moment. */
const FULL_BYTES = 200 * MEGABYTE
const LOW_BYTES = 2_000 * MEGABYTE
const LOW_SHARE = 0.05

/** Numbers by which the kernel names kinds of file systems (statfs(2)) that a database must not lie on. */
const NETWORK: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'CIFS',
  4266872130: 'SMB2',
  16914839: '9P',
  12805120: 'Ceph',
  1397113167: 'AFS',
  198183888: 'Lustre',
  1702057286: 'FUSE',
}
const MEMORY: Readonly<Record<number, string>> = { 16914836: 'tmpfs', 2240043254: 'ramfs' }
const OVERLAY = 0x794c7630

/** Reports who may use the folder, its free room, and its kind of file system. */
export async function checkFolder({ config }: Examined): Promise<Finding[]> {
  const { bavail, bsize, blocks, type } = await statfs(config.dataDir)
  return [
    checkOwner(config),
    judgeSpace(bavail * bsize, blocks * bsize),
    // The kernel's number is signed in some places.
    judgeFileSystem(type >>> 0),
  ]
}

function checkOwner(config: Examined['config']): Finding {
  try {
    requireOwnFiles(config)
  } catch (error) {
    return found('folder-foreign', { reason: error instanceof Error ? error.message : String(error) })
  }
  const { dataDir, databaseUrl } = config
  const file = isPostgres(databaseUrl) ? [] : [sqliteFile(databaseUrl)]
  const open = [dataDir, ...file, join(dataDir, 'app-secret')].find(
    (path) => ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & OTHERS) !== 0,
  )
  if (open !== undefined) return found('folder-open', { path: open, folder: config.dataDir })
  return found('folder-private', { folder: config.dataDir })
}

/** Judges the room that is left on a disk. */
export function judgeSpace(freeBytes: number, totalBytes: number): Finding {
  const values = { free: byteWords(freeBytes), total: byteWords(totalBytes) }
  if (freeBytes < FULL_BYTES) return found('disk-full', values)
  // A twentieth of a large disk is plenty.
  const isLow = freeBytes < LOW_BYTES || (freeBytes < totalBytes * LOW_SHARE && freeBytes < LOW_BYTES * 5)
  return found(isLow ? 'disk-low' : 'disk-spacious', values)
}

/** Judges a kind of file system by the kernel's number for it. */
export function judgeFileSystem(type: number): Finding {
  const network = NETWORK[type]
  if (network !== undefined) return found('file-system-network', { kind: network })
  const memory = MEMORY[type]
  if (memory !== undefined) return found('file-system-memory', { kind: memory })
  if (type === OVERLAY) return found('file-system-container')
  return found('file-system-local')
}
