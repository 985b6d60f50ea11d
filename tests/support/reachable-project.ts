// The project at a path that a user other than root can reach: root may have cloned it into a folder that only root can
// enter.

import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The project's folder, or a copy of it made of links, which is deleted when this process ends. */
export function reachableProject(): string {
  if (isOpen(ROOT)) return ROOT
  const folder = mkdtempSync(join(tmpdir(), 'foreboard-reachable-'))
  chmodSync(folder, 0o755)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const copy = join(folder, 'project')
  execFileSync('cp', ['-al', ROOT, copy])
  chmodSync(copy, 0o755)
  return copy
}

/** Whether everybody may enter the folder and all folders above it. */
function isOpen(folder: string): boolean {
  const isEntered = (statSync(folder).mode & 0o001) !== 0
  return isEntered && (dirname(folder) === folder || isOpen(dirname(folder)))
}
