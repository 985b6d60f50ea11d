// Suggests passages from the readable text of a brief. Set-aside blocks, headings and metadata are never suggested; a
// heading or a list introduction is a hint for the text below it. The same text always gives the same candidates, in
// browser and server, and the work is linear in the text.

import type { CodePointText } from '../code-points'
import type { BriefWarning } from '../parsed-brief'
import type { PresentedBlock } from '../presented-brief'
import { sentencesOf } from '../sentences'
import { sentencesInCells } from '../table-cells'
import type { TextRange } from '../text-range'
import { announcesList, lengthOfItemMark } from '../text-shape'
import type { Candidate, LostList } from './candidate'
import { findCues } from './find-cues'
import { type AboveCue, HintsAbove, leadsItems } from './hints-above'
import { type Context, judgeSentence } from './judge-sentence'
import { itemsOfMeasureLists } from './measure-lists'
import {
  isBareName,
  isQuestion,
  namesContents,
  namesNoKind,
  namesRecommendations,
  type Topic,
  tellsHowSomethingIs,
  topicOfHeading,
  topicOfIntroduction,
} from './topics'

export interface CandidateSource {
  readonly text: CodePointText
  /** The readable blocks, in the order of the text, without those set aside. */
  readonly blocks: readonly PresentedBlock[]
  readonly warnings: readonly BriefWarning[]
}

export interface FoundCandidates {
  /** The candidates, in the order of the text; no two overlap. */
  readonly candidates: readonly Candidate[]
  readonly lostLists: readonly LostList[]
}

/** A hint, and the words that gave it where some did. */
type Hint = Context & { readonly cue?: AboveCue['cue'] }

/** What introduces a list: its kind, or that it is of none; undefined where nothing says. */
type ListAbove = AboveCue | 'no kind' | undefined

/** A section's heading makes its kind a little likelier... */
const HEADING_WEIGHT = 0.2
/** ...a list introduction says what its items are, and so does a heading that names recommendations. */
const INTRODUCTION_WEIGHT = 0.55
/** ...and a list of measures says it of those of its items that end as one. */
const AMONG_MEASURES: Context = { kind: 'recommendation', weight: 0.2 }
/** Code points of a list item that is one thought, and so one card. Longer ones are cut into sentences. */
const LONGEST_ITEM = 400
/** Shorter passages, in code points, are too short to be a thought. */
const SHORTEST = 8

/** Footnotes hold sources, and rows of tables figures, without the sentence that makes them worth a card. */
const NO_PROSE: ReadonlySet<PresentedBlock['kind']> = new Set(['metadata', 'table-row', 'footnote'])

export const HEADING_RULE = 'heading'
export const INTRODUCTION_RULE = 'introduction'

/** Finds all candidates of a brief. */
export function findCandidates(source: CandidateSource): FoundCandidates {
  const steps = findCandidatesInSteps(source)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Finds the same candidates block by block, for callers that do other work in between. Yields the code points it has
 * read.
 */
export function* findCandidatesInSteps(source: CandidateSource): Generator<number, FoundCandidates> {
  const { text, blocks } = source
  const lost = new Set(source.warnings.filter(({ code }) => code === 'list-missing').map(({ blockId }) => blockId))
  const candidates: Candidate[] = []
  const lostLists: LostList[] = []
  const standing = new HintsAbove(blocks)
  const measures = itemsOfMeasureLists(text, blocks)
  const besideIn = ({ id }: PresentedBlock) => (measures.has(id) && !standing.isShut ? AMONG_MEASURES : undefined)
  const headings = new Set(blocks.filter(({ kind }) => kind === 'heading').map((block) => bare(text, block)))
  let list: ListAbove
  let isContents = false
  for (const [i, block] of blocks.entries()) {
    const words = text.slice(block.start, block.end)
    const isItem = block.kind === 'list-item'
    if (block.kind === 'heading') {
      const topic = topicOfHeading(words)
      const hint = above(text, block, topic, HEADING_RULE, HEADING_WEIGHT)
      standing.heading(block, words, hint, itemHint(text, block, words) ?? hint)
      list = undefined
      isContents = namesContents(words)
    } else if (isContents && isItem) {
      // A line of the contents.
    } else if (isItem && leadsItems(block, blocks[i + 1], words)) {
      const hint = above(text, block, topicOfHeading(words), HEADING_RULE, HEADING_WEIGHT)
      standing.lead(block, words, itemHint(text, block, words) ?? hint)
      candidates.push(...judgeBlock(text, block, standing, list, { beside: besideIn(block) }).found)
    } else if (block.kind === 'table-row' && block.level !== 0) {
      candidates.push(...sentencesInCells(text, block).flatMap((cell) => judgeCell(text, block.id, cell, standing)))
    } else if (!NO_PROSE.has(block.kind) && !headings.has(bare(text, block))) {
      if (!isItem) {
        list = undefined
        standing.endList()
      }
      const { found, introduction, sentences } = judgeBlock(text, block, standing, list, {
        next: blocks[i + 1],
        beside: besideIn(block),
      })
      candidates.push(...found)
      if (introduction && block.kind === 'paragraph') {
        // "Growth brings several risks. These include:" says it one sentence earlier.
        const hint = hintOfIntroduction(text, introduction, sentences.at(-2))
        list = hint
        if (lost.has(block.id)) {
          const kind = hint === undefined || hint === 'no kind' ? null : hint.kind
          lostLists.push({ blockId: block.id, ...introduction, kind })
        }
      }
    }
    yield block.end
  }
  return { candidates, lostLists }
}

/** What an introduction says of its list. "Growth brings several risks. These include:" says it one sentence earlier. */
function hintOfIntroduction(text: CodePointText, introduction: TextRange, before: TextRange | undefined): ListAbove {
  const own = aboveSentence(text, introduction)
  if (own) return own
  if (namesNoKind(text.slice(introduction.start, introduction.end))) return 'no kind'
  return before && aboveSentence(text, before)
}

/** The words of a block by which a line of the contents is known: a heading elsewhere has the same. */
const bare = (text: CodePointText, block: PresentedBlock) => text.slice(block.start, block.end).trim()

/** Judges the sentences of a block; those of a short list item become one. */
function judgeBlock(
  text: CodePointText,
  block: PresentedBlock,
  standing: HintsAbove,
  list: ListAbove,
  { next, beside }: { readonly next?: PresentedBlock | undefined; readonly beside?: Context | undefined },
) {
  const isItem = block.kind === 'list-item'
  const hints = isItem ? [...hintsOfItem(block, standing, list), beside] : [standing.section, beside]
  const sentences = sentencesOf(text, isItem ? withoutMark(text, block) : block)
  const introduction = introducesList(text.slice(block.start, block.end), next) ? sentences.at(-1) : undefined
  const known = hints.filter((hint) => hint !== undefined)
  // Behind its first sentence a long item gives reasons and examples, of which the list is not one.
  const isLong = isItem && block.end - block.start > LONGEST_ITEM
  const found = sentences
    .filter((sentence) => sentence !== introduction)
    .map((sentence) => judge(text, block.id, sentence, sentence === sentences[0] || !isLong ? known : faint(known)))
    .filter((candidate) => candidate !== undefined)
  const item = isItem && !introduction ? wholeItem(found, sentences) : undefined
  return { found: item ? [item] : found, introduction, sentences }
}

/** Hints as faint as a section's. */
const faint = (hints: readonly Hint[]) =>
  hints.map((hint) => ({ ...hint, weight: Math.min(hint.weight, HEADING_WEIGHT) }))

/** What introduces the list itself says more of its items than the heading above. */
function hintsOfItem(block: PresentedBlock, standing: HintsAbove, list: ListAbove): readonly (Hint | undefined)[] {
  if (list === 'no kind') return []
  return list ? [standing.section, list] : [standing.item(block) ?? standing.section]
}

/** Whether a block announces the list below it, also without a colon: "challenges such as", "these include". */
function introducesList(words: string, next: PresentedBlock | undefined): boolean {
  if (announcesList(words)) return true
  return (
    next?.kind === 'list-item' &&
    /\b(?:such as|including|includes?|following|are|will|should|must)$/iu.test(words.trim())
  )
}

/** Judges a cell of whole sentences. A figure is not suggested: what it is of stands in the heads of its row and column. */
function judgeCell(text: CodePointText, blockId: string, cell: TextRange, standing: HintsAbove): Candidate[] {
  const hints = standing.section ? [standing.section] : []
  return sentencesOf(text, cell)
    .map((sentence) => judge(text, blockId, sentence, hints))
    .filter((candidate) => candidate !== undefined)
    .filter(({ kind }) => kind !== 'evidence')
}

/** What a heading, or an item that stands as one, says of the items below it. */
function itemHint(text: CodePointText, block: PresentedBlock, words: string): AboveCue | undefined {
  if (!namesRecommendations(words)) return undefined
  return above(text, block, topicOfHeading(words), HEADING_RULE, INTRODUCTION_WEIGHT)
}

function aboveSentence(text: CodePointText, sentence: TextRange): AboveCue | undefined {
  const topic = topicOfIntroduction(text.slice(sentence.start, sentence.end))
  return above(text, sentence, topic, INTRODUCTION_RULE, INTRODUCTION_WEIGHT)
}

function above(
  text: CodePointText,
  range: TextRange,
  topic: Topic | undefined,
  rule: string,
  weight: number,
): AboveCue | undefined {
  if (!topic) return undefined
  const from = text.toUtf16(range.start)
  const cue = { start: text.toCodePoint(from + topic.start), end: text.toCodePoint(from + topic.end), rule }
  return { kind: topic.kind, weight, cue }
}

/** Returns the range of a list item behind its bullet or number, which isn't part of a passage. */
function withoutMark(text: CodePointText, block: TextRange): TextRange {
  const mark = lengthOfItemMark(text.slice(block.start, block.end))
  return { start: text.toCodePoint(text.toUtf16(block.start) + mark), end: block.end }
}

/** Returns the candidates of a short list item as one, of the first one's kind, because people take the whole item. */
function wholeItem(found: readonly Candidate[], sentences: readonly TextRange[]): Candidate | undefined {
  const [first, last] = [sentences[0], sentences.at(-1)]
  const [leading] = found
  if (!first || !last || !leading || last.end - first.start > LONGEST_ITEM) return undefined
  const alike = found.filter(({ kind }) => kind === leading.kind)
  const score = Math.max(...alike.map((candidate) => candidate.score))
  const cues = [
    ...new Map(alike.flatMap((candidate) => candidate.cues).map((cue) => [`${cue.rule} ${cue.start}`, cue])).values(),
  ]
  return { ...leading, start: first.start, end: last.end, score, cues }
}

function judge(
  text: CodePointText,
  blockId: string,
  sentence: TextRange,
  hints: readonly Hint[],
): Candidate | undefined {
  if (sentence.end - sentence.start < SHORTEST) return undefined
  const words = text.slice(sentence.start, sentence.end)
  const found = findCues(words)
  if (found.length === 0 && isBareName(words)) return undefined
  const told = tellsHowSomethingIs(words) ? hints.filter(({ cue }) => cue?.rule !== HEADING_RULE) : hints
  const known = isQuestion(words) ? [] : told
  const judgement = judgeSentence(found, known)
  if (!judgement) return undefined
  const from = text.toUtf16(sentence.start)
  const inside = found
    .filter(({ rule }) => rule.kind === judgement.kind)
    .map(({ rule, start, end }) => ({
      start: text.toCodePoint(from + start),
      end: text.toCodePoint(from + end),
      rule: rule.id,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const outside = known.flatMap(({ kind, cue }) => (cue && kind === judgement.kind ? [cue] : []))
  return { blockId, ...sentence, ...judgement, cues: [...outside, ...inside] }
}
