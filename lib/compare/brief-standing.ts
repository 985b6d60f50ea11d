// "The brief changed: what still stands?": the cards that rest on sentences of a brief whose text was replaced, by what
// became of these sentences, and the new passages that nobody has used.

import { anchor } from '../brief/anchor'
import { CodePointText } from '../brief/code-points'
import { FoldedText } from '../brief/folded-text'
import type { TextRange } from '../brief/text-range'
import type { ReadableBlock } from '../brief/unused-passages'
import { unusedPassages, usedPlaces } from '../brief/unused-passages'
import type { Card } from '../domain/cards/card'
import type { CardKind } from '../domain/cards/card-kind'
import type { Citation } from '../domain/cards/citation'
import { refOrder } from '../domain/changes/board-changes'
import { type AlignedSentence, alignSentences } from './align-sentences'
import { type StrengthReason, strengthChange } from './sentence-strength'
import { byGravity, type Standing } from './standing'

/** A sentence on which a card rests. */
export interface RestingSentence {
  readonly citationId: string
  readonly standing: Standing
  readonly before: string
  /** Null where the sentence is gone. */
  readonly after: string | null
  /** Code points over the later text; null where the sentence is gone. */
  readonly place: TextRange | null
  readonly reasons: readonly StrengthReason[]
}

export interface RestingCard {
  readonly cardId: string
  readonly kind: CardKind
  readonly ref: string
  readonly title: string
  /** The gravest of its sentences. */
  readonly standing: Standing
  readonly sentences: readonly RestingSentence[]
}

export interface BriefStanding {
  /** The cards that cite the brief: the gravest first, then by reference. */
  readonly cards: readonly RestingCard[]
  /** New passages that no card cites and nobody has marked, in the order of the text. */
  readonly unused: readonly (TextRange & { readonly blockId: string; readonly text: string })[]
}

/** A text of a brief with the blocks that one reads. */
export interface StandingText {
  readonly text: string
  readonly blocks: readonly ReadableBlock[]
}

type CitingCard = Pick<Card, 'kind' | 'ref' | 'title' | 'citations'> & { readonly id: string }

/** Judges each card that cites the brief, and finds what is new and unused. `marks` are places over the later text. */
export function briefStanding(
  { briefId, before, after }: { readonly briefId: string; readonly before: StandingText; readonly after: StandingText },
  cards: readonly CitingCard[],
  marks: readonly TextRange[] = [],
): BriefStanding {
  const { sentences, added } = alignSentences(before, after)
  const old = new FoldedText(before.text)
  const citing = cards.flatMap((card) => {
    const cited = Object.entries(card.citations).filter(([, citation]) => citation.briefId === briefId)
    return cited.length > 0 ? [{ card, cited }] : []
  })
  const resting = citing.flatMap(({ card: { id, kind, ref, title }, cited }) => {
    const rests = cited.flatMap(([citationId, citation]) =>
      sentencesUnder(citation, old, sentences).map((sentence) => judge(citationId, sentence)),
    )
    const [gravest] = rests.map(({ standing }) => standing).sort(byGravity)
    return gravest ? [{ cardId: id, kind, ref, title, standing: gravest, sentences: rests }] : []
  })
  const now = new CodePointText(after.text)
  const citations = citing.flatMap(({ cited }) => cited.map(([, citation]) => citation))
  const { unused } = unusedPassages(after.blocks, [...usedPlaces(now, citations), ...marks])
  const isNew = (block: TextRange) => added.some(({ start, end }) => start < block.end && end > block.start)
  return {
    cards: resting.sort((a, b) => byGravity(a.standing, b.standing) || refOrder(a, b)),
    unused: unused
      .filter(isNew)
      .map(({ id, start, end }) => ({ blockId: id, start, end, text: now.slice(start, end) })),
  }
}

/** The sentences of the earlier text that a citation quotes, at least in part; none where it quotes only the later one. */
function sentencesUnder(
  citation: Citation,
  old: FoldedText,
  sentences: readonly AlignedSentence[],
): readonly AlignedSentence[] {
  const place = anchor(old, citation)
  if (place.state === 'orphan') return []
  return sentences.filter(({ old: { start, end } }) => start < place.end && end > place.start)
}

function judge(citationId: string, { old, now, fate }: AlignedSentence): RestingSentence {
  const { change, reasons } =
    fate === 'changed' && now ? strengthChange(old.text, now.text) : { change: undefined, reasons: [] }
  return {
    citationId,
    standing: fate === 'changed' ? (change ?? 'reworded') : fate,
    before: old.text,
    after: now?.text ?? null,
    place: now && { start: now.start, end: now.end },
    reasons,
  }
}
