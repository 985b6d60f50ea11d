// Files of the data folder that belong to somebody else, as a restore or a start by root leaves them: said with the
// command that mends it, before anything fails halfway.

import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { isPostgres, sqliteFile } from '../db/engine/database-url'

const BESIDE_DATABASE = ['', '-wal', '-shm', '.lock']
const IN_FOLDER = ['app-secret', 'assets', 'assets/incoming', 'exports']

/**
 * Makes sure that this user may write the data. Throws an Error that names the first file that this user may not write,
 * its owner, and the command to hand all over.
 */
export function requireOwnFiles({
  dataDir,
  databaseUrl,
}: {
  readonly dataDir: string
  readonly databaseUrl: string
}): void {
  const ofDatabase = isPostgres(databaseUrl) ? [] : BESIDE_DATABASE.map((end) => sqliteFile(databaseUrl) + end)
  const files = [...ofDatabase, ...IN_FOLDER.map((name) => join(dataDir, name))]
  const foreign = files.find((file) => existsSync(file) && !isWritable(file))
  if (foreign === undefined) return
  const { uid } = statSync(foreign)
  const me = process.getuid?.() ?? -1
  if (uid === me) throw new Error(`${foreign} is ours and can't be written. Give it back to us: chmod u+rw ${foreign}`)
  throw new Error(
    `${foreign} belongs to ${nameOf(uid)}, and this server runs as ${nameOf(me)}, who may not write it. Hand the data folder over: sudo chown -R ${me} ${dataDir}`,
  )
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A user of a container may be in no list of users. */
function nameOf(uid: number): string {
  if (uid === 0) return 'root'
  try {
    const me = userInfo()
    return me.uid === uid ? `${me.username} (user ${uid})` : `user ${uid}`
  } catch {
    return `user ${uid}`
  }
}
