import { expect, test } from 'vitest'
import { keepParts } from '@/lib/std/keep-parts'

const record = (title: string, tags: string[]) => ({ x: 1, props: { title, tags, fields: { owner: 'Ada' } }, meta: {} })

test('what says the same is the same object, what does not is the new one', () => {
  const before = record('Cranes', ['port'])
  const after = record('Cranes stop', ['port'])
  const kept = keepParts(before, after)
  expect(kept).toEqual(after)
  expect(kept.props.tags).toBe(before.props.tags)
  expect(kept.props.fields).toBe(before.props.fields)
  expect(kept.meta).toBe(before.meta)
  expect(keepParts(before, record('Cranes', ['port', 'power'])).props.tags).toEqual(['port', 'power'])
})

test('a value that says all the same is the old one, and keys that came or went are heard of', () => {
  const before = { a: { b: 1 }, c: [1] }
  expect(keepParts(before, { c: [1], a: { b: 1 } })).toBe(before)
  expect(keepParts(before, { a: { b: 1 } })).toEqual({ a: { b: 1 } })
  expect(keepParts<typeof before & { d?: number }>(before, { ...before, d: 2 })).toEqual({ ...before, d: 2 })
  expect(keepParts(undefined, before)).toBe(before)
})
