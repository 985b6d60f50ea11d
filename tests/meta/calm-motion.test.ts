// People who ask for less motion get none: one rule of app/globals.css ends every animation and transition of CSS, whatever
// its class. What moves by other means isn't reached by it, so nothing of the interface does; tldraw's camera asks by itself.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Smooth scrolling, the Web Animations API, and SVG's own animations. */
const BEYOND_CSS = /behavior: ?'smooth'|scroll-behavior: ?smooth|\.animate\(|<animate(?:Transform|Motion)?\b/

const sources = ['app', 'components'].flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:css|tsx?)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
)
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')

test('less motion ends every animation of CSS', () => {
  const [, rule = ''] =
    /@media \(prefers-reduced-motion: reduce\) \{\s*\*,\s*\*::before,\s*\*::after \{([^}]*)\}/.exec(
      textOf('app/globals.css'),
    ) ?? []
  for (const property of ['animation-duration', 'animation-iteration-count', 'transition-duration']) {
    expect(rule).toMatch(new RegExp(`${property}: [^;]+ !important;`))
  }
})

test('nothing moves by means that the rule does not reach', () => {
  expect(sources.length).toBeGreaterThan(500)
  expect(sources.filter((path) => BEYOND_CSS.test(textOf(path)))).toEqual([])
})

test('no rule of ours gives an animation back', () => {
  const important = sources.filter((path) => /(?:animation|transition)[\w-]*: [^;]*!important/.test(textOf(path)))
  expect(important).toEqual(['app/globals.css'])
})
