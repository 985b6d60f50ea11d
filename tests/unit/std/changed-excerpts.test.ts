// Two wordings of a text from shortly before their difference on.

import { expect, it } from 'vitest'
import { changedExcerpts } from '@/lib/std/changed-excerpts'

it('shows short texts whole, on one line', () => {
  expect(changedExcerpts('', 'Two more\nare  tested', 90)).toEqual(['', 'Two more are tested'])
  expect(changedExcerpts('Ports close', 'Ports open', 90)).toEqual(['Ports close', 'Ports open'])
})

it('begins long ones shortly before they differ, and cuts them', () => {
  const same = 'The harbour has been waiting for parts since the spring, and '
  const [old, now] = changedExcerpts(`${same}nobody knows why`, `${same}everybody knows why${'!'.repeat(90)}`, 60)
  expect(old).toBe('…s since the spring, and nobody knows why')
  expect(now.startsWith('…s since the spring, and everybody knows why!')).toBe(true)
  expect([...now]).toHaveLength(60)
})

it('cuts between code points', () => {
  const same = '港湾のケーブルは部品を待っている。'.repeat(3)
  expect(changedExcerpts(`${same}𠮷`, `${same}𠮸`, 90)).toEqual([
    `…${[...same].slice(-24).join('')}𠮷`,
    `…${[...same].slice(-24).join('')}𠮸`,
  ])
})
