// The text of one block, with the passages that cards cite marked. A mark is a link to its card; where passages overlap
// it goes to the shortest, and pressed again to the next.

import { clsx } from 'clsx'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { CodePointText } from '@/lib/brief/code-points'
import { KIND_MARK_CLASS } from './kind-look'
import type { LocatedPassage, Segment } from './located-passages'

export interface MarkedTextProps {
  text: CodePointText
  segments: readonly Segment[]
  onShowCard: (cardId: string) => void
}

export function MarkedText({ text, segments, onShowCard }: MarkedTextProps) {
  return segments.map((segment) => {
    const words = text.slice(segment.start, segment.end)
    const first = segment.passages[0]
    return first ? (
      <Mark key={segment.start} words={words} first={first} passages={segment.passages} onShowCard={onShowCard} />
    ) : (
      <span key={segment.start}>{words}</span>
    )
  })
}

interface MarkProps {
  words: string
  first: LocatedPassage
  passages: readonly LocatedPassage[]
  onShowCard: (cardId: string) => void
}

function Mark({ words, first, passages, onShowCard }: MarkProps) {
  const t = useTranslations('brief.reader')
  const tKind = useTranslations('card.kind')
  const shown = useRef(-1)
  const cards = passages.map(({ kind, ref }) => `${tKind(kind)} ${ref}`.trim()).join(', ')

  const follow = () => {
    shown.current = (shown.current + 1) % passages.length
    onShowCard((passages[shown.current] ?? first).cardId)
  }
  return (
    <a
      href={`#${first.cardId}`}
      draggable={false}
      title={cards}
      aria-label={t('mark', { cards, quote: words })}
      data-kind={first.kind}
      onClick={(event) => {
        event.preventDefault()
        // The end of a drag over a mark is a selection, not a click on it.
        if (document.getSelection()?.isCollapsed !== false) follow()
      }}
      className={clsx(
        'box-decoration-clone rounded-[3px] underline decoration-2 underline-offset-[3px]',
        passages.length > 1 && 'outline-1 outline-line-strong outline-dotted',
        KIND_MARK_CLASS[first.kind],
      )}
    >
      {words}
    </a>
  )
}
