// A home for npm and Chromium, which keep caches there and fail without: service users often have none that they may
// write, and a container's user may not even be in the list of users.
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives this process and its children a home that is removed when it ends, unless they have one. */
export function ensureHome() {
  if (hasHome()) return
  const home = mkdtempSync(join(tmpdir(), 'foreboard-home-'))
  process.env.HOME = home
  process.on('exit', () => rmSync(home, { recursive: true, force: true }))
}

function hasHome() {
  try {
    accessSync(homedir(), constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
