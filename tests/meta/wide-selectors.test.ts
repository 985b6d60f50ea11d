// A rule with a selector that matches anywhere inside the canvas, or the page, makes the browser search all of it
// whenever an element is inserted: once for each measured text, which on a board of 1,000 cards made typing in a note
// twice as slow. A class on the element itself does the same.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const WIDE = /(?:html|body|:root|\.canvas-root|\.tl-container)[^\s{},]*:has\([^{},]*/g

const sheets = ['app', 'components'].flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
)

/** Leaves out rules for printing. */
function onScreen(css: string): string {
  const [before = '', ...others] = css.split('@media print')
  return [before, ...others.map(afterBlock)].join('')
}

function afterBlock(css: string): string {
  let depth = 0
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth === 0) return css.slice(index + 1)
  }
  return ''
}

test('no rule for the screen depends on what is anywhere in the canvas or the page', () => {
  expect(sheets).toContain('components/canvas/canvas.css')
  const wide = sheets.flatMap((path) => onScreen(readFileSync(join(ROOT, path), 'utf8')).match(WIDE) ?? [])
  expect(wide).toEqual([])
})
