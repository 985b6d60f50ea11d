// The dark menu beside a selected passage: pick a kind and the passage becomes a card, mark it, or write a note on it. Its
// letters work while it is open, wherever the focus is; arrows move along it; Escape closes it.

import { clsx } from 'clsx'
import { Highlighter, MessageSquareText } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { CARD_KIND_INFO, CARD_KINDS, type CardKind } from '@/lib/domain/card-kind'
import { useCiting } from './citing'
import { FIRST_KINDS, OTHER_KINDS } from './kind-look'
import { usePlaceBeside } from './place-beside'

export interface PassageMenuProps {
  /** The selected lines on the screen, first to last; empty once the passage isn't shown any more. */
  getLines: () => readonly DOMRect[]
  /** Moves the focus into the menu, for people who opened it with the keyboard. */
  takeFocus: boolean
  /** Undefined for who may not make cards. */
  onPick: ((kind: CardKind) => void) | undefined
  onMark: () => void
  onNote: () => void
  onClose: () => void
}

/** As on the canvas, letters: those that no kind of card has. */
const MARK_KEY = 'h'
const NOTE_KEY = 'n'

export function PassageMenu({ getLines, takeFocus, onPick, onMark, onNote, onClose }: PassageMenuProps) {
  const t = useTranslations('brief.menu')
  const [showsAll, setShowsAll] = useState(false)
  const bar = useRef<HTMLDivElement>(null)
  const isPointing = useCiting()?.pointing !== undefined
  useMenuKeys({ onPick, onMark, onNote, onClose })

  usePlaceBeside(bar, getLines)

  useEffect(() => {
    if (takeFocus) bar.current?.querySelector('button')?.focus()
  }, [takeFocus])

  if (isPointing && onPick) {
    return <PointMenu bar={bar} label={t('citeHere')} onPoint={() => onPick('evidence')} />
  }
  const kinds = showsAll ? [...FIRST_KINDS, ...OTHER_KINDS] : FIRST_KINDS
  return createPortal(
    <div
      ref={bar}
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
      <WordButton label={t('mark')} icon={<Highlighter />} letter={MARK_KEY} onClick={onMark} />
      <WordButton label={t('note')} icon={<MessageSquareText />} letter={NOTE_KEY} onClick={onNote} />
    </div>,
    document.body,
  )
}

/** While a citation waits for its passage, that is all that a selected one is for. */
function PointMenu({ bar, label, onPoint }: { bar: Ref<HTMLDivElement>; label: string; onPoint: () => void }) {
  return createPortal(
    <div
      ref={bar}
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
    <button type="button" aria-keyshortcuts={key.toUpperCase()} onClick={() => onPick(kind)} className={clsx(ITEM)}>
      <span aria-hidden>{sign}</span>
      {t(kind)}
      <span aria-hidden className="opacity-60 pointer-coarse:hidden">
        {key.toUpperCase()}
      </span>
    </button>
  )
}

interface WordButtonProps {
  label: string
  icon: ReactNode
  letter: string
  onClick: () => void
}

function WordButton({ label, icon, letter, onClick }: WordButtonProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={letter.toUpperCase()}
      onClick={onClick}
      className={clsx(ITEM, '[&_svg]:size-4')}
    >
      {icon}
      {label}
      <span aria-hidden className="opacity-60 pointer-coarse:hidden">
        {letter.toUpperCase()}
      </span>
    </button>
  )
}

/** Left and right along the bar, around its ends. */
function moveAlong(event: KeyboardEvent<HTMLDivElement>): void {
  // React's events bubble out of portals: the reader behind has arrows of its own.
  event.stopPropagation()
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const here = buttons.findIndex((button) => button.matches(':focus'))
  buttons.at((here + step) % buttons.length)?.focus()
  event.preventDefault()
}

/** Listens before everyone else: on the canvas the same letters choose drawing tools. */
function useMenuKeys({ onPick, onMark, onNote, onClose }: Omit<PassageMenuProps, 'getLines' | 'takeFocus'>): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const letter = event.key.toLowerCase()
      const kind = CARD_KINDS.find((candidate) => CARD_KIND_INFO[candidate].key === letter)
      const act =
        event.key === 'Escape'
          ? onClose
          : letter === MARK_KEY
            ? onMark
            : letter === NOTE_KEY
              ? onNote
              : kind && onPick
                ? () => onPick(kind)
                : undefined
      if (!act) return
      event.preventDefault()
      event.stopImmediatePropagation()
      act()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [onPick, onMark, onNote, onClose])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
