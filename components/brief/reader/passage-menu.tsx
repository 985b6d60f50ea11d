// The dark menu beside a selected passage: pick a kind and the passage becomes a card, mark it, write a note on it, or begin
// comments.
// Arrows move along it; its letters are use-passage-keys'.

import { clsx } from 'clsx'
import { Highlighter, MessageSquareText, MessagesSquare } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type Ref, type RefObject, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { SINGLE_KEYS } from '@/components/settings/single-keys'
import { readingKey } from '@/components/ui/reading-key'
import { CARD_KIND_INFO, type CardKind } from '@/lib/domain/cards/card-kind'
import { useCiting } from '../text/citing'
import { FIRST_KINDS, OTHER_KINDS } from '../text/kind-look'
import { usePlaceBeside } from './place-beside'
import { MARK_KEY, NOTE_KEY } from './use-passage-keys'

export interface PassageMenuProps {
  /** The selected lines on the screen, first to last; empty once the passage isn't shown any more. */
  getLines: () => readonly DOMRect[]
  /** Moves the focus into the menu, for people who opened it with the keyboard. */
  takeFocus: boolean
  /** Undefined for people who may not make cards. */
  onPick: ((kind: CardKind) => void) | undefined
  onMark: () => void
  onNote: () => void
  /** Undefined where nobody comments. */
  onComment: (() => void) | undefined
  ref: RefObject<HTMLDivElement | null>
}

export function PassageMenu({ getLines, takeFocus, onPick, onMark, onNote, onComment, ref: bar }: PassageMenuProps) {
  const t = useTranslations('brief.menu')
  const [showsAll, setShowsAll] = useState(false)
  const isPointing = useCiting()?.pointing !== undefined

  usePlaceBeside(bar, getLines)

  useEffect(() => {
    if (takeFocus) bar.current?.querySelector('button')?.focus()
  }, [takeFocus, bar])

  if (isPointing && onPick) {
    return <PointMenu bar={bar} label={t('citeHere')} onPoint={() => onPick('evidence')} />
  }
  const kinds = showsAll ? [...FIRST_KINDS, ...OTHER_KINDS] : FIRST_KINDS
  return createPortal(
    <div
      ref={bar}
      data-passage-menu
      role="toolbar"
      aria-label={t(onPick ? 'label' : 'labelMark')}
      onKeyDown={moveAlong}
      // The selection must survive the press of a button.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      className="invisible fixed top-0 left-0 z-popover flex max-w-[min(38rem,calc(100vw-16px))] select-none flex-wrap gap-0.5 rounded-xl bg-ink p-1 text-panel shadow-pop"
    >
      {onPick ? kinds.map((kind) => <KindButton key={kind} kind={kind} onPick={onPick} />) : null}
      {showsAll || !onPick ? null : (
        <button type="button" aria-expanded={false} onClick={() => setShowsAll(true)} className={ITEM}>
          {t('more')}
        </button>
      )}
      {onPick ? <span aria-hidden className="my-1.5 w-px bg-panel/25" /> : null}
      <ItemButton letter={MARK_KEY} onClick={onMark}>
        <Highlighter />
        {t('mark')}
      </ItemButton>
      <ItemButton letter={NOTE_KEY} onClick={onNote}>
        <MessageSquareText />
        {t('note')}
      </ItemButton>
      {onComment ? (
        <ItemButton onClick={onComment}>
          <MessagesSquare />
          {t('comment')}
        </ItemButton>
      ) : null}
    </div>,
    document.body,
  )
}

/** While a citation waits for its passage, a selected passage has no other use. */
function PointMenu({ bar, label, onPoint }: { bar: Ref<HTMLDivElement>; label: string; onPoint: () => void }) {
  return createPortal(
    <div
      ref={bar}
      data-passage-menu
      role="toolbar"
      aria-label={label}
      onKeyDown={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      className="invisible fixed top-0 left-0 z-popover flex select-none rounded-xl bg-ink p-1 text-panel shadow-pop"
    >
      <button type="button" onClick={onPoint} className={ITEM}>
        {label}
      </button>
    </div>,
    document.body,
  )
}

const ITEM =
  'inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-lg px-2.5 font-medium hover:bg-panel/15 focus-visible:bg-panel/15 focus-visible:outline-panel focus-visible:-outline-offset-2 pointer-coarse:h-11'

function KindButton({ kind, onPick }: { kind: CardKind; onPick: (kind: CardKind) => void }) {
  const t = useTranslations('card.kind')
  const { sign, key } = CARD_KIND_INFO[kind]
  return (
    <ItemButton letter={key} onClick={() => onPick(kind)}>
      <span aria-hidden>{sign}</span>
      {t(kind)}
    </ItemButton>
  )
}

interface ItemButtonProps {
  letter?: string
  onClick: () => void
  children: ReactNode
}

function ItemButton({ letter, onClick, children }: ItemButtonProps) {
  const hasLetter = SINGLE_KEYS.use() && letter !== undefined
  return (
    <button
      type="button"
      aria-keyshortcuts={hasLetter ? letter?.toUpperCase() : undefined}
      onClick={onClick}
      className={clsx(ITEM, '[&_svg]:size-4')}
    >
      {children}
      {hasLetter ? (
        <span aria-hidden className="opacity-60 pointer-coarse:hidden">
          {letter?.toUpperCase()}
        </span>
      ) : null}
    </button>
  )
}

/** The arrow keys move through the bar, and from each end to the other. */
function moveAlong(event: KeyboardEvent<HTMLDivElement>): void {
  // React's events bubble out of portals: the reader behind has arrows of its own.
  event.stopPropagation()
  const key = readingKey(event)
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const here = buttons.findIndex((button) => button.matches(':focus'))
  buttons.at((here + step) % buttons.length)?.focus()
  event.preventDefault()
}
