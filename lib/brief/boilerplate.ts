// Finds what a copied page carries beside its text: tables of contents, promotional lines, picture credits, project notes,
// notes about the authors, disclaimers, and teasers of other articles. It is set aside, never removed; where it is unsure, a block stays.

import type { SetAsideReason } from './parsed-brief'
import { isNameLine } from './text-shape'

export interface Passage {
  readonly text: string
  readonly isMetadata: boolean
}

const CREDIT =
  /^(?:(?:photo|image|picture)(?:\s+credit)?|source|credit|出典|写真|画像|提供)\s*[:：].{1,78}$|^(?:©|Copyright\b).{1,158}$/iu
const PROJECT_NOTE =
  /^This (?:\w+ )?(?:article|analysis|brief|commentary|essay|paper|publication|report)\b.{0,30}\bpart of\b.{1,200}\b(?:collection|initiative|program|programme|project|series)\b[^.]{0,40}\.?$|^本(?:稿|論文|ブリーフ|報告書?|提言|レポート).{1,120}(?:プロジェクト|シリーズ|事業|研究会).{0,20}(?:一部|一環|成果).{0,20}$/iu
const DISCLAIMER =
  /\bdoes not take (?:an |any )?institutional positions?\b|\b(?:opinions|views) (?:represented|expressed)\b.{0,60}\b(?:those of|author)|\bnot necessarily (?:reflect|represent)\b.{0,30}\b(?:opinions?|policy|positions?|views?)\b|(?:見解|意見|内容).{0,40}(?:個人|執筆者|著者|筆者).{0,60}(?:もの|属)|(?:公式|機関).{0,10}(?:見解|立場|意見).{0,30}な(?:い|く)/iu
const POST =
  '(?:adviser|advisor|analyst|associate|chair|correspondent|director|economist|editor|expert|fellow|journalist|lecturer|president|professor|researcher|scholar|scientist|student)'
const AUTHOR_NOTE = new RegExp(
  `^(?:\\p{Lu}[\\p{L}\\p{M}.’'()-]*\\s+){1,5}(?:is|was|serves as|works as)\\b.{0,90}?\\b${POST}\\b`,
  'u',
)
const JAPANESE_AUTHOR_NOTE =
  /^[\p{Script=Han}\p{Script=Katakana}々・ \u3000]{2,20}(?:氏)?(?:は、?|[：:（(]).{0,80}(?:教授|講師|研究員|フェロー|所長|部長|代表|記者|アナリスト|研究者)/u

const LONGEST_NOTE = 900
const LONGEST_TEASER = 600

/** Returns the reason to set each passage aside, or null, in order. `authors` come from the metadata. */
export function findBoilerplate(passages: readonly Passage[], authors: readonly string[]): (SetAsideReason | null)[] {
  const reasons = passages.map(({ text, isMetadata }, i): SetAsideReason | null => {
    if (isMetadata) return 'metadata'
    if (CREDIT.test(text)) return 'credit'
    if (text.length <= 320 && PROJECT_NOTE.test(text)) return 'project-note'
    if (text.length > LONGEST_NOTE || i < passages.length / 3) return null
    if (DISCLAIMER.test(text)) return 'disclaimer'
    return isAuthorNote(text, authors) ? 'author-note' : null
  })
  markContents(passages, reasons)
  markTeasers(passages, reasons)
  keepNotesAtTheEnd(passages, authors, reasons)
  markPromotions(passages, authors, reasons)
  return reasons
}

const CONTENTS_TITLE = /^(?:(?:table of )?contents|目\s*次)$/iu
/** A line of a table of contents: dots lead to its page, or a number ends it behind words. */
const LED_TO_PAGE = /(?:[.…・‥]\s?){3,}\s*(?:\d{1,4}|[ivxlc]{1,7})$/iu
const ENDS_IN_PAGE = /\D\s(?:\d{1,4}|[ivxlc]{1,7})$/iu
const LONGEST_CONTENTS_LINE = 200

/** Marks lines that dots lead to a page, and, under a title that says so, each line that a page number ends. */
function markContents(passages: readonly Passage[], reasons: (SetAsideReason | null)[]): void {
  let title: number | undefined
  for (const [i, { text }] of passages.entries()) {
    const isLine = text.length <= LONGEST_CONTENTS_LINE
    if (isLine && (LED_TO_PAGE.test(text) || (title !== undefined && ENDS_IN_PAGE.test(text)))) {
      reasons[i] ??= 'contents'
      if (title !== undefined) reasons[title] ??= 'contents'
    } else title = isLine && CONTENTS_TITLE.test(text) ? i : undefined
  }
}

function isAuthorNote(text: string, authors: readonly string[]): boolean {
  return isAboutKnownAuthor(text, authors) || AUTHOR_NOTE.test(text) || JAPANESE_AUTHOR_NOTE.test(text)
}

function isAboutKnownAuthor(text: string, authors: readonly string[]): boolean {
  return authors.some((name) => text.startsWith(name)) && /^.{2,60}?(?: (?:is|was|serves|works) |は)/u.test(text)
}

/** A sentence about a professor is a note only if no more text follows; an author of the brief always counts as one. */
function keepNotesAtTheEnd(
  passages: readonly Passage[],
  authors: readonly string[],
  reasons: (SetAsideReason | null)[],
): void {
  const lastText = reasons.lastIndexOf(null)
  for (const [i, { text }] of passages.entries()) {
    if (i < lastText && reasons[i] === 'author-note' && !isAboutKnownAuthor(text, authors)) reasons[i] = null
  }
}

/**
 * Searches from the end backwards: a sentence, then the author of that other article, up to the notes that end the
 * text.
 */
function markTeasers(passages: readonly Passage[], reasons: (SetAsideReason | null)[]): void {
  let i = passages.length - 1
  while (i >= 1 && isPair(passages, reasons, i - 1)) i -= 2
  const pairs = (passages.length - 1 - i) / 2
  const afterNotes = i >= 0 && (reasons[i] === 'author-note' || reasons[i] === 'disclaimer')
  if (pairs >= 2 || (pairs === 1 && afterNotes)) reasons.fill('teaser', i + 1)
}

/** Whether the passages `i` and `i + 1` are a line that promotes an article, and its author's name. */
function isPair(passages: readonly Passage[], reasons: readonly (SetAsideReason | null)[], i: number): boolean {
  const [line, name] = [passages[i], passages[i + 1]]
  if (!line || !name || reasons[i] !== null || reasons[i + 1] !== null) return false
  return line.text.length <= LONGEST_TEASER && !isNameLine(line.text) && isNameLine(name.text)
}

/**
 * Marks a promoting pair before the text if the metadata block follows it, or if the same pair recurs among the
 * teasers. The name must not be an author's own, because that would be the brief's by-line.
 */
function markPromotions(
  passages: readonly Passage[],
  authors: readonly string[],
  reasons: (SetAsideReason | null)[],
): void {
  const [line, name] = [passages[0], passages[1]]
  if (!line || !name || !isPair(passages, reasons, 0) || authors.includes(name.text)) return
  const again = passages.findIndex((passage, i) => i > 1 && passage.text === line.text && reasons[i] === 'teaser')
  if (again === -1 && !passages[2]?.isMetadata) return
  reasons.fill('promotion', 0, 2)
  if (again !== -1 && passages[again + 1]?.text === name.text) reasons.fill('promotion', again, again + 2)
}
