// The suggested next step for the content of a board.

import { expect, test } from 'vitest'
import {
  type BoardProgress,
  boardProgress,
  isLedInSession,
  NEXT_STEPS,
  nextStep,
} from '@/lib/domain/coverage/next-step'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { card, link } from './coverage-cards'

const none: BoardProgress = {
  isUnbegun: false,
  suggested: undefined,
  hasNewBrief: false,
  cited: 0,
  risks: 0,
  unscored: [],
  scored: 0,
  unplaced: [],
  untreated: [],
  untried: 0,
}

test('counts cards that cite, risks that still count without a level, and untreated ones above tolerance', () => {
  const grave = { likelihoodCurrent: 5, impactCurrent: 5 }
  const cards = [
    card('a', 'risk', {}, ['anchored']),
    card('b', 'risk', { status: 'accepted' }),
    card('c', 'risk', grave, ['orphan']),
    card('d', 'risk', { likelihoodCurrent: 1, impactCurrent: 1 }),
    card('e', 'risk', grave),
    card('f', 'recommendation', { 'verdict:g': 'works' }),
    card('g', 'scenario'),
    card('h', 'scenario'),
  ]
  const links = [link('f', 'e', { kind: 'mitigates' })]
  expect(
    boardProgress({ cards, links }, DEFAULT_CRITERIA, {
      isUnbegun: false,
      suggested: 3,
      hasNewBrief: true,
      unplaced: ['e'],
    }),
  ).toEqual({
    isUnbegun: false,
    suggested: 3,
    hasNewBrief: true,
    cited: 2,
    risks: 5,
    unscored: ['a'],
    scored: 3,
    unplaced: ['e'],
    untreated: ['c'],
    untried: 1,
  })
})

test.each<[what: string, progress: Partial<BoardProgress>, step: ReturnType<typeof nextStep>]>([
  ['the places of a template', { isUnbegun: true }, 'begin'],
  ['a brief that is not read yet', { risks: 9, unscored: ['a'] }, undefined],
  ['no brief, and two risks', { suggested: 0, risks: 2, unscored: ['a', 'b'] }, undefined],
  ['no brief, and a list of risks', { suggested: 0, risks: 3, unscored: ['a', 'b', 'c'] }, 'score'],
  ['no brief, and a list of scored risks', { suggested: 0, risks: 3, scored: 3, untreated: ['a'] }, 'link'],
  ['a brief of which everything was dismissed', { suggested: 0 }, undefined],
  ['a brief that was just read', { suggested: 37 }, 'review'],
  ['a few accepted', { suggested: 30, cited: 7, unscored: ['a'] }, 'review'],
  ['most accepted', { suggested: 17, cited: 20, unscored: ['a'] }, 'score'],
  ['all accepted', { suggested: 0, cited: 37, unscored: ['a', 'b'], untreated: ['c'] }, 'score'],
  ['some scored outside the matrix', { suggested: 0, cited: 37, unscored: ['a'], unplaced: ['b'] }, 'score'],
  ['all scored outside the matrix', { suggested: 0, cited: 37, unplaced: ['b'], untreated: ['c'] }, 'place'],
  ['all scored', { suggested: 0, cited: 37, untreated: ['c'] }, 'link'],
  ['all treated', { suggested: 0, cited: 37 }, 'finish'],
  ['some treated, and none tried in scenarios', { suggested: 0, cited: 37, untreated: ['c'], untried: 2 }, 'link'],
  ['all treated, and some not tried in scenarios', { suggested: 0, cited: 37, untried: 2 }, 'try'],
  ['no risks, and recommendations that meet scenarios', { suggested: 0, untried: 2 }, 'try'],
  ['many left on a board whose risks are scored', { suggested: 22, cited: 13, scored: 7, untreated: ['c'] }, 'link'],
  ['many left, and most risks not scored', { suggested: 22, cited: 13, scored: 1, unscored: ['a'] }, 'review'],
  ['another brief came', { suggested: 40, cited: 37, scored: 9, hasNewBrief: true }, 'review'],
])('%s', (_, progress, step) => {
  expect(nextStep({ ...none, ...progress })).toBe(step)
})

test('while a session runs, its facilitator is led to the matrix that the rated risks belong to, and nobody to the rest', () => {
  expect(NEXT_STEPS.filter((step) => isLedInSession(step, true))).toEqual(['place'])
  expect(NEXT_STEPS.filter((step) => isLedInSession(step, false))).toEqual([])
})
