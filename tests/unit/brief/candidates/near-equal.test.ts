// Which suggestions say the same, and which only look alike.

import { describe, expect, it } from 'vitest'
import { groupNearEqual, type Sayable } from '@/lib/brief/candidates/near-equal'

const say = (quote: string, kind: Sayable['kind'] = 'recommendation'): Sayable => ({ kind, quote })

/** How many of the passages say something of their own. */
const groups = (...passages: readonly (string | Sayable)[]) =>
  groupNearEqual(passages.map((one) => (typeof one === 'string' ? say(one) : one)))

describe('passages that say the same', () => {
  it.each([
    ['word for word, however short', 'Share spares.', 'Share spares.'],
    [
      'with more said the second time',
      'Ports should share one register of spare cables.',
      'All ports on the strait should share one public register of spare cables.',
    ],
    [
      'with another word for one thing, in another number',
      'Ferry companies should publish timetables and crew rosters before each winter.',
      'Each ferry company should publish its timetable and crew roster ahead of each winter.',
    ],
    [
      'in polite and in plain Japanese',
      '港は予備の配管の台帳を共有すべきである。',
      '港は予備の配管の台帳を共有すべきです。',
    ],
    [
      'in full-width digits',
      '港は２０３１年までに配管の台帳を共有すべきだ。',
      '港は2031年までに配管の台帳を共有すべきだ。',
    ],
  ])('are one: %s', (_, first, second) => {
    expect(groups(first, second)).toEqual([{ first: say(first), again: [say(second)] }])
  })

  it.each([
    [
      'another figure',
      'Ports should keep 12 spare cables in each shed.',
      'Ports should keep 20 spare cables in each shed.',
    ],
    [
      'another name',
      'The ministry should let Aberg keep spare cables in each shed.',
      'The ministry should let Bystrand keep spare cables in each shed.',
    ],
    ['another actor', 'Ports should keep spare cables in each shed.', 'Towns should keep spare cables in each shed.'],
    [
      'a denial',
      'Ports should sell spare cables to private owners.',
      'Ports should never sell spare cables to private owners.',
    ],
    [
      'much more',
      'Ports should keep spare cables in sheds.',
      'Ports should keep spare cables in sheds, train night crews twice a year, and report faults to the ministry.',
    ],
    ['a denial, in Japanese', '港は予備の配管を民間に売却すべきである。', '港は予備の配管を民間に売却すべきではない。'],
    ['another actor, in Japanese', '港は予備の配管の台帳を共有すべきだ。', '町は予備の配管の台帳を共有すべきだ。'],
    ['few words', 'Share more spares.', 'Share more cables.'],
  ])('are two: %s', (_, first, second) => {
    expect(groups(first, second)).toHaveLength(2)
  })

  it('are of one kind', () => {
    const words = 'Ports may lose spare cables in each storm.'
    expect(groups(say(words, 'risk'), say(words, 'evidence'))).toHaveLength(2)
  })

  it('stay in the order of the text, and a chain of small changes is not a group', () => {
    const chain = [
      'Ports should keep spare cables and tools in sheds.',
      'Ports should keep spare cables and masts in sheds.',
      'Ports should keep spare anchors and masts in sheds.',
      'Ports should keep rusty anchors and masts in sheds.',
    ]
    const found = groups('Storms close the strait each winter.', ...chain)
    expect(found.map(({ first }) => first.quote)).toEqual([
      'Storms close the strait each winter.',
      'Ports should keep spare cables and tools in sheds.',
      'Ports should keep spare anchors and masts in sheds.',
    ])
  })

  it('are found in a long brief within a moment', () => {
    const many = Array.from({ length: 4_000 }, (_, i) =>
      say(`Port ${i} should keep spare cables, masts, anchors and lamps in its shed number ${i * 7}.`),
    )
    expect(groupNearEqual([...many, ...many])).toHaveLength(4_000)
  }, 30_000)
})
