// Days that people type become moments of their own clock, both days included.

import { expect, it } from 'vitest'
import { auditFileAddress, auditQuery, NO_FILTER } from '@/components/admin/audit-filter'

const local = (year: number, month: number, day: number) => new Date(year, month - 1, day).toISOString()

it('asks for nothing where nothing is typed', () => {
  expect(auditQuery({ ...NO_FILTER, who: '  ' })).toEqual({})
  expect(auditFileAddress(NO_FILTER)).toBe('/api/admin/audit/export')
})

it('begins with the first day and ends with the last one, over the end of a month', () => {
  const { from, until } = auditQuery({ ...NO_FILTER, from: '2026-11-01', until: '2026-11-30' })
  expect([from, until]).toEqual([local(2026, 11, 1), local(2026, 12, 1)])
})

it('waits for a day that is typed to its end', () => {
  expect(auditQuery({ ...NO_FILTER, from: '2026-11', until: '' })).toEqual({})
})

it('writes the same into the address of the file', () => {
  const address = auditFileAddress({ action: 'signed-in', who: 'Ada & Bob', from: '2026-11-01', until: '' })
  const { searchParams } = new URL(address, 'http://localhost')
  expect(Object.fromEntries(searchParams)).toEqual({
    action: 'signed-in',
    who: 'Ada & Bob',
    from: local(2026, 11, 1),
  })
})
