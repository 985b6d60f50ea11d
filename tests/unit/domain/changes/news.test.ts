// A person's news: never the cards they made; what they looked at is no longer news, and what they didn't look at is
// still there when they come back, whatever happened in between.

import { describe, expect, it } from 'vitest'
import { boardChanges } from '@/lib/domain/changes/board-changes'
import type { BoardNote, NotedCard } from '@/lib/domain/changes/board-note'
import { keepUnlooked } from '@/lib/domain/changes/keep-unlooked'
import { changesOf, keysLeft, newsFor, newsKeys } from '@/lib/domain/changes/news'
import { directionOf, newsMarks } from '@/lib/domain/changes/news-marks'
import { criteriaOf } from '@/lib/domain/criteria/criteria'

const card = (ref: string, more: Partial<NotedCard> = {}): NotedCard => ({
  id: `shape:${ref}`,
  kind: 'risk',
  ref,
  title: `About ${ref}`,
  by: 'mika',
  fields: {},
  levels: {},
  ...more,
})
const link = (from: string, to: string) => ({
  id: `shape:${from}${to}`,
  kind: 'causes' as const,
  from: `shape:${from}`,
  to: `shape:${to}`,
})
const note = (cards: readonly NotedCard[], links: BoardNote['links'] = []): BoardNote => ({
  cards,
  links,
  wording: criteriaOf({}),
})
/** The next visit: the news after `later`, when the person left at `now` without looking at these. */
const nextNews = (before: BoardNote, now: BoardNote, unlooked: readonly string[], later: BoardNote) =>
  [...newsKeys(boardChanges(keepUnlooked(before, now, new Set(unlooked)), later))].toSorted()

describe('the news of a person', () => {
  it('is what others made, and every change of a card, whoever made it', () => {
    const changes = boardChanges(
      note([card('R-001', { by: 'ben' })]),
      note([
        card('R-001', { by: 'ben', title: 'New' }),
        card('R-002', { by: 'ben' }),
        card('R-003'),
        card('R-004', { by: '' }),
      ]),
    )
    expect(newsFor(changes, 'ben').made.map(({ ref }) => ref)).toEqual(['R-003', 'R-004'])
    expect([...newsKeys(newsFor(changes, 'ben'))]).toEqual(['shape:R-003', 'shape:R-004', 'shape:R-001'])
  })

  it('is left where it was not looked at; a card’s links are looked at with it', () => {
    const changes = boardChanges(
      note([card('R-001'), card('R-002'), card('R-003')], [link('R-001', 'R-002')]),
      note([card('R-001'), card('R-002', { title: 'New' }), card('R-004')], [link('R-002', 'R-004')]),
    )
    expect(newsKeys(changes)).toEqual(
      new Set([
        'shape:R-004',
        'shape:R-003',
        'shape:R-002',
        'causes shape:R-002 shape:R-004',
        'causes shape:R-001 shape:R-002',
      ]),
    )
    expect(keysLeft(changes, new Set(['shape:R-004']))).toEqual(
      new Set(['shape:R-003', 'shape:R-002', 'causes shape:R-001 shape:R-002']),
    )
    expect(keysLeft(changes, newsKeys(changes))).toEqual(new Set())
    const some = changesOf(changes, new Set(['shape:R-003']))
    expect(some.removed.map(({ ref }) => ref)).toEqual(['R-003'])
    expect(newsKeys(some).size).toBe(1)
  })
})

describe('a person’s knowledge after a visit', () => {
  const before = note([card('R-001'), card('R-002'), card('R-003')], [link('R-001', 'R-002')])
  const now = note(
    [card('R-001', { title: 'Changed' }), card('R-003', { title: 'Changed, too' }), card('R-004')],
    [link('R-003', 'R-004')],
  )

  it('is the board as it is when they have looked at everything', () => {
    expect(nextNews(before, now, [], now)).toEqual([])
    expect(keepUnlooked(before, now, new Set())).toBe(now)
  })

  it('is what was before, of cards and links that they have not looked at: changed, new and gone ones', () => {
    const all = [
      'causes shape:R-001 shape:R-002',
      'causes shape:R-003 shape:R-004',
      'shape:R-001',
      'shape:R-002',
      'shape:R-004',
    ]
    expect(nextNews(before, now, all, now)).toEqual(all)
    expect(nextNews(before, now, ['shape:R-004'], now)).toEqual(['shape:R-004'])
  })

  it('holds what they saw happen, so that it is no news next time, and later changes are', () => {
    const later = note([...now.cards, card('R-005')], now.links)
    expect(nextNews(before, now, ['shape:R-001'], later)).toEqual(['shape:R-001', 'shape:R-005'])
  })
})

describe('the sign of a card', () => {
  const moved = (from: Partial<NotedCard>, to: Partial<NotedCard>) => {
    const [change] = boardChanges(note([card('R-001', from)]), note([card('R-001', to)])).moved
    return change && directionOf(change)
  }

  it('goes with the current level, then with the current scores, and with nothing else', () => {
    expect(moved({ levels: { current: 'low' } }, { levels: { current: 'high' } })).toBe('up')
    expect(
      moved(
        { levels: { current: 'high' }, fields: { impactCurrent: 3 } },
        { levels: { current: 'medium' }, fields: { impactCurrent: 4 } },
      ),
    ).toBe('down')
    expect(moved({ fields: { likelihoodCurrent: 2 } }, { fields: { likelihoodCurrent: 4 } })).toBe('up')
    expect(moved({ fields: { impactCurrent: 4 } }, { fields: { impactCurrent: 3 } })).toBe('down')
    expect(moved({}, { fields: { likelihoodCurrent: 4 }, levels: { current: 'high' } })).toBeNull()
    expect(moved({ fields: { impactInherent: 1 } }, { fields: { impactInherent: 5 } })).toBeNull()
  })

  it('is one for each card that is there', () => {
    const changes = boardChanges(
      note([card('R-001'), card('R-002'), card('R-003', { fields: { impactCurrent: 1 } })]),
      note([
        card('R-002', { title: 'New' }),
        card('R-003', { title: 'New', fields: { impactCurrent: 2 } }),
        card('R-004'),
      ]),
    )
    expect([...newsMarks(changes)].toSorted()).toEqual([
      ['shape:R-002', 'changed'],
      ['shape:R-003', 'up'],
      ['shape:R-004', 'new'],
    ])
  })
})
