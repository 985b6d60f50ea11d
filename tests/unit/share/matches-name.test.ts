import { describe, expect, it } from 'vitest'
import { matchesName } from '@/components/share/matches-name'

describe('matchesName', () => {
  it.each([
    ['Aiko Sato', 'sato'],
    ['Aiko Sato', 'SA ai'],
    ['Zoë Müller', 'muller zoe'],
    ['ＡＩＫＯ', 'aiko'],
    ['佐藤 愛子', '愛'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['Anybody', ''],
    ['Anybody', '  '],
  ])('%s is found by %j', (name, search) => {
    expect(matchesName(name, search)).toBe(true)
  })

  it.each([
    ['Aiko Sato', 'suzuki'],
    ['Aiko Sato', 'aiko suzuki'],
    ['ハト', 'バト'],
  ])('%s is not found by %j', (name, search) => {
    expect(matchesName(name, search)).toBe(false)
  })
})
