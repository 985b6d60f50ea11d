// docs/SYNC-SPEC.md and the tests agree: every rule of this version is in the title of a test, and no title names a
// missing rule. Titles are read from the source: a template's own words, not its values. And comments cite only what
// the document contains.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { titlesIn } from './titles-in'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** A row of one of the tables of rules: `| F16-PG | later | ... |`. */
const RULE = /^\| ([FSI]\d+(?:-PG)?) \| (\w+) \|/gm
const ID = /\b[FSI]\d{1,2}\b(?:-PG\b)?/g
const SINCE = ['now', 'later', 'optional'] as const

interface Rule {
  readonly id: string
  readonly since: string
}

/** The rules of the tables, in their order. */
function rulesIn(spec: string): readonly Rule[] {
  return [...spec.matchAll(RULE)].map(([, id = '', since = '']) => ({ id, since }))
}

function idsIn(titles: readonly string[]): ReadonlySet<string> {
  return new Set(titles.flatMap((title) => title.match(ID) ?? []))
}

interface SourceFile {
  readonly path: string
  readonly text: string
}

/** The files under a folder whose names match, this one aside. */
function filesUnder(folder: string, name: RegExp): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== fileURLToPath(import.meta.url))
    .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }))
}

/** The citations in a text, such as `SYNC-SPEC 3.4`, `SYNC-SPEC F2` or `SYNC-SPEC facts 9, 10`. */
function citationsIn(text: string): readonly string[] {
  return [...text.matchAll(/SYNC-SPEC (facts? )?([FSI]?\d+(?:\.\d+)?)((?:(?:, | and )\d+)*)/g)].flatMap((match) => {
    const [, fact, first = '', more = ''] = match
    return fact ? [first, ...(more.match(/\d+/g) ?? [])].map((number) => `fact ${number}`) : [first]
  })
}

/** Everything that can be cited: ids, numbers of sections, and numbers of points in sections that are lists. */
function citable(spec: string): ReadonlySet<string> {
  const all = new Set(rulesIn(spec).map(({ id }) => id))
  let section = ''
  for (const line of spec.split('\n')) {
    const heading = /^#+ (\d+(?:\.\d+)?)\.? /.exec(line)?.[1]
    const point = /^(\d+)\. /.exec(line)?.[1]
    section = heading ?? section
    if (heading !== undefined) all.add(heading)
    if (point !== undefined) all.add(section === '0' ? `fact ${point}` : `${section}.${point}`)
  }
  return all
}

const spec = readFileSync(join(ROOT, 'docs/SYNC-SPEC.md'), 'utf8')
const rules = rulesIn(spec)
const tests = filesUnder('tests', /\.(test|spec)\.tsx?$/).map(({ path, text }) => ({
  path,
  titles: titlesIn(path, text),
}))

describe('the rules of docs/SYNC-SPEC.md', () => {
  it('are there without a gap, each once and with its version', () => {
    const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)
    const expected = [
      ...numbered('F', 43),
      ...['F46', 'F47', 'F48', 'F49', 'F53', 'F54', 'F16-PG'],
      ...numbered('S', 58),
      ...['S61', 'S62', 'S63', 'S64', 'S65', 'S66', 'S67', 'S68', 'S69', 'S70'],
      ...numbered('I', 17),
    ]
    expect(rules.map(({ id }) => id).sort()).toEqual(expected.sort())
    for (const { id, since } of rules) expect(SINCE, id).toContain(since)
  })

  it('are each in the title of a test, those of this version', () => {
    const tested = idsIn(tests.flatMap(({ titles }) => titles))
    const missing = rules.filter(({ id, since }) => since === 'now' && !tested.has(id)).map(({ id }) => id)
    expect(missing).toEqual([])
  })

  it('are the only ones that titles name', () => {
    const known = new Set(rules.map(({ id }) => id))
    const unknown = tests.flatMap(({ path, titles }) =>
      [...idsIn(titles)].filter((id) => !known.has(id)).map((id) => `${path}: ${id}`),
    )
    expect(unknown).toEqual([])
  })
})

describe('what comments cite of docs/SYNC-SPEC.md', () => {
  it('is there', () => {
    const known = citable(spec)
    const folders = ['lib', 'server', 'components', 'tests', 'scripts']
    const cited = [
      ...folders.flatMap((folder) => filesUnder(folder, /\.(tsx?|mts|mjs)$/)),
      ...filesUnder('prisma', /\.prisma$/),
    ]
    const unknown = cited.flatMap(({ path, text }) =>
      citationsIn(text).flatMap((citation) => (known.has(citation) ? [] : [`${path}: ${citation}`])),
    )
    expect(unknown).toEqual([])
  })

  it('is read from every way to cite', () => {
    const text = '(SYNC-SPEC 3.4). SYNC-SPEC I11; SYNC-SPEC facts 9, S20 (SYNC-SPEC facts 5 and 4) SYNC-SPEC fact 10'
    expect(citationsIn(text)).toEqual(['3.4', 'I11', 'fact 9', 'fact 5', 'fact 4', 'fact 10'])
  })
})

describe('titles', () => {
  it('are read from every way to write a test', () => {
    const text = [
      "test('F1: plain', () => {})",
      `describe('S7, I9: a group', () => { it(\`F2: \${n} of many, \${m} S3\`, () => {}) })`,
      "test.each(rows)('F4: each %s', () => {})",
      "it.each([1] as const)('I5: each', () => {})",
      "test.describe('S6: browser', () => { test(\n  `F8: on a line of its own`,\n  () => {}) })",
      "// test('F9: a comment')",
      "other('F10: no test')",
      "expect('F11: no title')",
    ].join('\n')
    expect([...idsIn(titlesIn('a.test.ts', text))]).toEqual(['F1', 'S7', 'I9', 'F2', 'S3', 'F4', 'I5', 'S6', 'F8'])
  })

  it('name whole ids only', () => {
    expect([...idsIn(['F16-PG: two compactors', 'SF1 F123 I7x', 'S20 upgrades'])]).toEqual(['F16-PG', 'S20'])
  })
})
