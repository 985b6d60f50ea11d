// Pages that were open during an upgrade load parts of themselves later: a dialog, a language. Their names depend on their
// content, so that the files of the build before can stand beside the new ones. Those of one build before stay, not more.
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const LIST = 'files-of-the-build-before.json'

/** Puts the files of the build that is there aside, before the next one takes its folder. */
export function setOldPagesAside(root) {
  const from = join(root, '.next/static')
  const aside = asideIn(root)
  // A build that failed has taken the folder already.
  if (!existsSync(from)) return
  rmSync(aside, { recursive: true, force: true })
  const older = new Set(listed(root))
  for (const name of filesIn(from)) if (!older.has(name)) place(join(from, name), join(aside, name))
}

/** Puts them beside those of the new build. */
export function bringOldPagesBack(root) {
  const aside = asideIn(root)
  const to = join(root, '.next/static')
  const old = existsSync(aside) ? filesIn(aside).filter((name) => !existsSync(join(to, name))) : []
  for (const name of old) place(join(aside, name), join(to, name))
  writeFileSync(listIn(root), JSON.stringify(old))
  rmSync(aside, { recursive: true, force: true })
}

const asideIn = (root) => join(root, '.build/old-pages')
const listIn = (root) => join(root, '.next', LIST)

function listed(root) {
  return existsSync(listIn(root)) ? JSON.parse(readFileSync(listIn(root), 'utf8')) : []
}

function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

function place(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
  } catch {
    cpSync(from, to)
  }
}
