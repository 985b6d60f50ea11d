// The results of the rule on whole briefs: how often a title had to be cut where no clause or phrase ends.

import { describe, expect, test } from 'vitest'
import { LONGEST_ENGLISH_TITLE } from '@/lib/brief/titles/english-cuts'
import { LONGEST_JAPANESE_TITLE } from '@/lib/brief/titles/japanese-title'
import { passageTitle } from '@/lib/brief/titles/passage-title'
import { suggestIn } from '../candidates/fixtures'
import { fixtureBrief, hasRealBrief, realBrief } from '../fixtures'

const LEAD_IN =
  /^(?:moreover|in addition|however|another|what’s more|admittedly|by comparison|on a related note|in such cases)\b/i

/** Ends in one half of a pair, in a part without its whole, or in a verb that has only begun. */
const CHOPPED =
  /\b(?:both|either|between) \S+$|\b\d+ percent$|\b(?:is|are|have|has) (?:\S+ing|to \S+)$|\b(?:poses|stemmed|where \S+ \S+)$/i

/** Begins with a word whose meaning is in the sentence before. */
const POINTS_BACK =
  /^(?:this|these|such|they)\b(?! year)|^(?:この|その|こうした|そうした|これら?[はがをに]|それら?[はがをに])/i

function titlesOf(source: string) {
  const { text, candidates } = suggestIn(source)
  return candidates.map(({ start, end }) => passageTitle(text.slice(start, end)))
}

function shareOf(titles: ReturnType<typeof titlesOf>, cut: string): number {
  return titles.filter((title) => title.cut === cut).length / titles.length
}

describe('the titles of a brief’s suggestions', () => {
  test.each([
    ['harbour-power-brief.txt', LONGEST_ENGLISH_TITLE],
    ['river-data-brief.txt', LONGEST_ENGLISH_TITLE],
    ['ferry-brief-ja.txt', LONGEST_JAPANESE_TITLE],
    ['sea-cable-brief-ja.txt', LONGEST_JAPANESE_TITLE],
  ])('%s: short, and nearly all cut at a clause or phrase', (name, longest) => {
    const titles = titlesOf(fixtureBrief(name))
    expect(titles.length).toBeGreaterThan(5)
    expect(titles.filter(({ title }) => title.length > longest)).toEqual([])
    expect(shareOf(titles, 'word')).toBeLessThan(0.1)
    expect(titles.filter(({ title, cut }) => cut === 'none' && POINTS_BACK.test(title))).toEqual([])
  })

  // 37 titles: 4 whole, 13 cut at a clause, 20 at a phrase (2026-11-28: 3, 11 and 22, 1 between any two words).
  test.skipIf(!hasRealBrief)('the real brief: short, without lead-ins, at most one in twenty cut hard', () => {
    const titles = titlesOf(realBrief())
    expect(titles.length).toBeGreaterThan(30)
    expect(titles.filter(({ title }) => title.length > LONGEST_ENGLISH_TITLE || LEAD_IN.test(title))).toEqual([])
    expect(shareOf(titles, 'word')).toBeLessThan(0.05)
    expect(titles.filter(({ title }) => CHOPPED.test(title))).toEqual([])
    expect(new Set(titles.map(({ title }) => title)).size).toBe(titles.length)
  })
})
