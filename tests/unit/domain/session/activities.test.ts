// Each kind of activity has everything the product needs to know about it.

import { expect, it } from 'vitest'
import { LOCALES } from '@/lib/domain/localized'
import {
  activityRules,
  askedKinds,
  asksForCards,
  BALLOT_KINDS,
  givesDrafts,
} from '@/lib/domain/session/activities/activities'
import { ACTIVITY_KINDS, PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { ballotFault } from '@/lib/domain/session/check-ballot'
import { rightsDuring } from '@/lib/domain/session/session'
import { tallyRound } from '@/lib/domain/session/tally-round'
import { wordsIn } from '@/lib/i18n/all-languages'
import { activitySchema } from '@/server/api/sessions/round-schemas'

it.each(ACTIVITY_KINDS)('%s begins in a plan as the API takes it', (kind) => {
  const activity = PLAIN_ACTIVITIES[kind]
  expect(activitySchema.parse(activity)).toEqual(activity)
  expect(activity).toMatchObject({ kind, isAnonymous: true })
  expect(Array.isArray(askedKinds(activity))).toBe(true)
})

it.each(ACTIVITY_KINDS)('%s has either ballots with a result or drafts without one', (kind) => {
  const activity = PLAIN_ACTIVITIES[kind]
  const result = tallyRound({ activity, cardIds: ['a'] }, [])
  if (givesDrafts(activity)) {
    expect(result).toBeNull()
    expect(ballotFault({ activity, cardIds: ['a'] }, {})).toEqual({ kind: 'no-ballots' })
    // A new card on the board would reveal it to everybody at once.
    expect(rightsDuring(activity)).toBe('comment')
    expect(asksForCards(activity, 'shown')).toBe(false)
  } else {
    expect(result).toMatchObject({ kind, ballots: 0, named: null })
    expect(ballotFault({ activity, cardIds: ['a'] }, {})).toBeNull()
    expect(ballotFault({ activity, cardIds: ['a'] }, { b: 1 })).toEqual({ kind: 'card-not-asked', cardId: 'b' })
    expect([asksForCards(activity, 'open'), asksForCards(activity, 'shown')]).toEqual([false, true])
  }
  expect(BALLOT_KINDS.includes(kind)).toBe(activityRules(activity).gives === 'ballots')
})

it.each(LOCALES)('has words for each kind in %s', (locale) => {
  const { round, minutes } = wordsIn(locale)
  for (const words of [round.form.kind, round.mark, round.panel, round.anonymous, round.named, minutes.rounds.kind]) {
    for (const kind of ACTIVITY_KINDS) expect(words[kind]).toEqual(expect.any(String))
  }
})
