// The news of a board in words, in both languages: one sentence with the largest changes first, and a list.

import { describe, expect, it } from 'vitest'
import { boardChanges } from '@/lib/domain/changes/board-changes'
import type { BoardNote, NotedCard } from '@/lib/domain/changes/board-note'
import { criteriaOf } from '@/lib/domain/criteria/criteria'
import { newsGroups, newsSentence, threadWords } from '@/lib/export/news-text'

const criteria = criteriaOf({})
const card = (ref: string, more: Partial<NotedCard> = {}): NotedCard => ({
  id: `shape:${ref}`,
  kind: ref.startsWith('REC') ? 'recommendation' : 'risk',
  ref,
  title: `About ${ref}`,
  by: 'mika',
  fields: {},
  levels: {},
  ...more,
})
const note = (cards: readonly NotedCard[], links: BoardNote['links'] = []): BoardNote => ({
  cards,
  links,
  wording: criteria,
})
const scored = (ref: string, likelihoodCurrent: number) => card(ref, { fields: { likelihoodCurrent } })
const staged = (ref: string, lifecycle: string) => card(ref, { fields: { lifecycle } })

describe('the sentence', () => {
  it('tells the largest kinds of changes, names what is alone, and counts the rest', () => {
    const changes = boardChanges(
      note([scored('R-001', 1), scored('R-002', 1), scored('R-003', 1), staged('REC-004', 'planned'), card('R-009')]),
      note([
        scored('R-001', 4),
        scored('R-002', 2),
        scored('R-003', 5),
        staged('REC-004', 'completed'),
        card('R-010'),
        card('REC-011'),
      ]),
    )
    expect(newsSentence(changes, 'en')).toBe('3 risks moved up, REC-004 is now completed, 2 cards added, 1 more change')
    expect(newsSentence(changes, 'ja')).toBe(
      'リスク3件の評価が上昇、REC-004を「実施済み」に変更、カード2枚を追加、ほか1件',
    )
  })

  it('says what happened beside the cards, with or without changes of them', () => {
    const happened = { comments: 5, resolved: 1, rounds: 2 }
    const none = boardChanges(note([]), note([]))
    expect(newsSentence(none, 'en', happened)).toBe('5 comments, 1 thread resolved, 2 rounds ended')
    expect(newsSentence(none, 'ja', happened)).toBe('コメント5件、スレッド1件が解決、ラウンド2件が終了')
    expect(newsSentence(none, 'en', { comments: 1, resolved: 0, rounds: 0 })).toBe('1 comment')
    expect(threadWords(happened, 'en')).toBe('5 comments, 1 thread resolved')
  })

  it('says the value that several got alike, and none where they got different ones', () => {
    const before = note([staged('REC-001', 'planned'), staged('REC-002', 'planned')])
    const alike = note([staged('REC-001', 'rejected'), staged('REC-002', 'rejected')])
    const apart = note([staged('REC-001', 'rejected'), staged('REC-002', 'completed')])
    expect(newsSentence(boardChanges(before, alike), 'en')).toBe('2 cards are now rejected')
    expect(newsSentence(boardChanges(before, apart), 'en')).toBe('2 cards have a new status')
  })

  it('says whose owner is new, and what both were in the list', () => {
    const owned = (owner: string) => card('R-001', { duties: { owner, due: '2027-01-31' } })
    const changes = boardChanges(note([owned('Ada')]), note([owned('Ben')]))
    expect(newsSentence(changes, 'en')).toBe('R-001 has a new owner')
    expect(newsSentence(changes, 'ja')).toBe('R-001の担当を変更')
    expect(newsGroups(changes, { locale: 'en', criteria, nameOf: () => undefined })).toMatchObject([
      { name: 'moved', entries: [{ ref: 'R-001', detail: 'Owner: Ada → Ben' }] },
    ])
  })

  it('tells each kind of change alone', () => {
    const link = { id: 'shape:l', kind: 'causes' as const, from: 'shape:R-001', to: 'shape:R-002' }
    const [one, two] = [card('R-001'), card('R-002')]
    const said = (before: BoardNote, after: BoardNote) => [
      newsSentence(boardChanges(before, after), 'en'),
      newsSentence(boardChanges(after, before), 'en'),
    ]
    expect(said(note([one]), note([one, two]))).toEqual(['R-002 added', 'R-002 removed'])
    expect(said(note([one, two]), note([one, two], [link]))).toEqual(['1 link made', '1 link removed'])
    expect(said(note([one]), note([card('R-001', { title: 'New' })]))).toEqual(['R-001 renamed', 'R-001 renamed'])
    expect(said(note([scored('R-001', 2)]), note([scored('R-001', 3)]))).toEqual(['R-001 moved up', 'R-001 moved down'])
    expect(said(note([one]), note([scored('R-001', 3)]))).toEqual(['R-001 scored', 'R-001 changed'])
  })
})

describe('the list', () => {
  const link = { id: 'shape:l', kind: 'causes' as const, from: 'shape:R-001', to: 'shape:R-004' }
  const changes = boardChanges(
    note([scored('R-001', 2), card('R-002'), card('R-003')]),
    note(
      [
        card('R-001', { fields: { likelihoodCurrent: 4 }, levels: { current: 'high' } }),
        card('R-002', { title: 'New' }),
        card('R-004'),
      ],
      [link],
    ),
  )
  const listed = (locale: 'en' | 'ja') =>
    newsGroups(changes, { locale, criteria, nameOf: (id) => (id === 'mika' ? 'Mika' : undefined) }).flatMap(
      ({ name, entries }) => entries.map(({ ref, detail, cardId }) => [name, ref, detail, cardId === null]),
    )

  it('has every change under its kind, in words of the board', () => {
    expect(listed('en')).toEqual([
      ['made', 'R-004', 'by Mika', false],
      ['moved', 'R-001', expect.stringMatching(/^Likelihood, current: 2.* → 4.*; Level: not set → High$/), false],
      ['renamed', 'R-002', 'before: About R-002', false],
      ['linked', 'R-001', 'causes → R-004 About R-004', false],
      ['removed', 'R-003', '', true],
    ])
    expect(listed('ja').map(([, , detail]) => detail)).toEqual([
      '作成：Mika',
      expect.stringMatching(/^起こりやすさ（現状）：2.* → 4.*；レベル：未設定 → 高/),
      '変更前：About R-002',
      expect.stringContaining('R-004 About R-004'),
      '',
    ])
  })
})
