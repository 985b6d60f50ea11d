// Files of the build before stand beside those of the new build, for pages that were open during an upgrade.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const { bringOldPagesBack, setOldPagesAside } = (await import(
  new URL('../../../scripts/old-pages.mjs', import.meta.url).href
)) as Record<'bringOldPagesBack' | 'setOldPagesAside', (root: string) => void>

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'foreboard-build-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** As `next build` does: a folder of its own, without what was there. */
function build(files: Readonly<Record<string, string>>): void {
  setOldPagesAside(root)
  rmSync(join(root, '.next'), { recursive: true, force: true })
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, '.next/static', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  bringOldPagesBack(root)
}

const chunks = () => readdirSync(join(root, '.next/static/chunks')).sort()

test('the files of one build before stay, under their names, and older ones go', () => {
  build({ 'chunks/a1.js': 'a', 'chunks/b1.js': 'b', 'chunks/b1.js.br': 'packed' })
  expect(chunks()).toEqual(['a1.js', 'b1.js', 'b1.js.br'])
  build({ 'chunks/a1.js': 'a', 'chunks/b2.js': 'b, changed' })
  expect(chunks()).toEqual(['a1.js', 'b1.js', 'b1.js.br', 'b2.js'])
  expect(readFileSync(join(root, '.next/static/chunks/b1.js'), 'utf8')).toBe('b')
  build({ 'chunks/a1.js': 'a', 'chunks/b3.js': 'b, again' })
  expect(chunks()).toEqual(['a1.js', 'b2.js', 'b3.js'])
  expect(existsSync(join(root, '.build/old-pages'))).toBe(false)
})
