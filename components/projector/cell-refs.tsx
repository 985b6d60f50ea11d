// The references of the cards in a cell of the room's matrix: as many as fit whole, and a count of the others. Those that
// don't fit are laid out unseen, so that their widths are known when the screen gets another size.

import { useLayoutEffect, useRef, useState } from 'react'
import type { BoardCard } from '@/lib/document/view/board-view'
import { refsThatFit } from './refs-that-fit'

/** Takes no room, and keeps its width. */
const UNSEEN = 'invisible absolute'

export function CellRefs({ cards }: { readonly cards: readonly BoardCard[] }) {
  const [fitting, setFitting] = useState(cards.length)
  const list = useRef<HTMLParagraphElement>(null)
  const count = cards.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: other references have other widths
  useLayoutEffect(() => {
    const place = list.current
    if (!place) return
    const look = () => setFitting(countFitting(place, count))
    look()
    // The letters come after the page, and change the widths.
    const sizes = new ResizeObserver(look)
    for (const each of [place, ...place.children]) sizes.observe(each)
    return () => sizes.disconnect()
  }, [cards, count])
  const shown = Math.min(fitting, count)
  const rest = count - shown
  return (
    <p ref={list} className="flex min-h-0 grow flex-wrap content-start gap-x-[0.35em] gap-y-[0.1em]">
      {cards.map((card, i) => (
        <RefChip key={card.id} className={i < shown ? '' : UNSEEN}>
          {card.ref}
        </RefChip>
      ))}
      {rest > 0 ? <RefChip>{shown > 0 ? `+${rest}` : rest}</RefChip> : null}
      <RefChip className={UNSEEN}>{`+${count}`}</RefChip>
    </p>
  )
}

export function RefChip({ className = '', children }: { className?: string; children: string | number }) {
  return (
    <span className={`rounded-[0.25em] bg-panel px-[0.1em] font-semibold text-ink tabular-nums ${className}`}>
      {children}
    </span>
  )
}

function countFitting(place: HTMLElement, count: number): number {
  const chips = [...place.children].map((chip) => chip.getBoundingClientRect())
  const [first] = chips
  const counter = chips.at(-1)
  if (!first || !counter) return 0
  const { width: w, height: h } = place.getBoundingClientRect()
  const { columnGap, rowGap } = getComputedStyle(place)
  return refsThatFit(
    { w, h },
    {
      widths: chips.slice(0, count).map(({ width }) => width),
      countWidth: counter.width,
      height: first.height,
      gap: { w: Number.parseFloat(columnGap) || 0, h: Number.parseFloat(rowGap) || 0 },
    },
  )
}
