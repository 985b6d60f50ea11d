// Finds the cues in one sentence, without those that guards silence. Offsets are UTF-16 within the sentence. The work
// is bounded: a sentence beyond the longest is nobody's passage and is skipped.

import type { CandidateKind } from './candidate'
import { ENGLISH_GUARDS } from './guards-en'
import { JAPANESE_GUARDS } from './guards-ja'
import type { CueRule, GuardRule } from './rule'
import { ENGLISH_RULES } from './rules-en'
import { JAPANESE_RULES } from './rules-ja'

export interface FoundCue {
  readonly rule: CueRule
  readonly start: number
  readonly end: number
}

/** The longest sentence in UTF-16 units. Run-on text without stops is excluded from the search here. */
export const LONGEST_SENTENCE = 1_200

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const KANJI = /\p{Script=Han}/u

/** Detects the language by the sentence's letters, because a brief may hold both languages. */
export function languageOf(sentence: string): 'en' | 'ja' {
  return KANA.test(sentence) || KANJI.test(sentence) ? 'ja' : 'en'
}

const HALF_WIDTH: Readonly<Record<string, string>> = { '｡': '。', '､': '、', '｢': '「', '｣': '」', '･': '・' }

/** Returns the cues that count, in the order of the rules. */
export function findCues(words: string): FoundCue[] {
  if (words.length > LONGEST_SENTENCE) return []
  // Letter for letter, so that every offset stays.
  const sentence = words.replace(/[｡､｢｣･]/gu, (mark) => HALF_WIDTH[mark] ?? mark)
  const isJapanese = languageOf(sentence) === 'ja'
  const cues = (isJapanese ? JAPANESE_RULES : ENGLISH_RULES).flatMap((rule) => matchesOf(rule, sentence))
  if (cues.length === 0) return cues
  const silence = (isJapanese ? JAPANESE_GUARDS : ENGLISH_GUARDS).flatMap((guard) => silencesOf(guard, sentence))
  return cues.filter((cue) => !silence.some((quiet) => isSilenced(cue, quiet)))
}

function matchesOf(rule: CueRule, sentence: string): FoundCue[] {
  return [...sentence.matchAll(rule.pattern)].map(({ index, 0: words }) => {
    const trimmed = words.trimEnd()
    return { rule, start: index, end: index + trimmed.length }
  })
}

interface Silence {
  readonly kinds: readonly CandidateKind[]
  readonly start: number
  readonly end: number
}

function silencesOf({ pattern, reach, silences }: GuardRule, sentence: string): Silence[] {
  return [...sentence.matchAll(pattern)].map(({ index, 0: words }) => ({
    kinds: silences,
    start: reach === 'before' || reach === 'sentence' ? 0 : index,
    end: reach === 'behind' || reach === 'sentence' ? sentence.length : index + words.length,
  }))
}

function isSilenced({ rule, start, end }: FoundCue, quiet: Silence): boolean {
  return start < quiet.end && end > quiet.start && (quiet.kinds.length === 0 || quiet.kinds.includes(rule.kind))
}
