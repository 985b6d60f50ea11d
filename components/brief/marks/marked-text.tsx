// The text of one block, with the passages that cards cite and those that people marked. A cited passage is a link to
// its card; where several overlap it goes to the shortest, and pressed again to the next. Marks tint the text, your own
// apart from others'; a passage that is both cited and marked shows both, one above the other.

import { clsx } from 'clsx'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { CodePointText } from '@/lib/brief/code-points'
import { KIND_MARK_CLASS } from '../text/kind-look'
import type { LocatedMark } from './located-marks'
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
      <Cited key={segment.start} words={words} first={first} segment={segment} onShowCard={onShowCard} />
    ) : segment.marks[0] ? (
      <mark key={segment.start} data-mark={segment.marks[0].id} className={clsx('text-ink', markClass(segment.marks))}>
        {words}
      </mark>
    ) : (
      <span key={segment.start}>{words}</span>
    )
  })
}

/** Your own tint wins; overlapping marks by others show as a border. */
function markClass(marks: readonly LocatedMark[]): string {
  const hasMine = marks.some(({ isMine }) => isMine)
  const others = marks.filter(({ isMine }) => !isMine).length
  return clsx(
    'box-decoration-clone rounded-[3px]',
    others > 0 ? 'bg-highlight' : 'bg-highlight-mine',
    hasMine && others > 0 && 'bg-[linear-gradient(var(--highlight-mine)_50%,transparent_50%)]',
    others > 1 && 'outline-1 outline-line-strong outline-dotted',
  )
}

/** Returns the tint for the upper half, which cited passages use. */
function markAboveClass(marks: readonly LocatedMark[]): string | undefined {
  if (marks.length === 0) return undefined
  return marks.some(({ isMine }) => isMine)
    ? 'bg-[linear-gradient(var(--highlight-mine)_50%,transparent_50%)]'
    : 'bg-[linear-gradient(var(--highlight)_50%,transparent_50%)]'
}

interface CitedProps {
  words: string
  first: LocatedPassage
  segment: Segment
  onShowCard: (cardId: string) => void
}

function Cited({ words, first, segment, onShowCard }: CitedProps) {
  const { passages, marks } = segment
  const t = useTranslations('brief.reader')
  const tKind = useTranslations('card.kind')
  const shown = useRef(-1)
  const nameOf = ({ kind, ref, hasMoved }: LocatedPassage) => {
    const card = `${tKind(kind)} ${ref}`.trim()
    return hasMoved ? t('moved', { card }) : card
  }
  const cards = passages.map(nameOf).join(', ')

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
        // Not part of the text: selections count its characters.
        first.hasMoved && first.start === segment.start && 'before:text-warning before:content-["↕_"]',
        passages.length > 1 && 'outline-1 outline-line-strong outline-dotted',
        KIND_MARK_CLASS[first.kind],
        markAboveClass(marks),
      )}
    >
      {words}
    </a>
  )
}
