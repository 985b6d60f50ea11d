// The secret that signs sessions, when the environment gives none: made once and kept beside the data.

import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const FILE = 'app-secret'

/** Reads the kept secret of a data folder, or makes it. The file is readable by its owner only. */
export async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, FILE)
  try {
    await writeFile(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = (await readFile(path, 'utf8')).trim()
  if (secret.length < 32)
    throw new Error(
      `${path} is damaged: it must hold at least 32 characters. Delete it to make a new one; everybody will have to sign in again.`,
    )
  return secret
}
