// The sentences of a block, English and Japanese, for choosing a passage by keyboard and for suggesting passages. Own
// rules rather than Intl.Segmenter: browser and server must cut alike, and Unicode's rules cut behind "Dr." and "U.S.".
// One pass over the text.

import type { CodePointText } from './code-points'
import { type TextRange, trimRange } from './text-range'

/** Titles that precede a name or a number; a sentence never ends in one. */
const TITLES = new Set(
  'mr mrs ms dr prof rev gen col lt sgt capt gov sen rep pres st mt fig figs no nos vol pp p para art sec ch cf eg ie viz vs ca approx est e.g i.e'.split(
    ' ',
  ),
)
/** Signs that may end a sentence; the text after them decides. */
const SHORT_FORMS = new Set(
  'al etc inc ltd co corp llc plc bros dept univ jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.u d.c a.m p.m ph.d m.d'.split(
    ' ',
  ),
)
/** Words that, capitalised, begin a sentence even after an abbreviation. */
const STARTERS =
  /^["“‘(]?(?:a|an|and|as|at|although|because|but|by|each|even|for|from|he|here|how|however|i|if|in|it|its|many|most|no|not|of|on|one|only|our|she|since|so|some|such|that|the|their|then|there|these|they|this|those|to|under|we|what|when|where|while|who|why|with|yet|you)\b/iu

const CLOSERS = new Set([...'”’"\')]}»›」』）】〉》'])
const OPENING: Readonly<Record<string, string>> = { '「': '」', '『': '』', '（': '）' }
/** A bracket that isn't closed within this many UTF-16 units doesn't hold a sentence together. */
const LONGEST_BRACKET = 400
/** Characters after 「…。」 with which the sentence continues. */
const GOES_ON = /^[とのをがはにもでやへ、，]|^(?:など|から|まで|より)/u

/** Returns the sentences of a range, without the white space around them. */
export function sentencesOf(text: CodePointText, range: TextRange): TextRange[] {
  const words = text.slice(range.start, range.end)
  const offset = text.toUtf16(range.start)
  const sentences: TextRange[] = []
  let begin = 0
  for (const end of [...sentenceEnds(words), words.length]) {
    const sentence = trimRange(text, { start: text.toCodePoint(offset + begin), end: text.toCodePoint(offset + end) })
    if (sentence) sentences.push(sentence)
    begin = end
  }
  return sentences
}

/** Returns the UTF-16 offsets behind each sentence except the last, rising. */
function sentenceEnds(words: string): number[] {
  const ends: number[] = []
  const open: { readonly closer: string; readonly at: number }[] = []
  for (let i = 0; i < words.length; i++) {
    const letter = words.charAt(i)
    const closer = OPENING[letter]
    if (closer) open.push({ closer, at: i })
    else if (letter === open.at(-1)?.closer) open.pop()
    if (isJapaneseStop(words, i)) {
      const end = endOfRun(words, i + 1)
      while (open.length > 0 && closesWithin(words, i + 1, end, open.at(-1)?.closer)) open.pop()
      const isInBracket = i - (open.at(-1)?.at ?? -LONGEST_BRACKET) < LONGEST_BRACKET
      const isQuoted = end > i + 1 && CLOSERS.has(words.charAt(end - 1)) && GOES_ON.test(words.slice(end, end + 4))
      if (!isInBracket && !isQuoted && end < words.length) ends.push(end)
      i = end - 1
    } else if (letter === '.' || letter === '!' || letter === '?' || letter === '…') {
      const end = endOfRun(words, i + 1)
      const behind = behindFootnote(words, end)
      if (endsHere(words, i, end, behind)) ends.push(behind)
      i = end - 1
    } else if (letter === '\n' && /^\n[^\S\n]*\n/u.test(words.slice(i, i + 8))) ends.push(i)
  }
  return ends
}

function isJapaneseStop(words: string, at: number): boolean {
  const letter = words.charAt(at)
  // Between digits it is a decimal point: １．５倍.
  if (letter === '．') return !(isDigit(words.charAt(at - 1)) && isDigit(words.charAt(at + 1)))
  return letter === '。' || letter === '｡' || letter === '！' || letter === '？'
}

function isDigit(letter: string): boolean {
  return /^[0-9０-９]$/u.test(letter)
}

/** Returns the offset behind the run of stops and closing marks. */
function endOfRun(words: string, from: number): number {
  let end = from
  while (end < words.length && (CLOSERS.has(words.charAt(end)) || '.!?…。！？'.includes(words.charAt(end)))) end++
  return end
}

function closesWithin(words: string, from: number, to: number, closer: string | undefined): boolean {
  return closer !== undefined && words.slice(from, to).includes(closer)
}

/**
 * A footnote's number that stuck to the sentence when it was copied belongs to it: "…as planned.12 The next". Behind a
 * space only a word that begins sentences shows that it is none of the next one's figures: "…as planned. 12 The next".
 */
function behindFootnote(words: string, end: number): number {
  const apart = /^\s{1,2}\d{1,3}(?=\s+(\S.{0,16}))/u.exec(words.slice(end, end + 24))
  if (apart && /^\p{Lu}/u.test(apart[1] ?? '') && STARTERS.test(apart[1] ?? '')) return end + apart[0].length
  const mark = /^(?:\[\d{1,3}\]|\d{1,3})(?=\s+["“‘(]?\p{Lu})/u.exec(words.slice(end, end + 12))
  return mark && /[\p{Ll})”]/u.test(words.charAt(end - 2)) ? end + mark[0].length : end
}

/** Whether the stop at `stop`, whose run ends at `end`, ends a sentence. */
function endsHere(words: string, stop: number, end: number, behind: number): boolean {
  if (behind >= words.length || !/\s/u.test(words.charAt(behind))) return false
  const next = words.slice(behind, behind + 24).trimStart()
  if (/^["“‘(]?\p{Ll}/u.test(next)) return false
  if (words.charAt(stop) !== '.' || end > stop + 1) return next !== ''
  const word = /[\p{L}\d.]{1,12}$/u.exec(words.slice(Math.max(0, stop - 12), stop))?.[0] ?? ''
  const known = word.toLowerCase()
  if (TITLES.has(known)) return known === 'no' ? !/^\d/u.test(next) : false
  const isInitial = /^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)
  return SHORT_FORMS.has(known) || isInitial ? STARTERS.test(next) : true
}
