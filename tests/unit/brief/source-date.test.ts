// Dates as sources write them are accepted; slips are not.

import { describe, expect, it } from 'vitest'
import { isSourceDate } from '@/lib/brief/source-date'

describe('isSourceDate', () => {
  it.each(['', '2019', '2019-10-03', '2020/2/29', '2019-10', 'October 03, 2019', '3 octobre 2019', 'Winter 2019/20'])(
    'takes %j',
    (date) => {
      expect(isSourceDate(date)).toBe(true)
    },
  )
  it.each(['2019年10月3日', '２０１９年', '令和元年五月', '昭和64年1月7日'])('takes %j', (date) => {
    expect(isSourceDate(date)).toBe(true)
  })
  it.each(['soon', 'October', '2019-02-29', '2019-13', '2019-10-00', '03-10', '0019-01-01', '12019', '令和五月'])(
    'refuses %j',
    (date) => {
      expect(isSourceDate(date)).toBe(false)
    },
  )
})
