// Where tests keep their data folders. Each change that a server stores waits for the disk; in memory that takes no time,
// and what tests assert of kills is true of it as well: memory outlives a process.
import { mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const IN_MEMORY = '/dev/shm'
/** statfs(2) of Linux. */
const TMPFS = 0x01021994
/** Many times what the tests of a run keep at one moment. */
const ENOUGH_BYTES = 8e9

/** Makes a temporary folder, in memory where there is room; TMPDIR decides where it is set. */
export function makeQuickFolder(prefix) {
  return mkdtempSync(join(process.env.TMPDIR === undefined && hasRoom() ? IN_MEMORY : tmpdir(), prefix))
}

function hasRoom() {
  try {
    const { type, bavail, bsize } = statfsSync(IN_MEMORY)
    return type === TMPFS && bavail * bsize >= ENOUGH_BYTES
  } catch {
    return false
  }
}
