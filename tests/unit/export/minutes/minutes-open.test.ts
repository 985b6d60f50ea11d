// The minutes' part about cards that were rated and not agreed on.

import { expect, it } from 'vitest'
import { writeMinutesMarkdown } from '@/lib/export/minutes-markdown'
import { aSession } from './a-session'

const TOKYO = { locale: 'en', timeZone: 'Asia/Tokyo' } as const

it('the minutes list the cards on which nobody has agreed', () => {
  const minutes = aSession()
  expect(writeMinutesMarkdown(minutes, TOKYO)).not.toContain('Not decided')
  const rounds = minutes.rounds.map((round) => ({ ...round, agreements: [] }))
  const [, section] = writeMinutesMarkdown({ ...minutes, rounds }, TOKYO).split('## Not decided')
  expect(section).toMatch(/^\n\n1 of 1 card to rate has no agreed value:\n\n- R-001 The port loses power\n/)
})

it('the minutes list no card as open that is no longer on the board', () => {
  const minutes = aSession()
  const rounds = minutes.rounds.map((round) => ({ ...round, agreements: [] }))
  const removed = minutes.cards.filter(({ cardId }) => cardId === 'shape:r1')
  expect(removed).toHaveLength(1)
  const changes = minutes.changes && { ...minutes.changes, removed }
  expect(writeMinutesMarkdown({ ...minutes, rounds, changes }, TOKYO)).not.toContain('Not decided')
})
