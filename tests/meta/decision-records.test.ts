// Decision records agree: a replaced record names its successor, the successor names it, and the index lists every
// record with its title and end.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FOLDER = new URL('../../docs/decisions/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')

interface DecisionRecord {
  readonly name: string
  readonly title: string
  /** The line below the title, without "Status: " and the full stop. */
  readonly status: string
}

const RECORDS: readonly DecisionRecord[] = readdirSync(FOLDER)
  .filter((name) => /^\d{4}-/.test(name))
  .sort()
  .map((name) => {
    const [heading = '', , line = ''] = read(name).split('\n')
    const number = Number(name.slice(0, 4))
    expect(heading, name).toMatch(new RegExp(`^# ${number}\\. \\S`))
    expect(line, name).toMatch(/^Status: .+\.$/)
    return { name, title: heading.slice(2), status: line.slice('Status: '.length, -1) }
  })

/** The files that a status names after the words `superseded by` or `supersedes in part`. */
function named({ status }: DecisionRecord, relation: RegExp): string[] {
  const part = status.split('; ').find((each) => relation.test(each)) ?? ''
  return [...part.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => file)
}

describe('decision records', () => {
  it('say when they were accepted, and what became of them', () => {
    const form = /^accepted \d{4}-\d\d-\d\d(; superseded (in part )?by [^;]+)*(; supersedes (in part )?[^;]+)*$/
    expect(RECORDS.filter(({ status }) => !form.test(status)).map(({ name }) => name)).toEqual([])
  })

  it.each([
    ['as a whole', /^superseded by /, /^supersedes \[/],
    ['in part', /^superseded in part by /, /^supersedes in part /],
  ])('that were superseded %s and those that did it name each other', (_, isSuperseded, supersedes) => {
    const records = (file: string) => /^\d{4}-/.test(file)
    const told = RECORDS.flatMap((old) =>
      named(old, isSuperseded)
        .filter(records)
        .map((by) => `${old.name} < ${by}`),
    )
    const claimed = RECORDS.flatMap((by) => named(by, supersedes).map((old) => `${old} < ${by.name}`))
    expect(told.sort()).toEqual(claimed.sort())
    expect(told.length).toBeGreaterThan(0)
  })

  it('are in the index, each with its title and by what it was superseded', () => {
    const lines = RECORDS.map(({ name, title, status }) => {
      const end = status.split('; ').find((each) => each.startsWith('superseded'))
      return `- [${title}](${name})${end ? ` — ${end.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')}` : ''}`
    })
    expect(read('README.md').match(/^- .*$/gm)).toEqual(lines)
  })
})
