// Every limit is tested at its value and one beyond it. limits/ names the tests of each limit: a limit without an entry
// doesn't compile and doesn't pass, and neither does an entry whose test is gone or whose file never names the limit.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, type Limits } from '@/lib/protocol/limits'
import { OF_CONNECTIONS } from './limits/connections'
import { OF_MESSAGES_AND_BOARDS } from './limits/messages-and-boards'
import { OF_REQUESTS } from './limits/requests'
import { OF_STORAGE } from './limits/storage'
import type { Tested } from './limits/tested'
import { titlesIn } from './titles-in'

const TESTED: Readonly<Record<keyof Limits, Tested>> = {
  ...OF_MESSAGES_AND_BOARDS,
  ...OF_CONNECTIONS,
  ...OF_STORAGE,
  ...OF_REQUESTS,
}

/** The faults of an entry: none if the tests it names exist, in a file that names the limit. */
function faultsOf(limit: string, tested: Tested | undefined): string[] {
  if (!tested) return [`${limit} is not tested`]
  const [file, ...titles] = tested
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
  const known = titlesIn(file, text)
  const missing = titles.filter((title) => !known.includes(title)).map((title) => `${file} has no test "${title}"`)
  return new RegExp(`\\b${limit}\\b`).test(text) ? missing : [...missing, `${file} never names ${limit}`]
}

describe('every limit is tested at its value and one beyond:', () => {
  it.each(Object.keys(DEFAULT_LIMITS))('%s', (limit) => {
    expect(faultsOf(limit, TESTED[limit as keyof Limits])).toEqual([])
  })

  it('and no other is in the table', () => {
    expect(Object.keys(TESTED).sort()).toEqual(Object.keys(DEFAULT_LIMITS).sort())
  })

  it('and the table is looked at', () => {
    expect(faultsOf('maxNothing', undefined)).toEqual(['maxNothing is not tested'])
    const file = 'unit/sync/idle-timers.test.ts'
    expect(faultsOf('maxNothing', [file, 'no such test'])).toEqual([
      `${file} has no test "no such test"`,
      `${file} never names maxNothing`,
    ])
  })
})
