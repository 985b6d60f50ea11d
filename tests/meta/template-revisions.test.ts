// A template that changes has a raised revision: servers that run already take only those (lib/content/template-library).
// `UPDATE_GOLDEN=1` accepts the files as they are, once their revisions are raised.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Accepted {
  readonly revision: number
  /** SHA-256 of the file, of which 16 digits are enough to see a change. */
  readonly hash: string
}

const TEMPLATES = new URL('../../content/templates/', import.meta.url)
const ACCEPTED = new URL('../template-revisions.json', import.meta.url)

function filesNow(): Record<string, Accepted> {
  const names = readdirSync(TEMPLATES).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    names.toSorted().map((name) => {
      const text = readFileSync(new URL(name, TEMPLATES), 'utf8')
      const { revision } = JSON.parse(text) as { revision: number }
      return [name, { revision, hash: createHash('sha256').update(text).digest('hex').slice(0, 16) }]
    }),
  )
}

/** Names the files that changed under a revision that servers know. */
function unraised(accepted: Readonly<Record<string, Accepted>>, now: Readonly<Record<string, Accepted>>): string[] {
  return Object.entries(now).flatMap(([name, { revision, hash }]) => {
    const before = accepted[name]
    return before && before.hash !== hash && revision <= before.revision ? [name] : []
  })
}

test('a template that changed has a raised revision, and the change is accepted', () => {
  const accepted = JSON.parse(readFileSync(ACCEPTED, 'utf8')) as Record<string, Accepted>
  const now = filesNow()
  expect(unraised(accepted, now), 'raise `revision` in these files').toEqual([])
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(ACCEPTED, `${JSON.stringify(now, null, 2)}\n`)
  else expect(now, 'accept the raised revisions with UPDATE_GOLDEN=1').toEqual(accepted)
})

test('a change without a raised revision is found', () => {
  const before = { 'a.json': { revision: 2, hash: 'one' } }
  expect(unraised(before, { 'a.json': { revision: 2, hash: 'two' } })).toEqual(['a.json'])
  expect(unraised(before, { 'a.json': { revision: 3, hash: 'two' }, 'b.json': { revision: 1, hash: 'new' } })).toEqual(
    [],
  )
  expect(unraised(before, before)).toEqual([])
})
