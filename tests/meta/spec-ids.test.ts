// docs/SYNC-SPEC.md and the tests must know each other: every rule of this version is in the title of a test, and no title
// names a rule that there isn't. Titles are read as they are written: a template's own words, not what it is filled with.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** A row of one of the tables of rules: `| F16-PG | later | ... |`. */
const RULE = /^\| ([FSI]\d+(?:-PG)?) \| (\w+) \|/gm
const ID = /\b[FSI]\d{1,2}\b(?:-PG\b)?/g
const SINCE = ['now', 'later', 'optional'] as const
const TEST_FUNCTIONS: ReadonlySet<string> = new Set(['test', 'it', 'describe'])

interface Rule {
  readonly id: string
  readonly since: string
}

/** The rules of the tables, in their order. */
function rulesIn(spec: string): readonly Rule[] {
  return [...spec.matchAll(RULE)].map(([, id = '', since = '']) => ({ id, since }))
}

/** The titles of a file's tests and groups; where a title is a template, its fixed words. */
function titlesIn(path: string, text: string): readonly string[] {
  const titles: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && TEST_FUNCTIONS.has(calledName(node.expression))) {
      const [title] = node.arguments
      if (title && ts.isStringLiteralLike(title)) titles.push(title.text)
      else if (title && ts.isTemplateExpression(title)) {
        titles.push([title.head.text, ...title.templateSpans.map((span) => span.literal.text)].join('…'))
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false))
  return titles
}

/** `test` of `test(…)`, `test.each(rows)(…)` and `` test.each`table`(…) ``. */
function calledName(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression)) {
    return calledName(expression.expression)
  }
  return ts.isTaggedTemplateExpression(expression) ? calledName(expression.tag) : ''
}

function idsIn(titles: readonly string[]): ReadonlySet<string> {
  return new Set(titles.flatMap((title) => title.match(ID) ?? []))
}

function titlesOfAllTests(): readonly { readonly path: string; readonly titles: readonly string[] }[] {
  return readdirSync(join(ROOT, 'tests'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== fileURLToPath(import.meta.url))
    .map((path) => ({ path: relative(ROOT, path), titles: titlesIn(path, readFileSync(path, 'utf8')) }))
}

const rules = rulesIn(readFileSync(join(ROOT, 'docs/SYNC-SPEC.md'), 'utf8'))
const tests = titlesOfAllTests()

describe('the rules of docs/SYNC-SPEC.md', () => {
  it('are there without a gap, each once and with its version', () => {
    const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)
    const expected = [...numbered('F', 30), 'F16-PG', ...numbered('S', 34), ...numbered('I', 15)]
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
