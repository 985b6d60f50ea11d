// The passage that is selected in the reader, whichever way: mouse, touch or keyboard. The browser's own selection is
// the one truth; this follows it and says when the passage menu should be open. A drag takes whole words; with Alt it is
// exact, as the keyboard always is.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { CodePointText } from '@/lib/brief/code-points'
import { trimCells } from '@/lib/brief/table-cells'
import type { TextRange } from '@/lib/brief/text-range'
import { wholeWords } from '@/lib/brief/whole-words'
import { rangeToText, textToRange } from '../text/dom-range'

/** Fingers adjust a selection by its handles: the menu waits until they rest this long. */
const TOUCH_REST_MS = 350

export interface PassageSelection {
  readonly range: TextRange | null
  /** How the menu is open: `keyboard` moves the focus into it. */
  readonly menu: 'closed' | 'pointer' | 'keyboard'
  /** Selects a range from the keyboard; null selects nothing. The menu stays closed. */
  readonly select: (range: TextRange | null) => void
  readonly openMenu: () => void
  readonly closeMenu: () => void
}

export function usePassageSelection(
  reader: RefObject<HTMLElement | null>,
  text: CodePointText,
  isEnabled: boolean,
): PassageSelection {
  const [range, setRange] = useState<TextRange | null>(null)
  const [menu, setMenu] = useState<PassageSelection['menu']>('closed')
  /** The input that moves the selection now; a pressed mouse button means that the selection isn't finished. */
  const hand = useRef<'mouse' | 'mouse-down' | 'touch'>('mouse')
  /** The last press was neither in the text nor in the menu. */
  const isElsewhere = useRef(false)
  /** A range selected by keyboard: its menu opens on Enter, not by itself. */
  const chosen = useRef<TextRange | null>(null)

  useEffect(() => {
    if (!isEnabled) return
    let rest: ReturnType<typeof setTimeout> | undefined
    const read = (takesWords = false) => {
      const selection = document.getSelection()
      const selected =
        reader.current && selection && selection.rangeCount > 0 && !selection.isCollapsed
          ? rangeToText(reader.current, selection.getRangeAt(0), text)
          : undefined
      const trimmed = selected && trimCells(text, selected)
      const passage = trimmed ? (takesWords ? wholeWords(text, trimmed) : trimmed) : null
      setRange((before) => (before && passage && isEqual(before, passage) ? before : passage))
      const isWider = passage && trimmed && !isEqual(passage, trimmed)
      // A finger keeps its handles: a selection that is made again may lose them.
      if (isWider && selection && reader.current && hand.current === 'mouse') {
        widen(selection, textToRange(reader.current, passage, text))
      }
      return passage
    }
    const onSelectionChange = () => {
      clearTimeout(rest)
      const passage = read(hand.current === 'touch')
      if (!passage) setMenu('closed')
      else if (chosen.current && isEqual(chosen.current, passage)) return
      else if (hand.current === 'mouse') setMenu('pointer')
      else if (hand.current === 'touch') rest = setTimeout(() => setMenu('pointer'), TOUCH_REST_MS)
    }
    /** The pointer went down in the text. On the menu of a passage it must not change the passage. */
    let isInText = false
    const onPointerDown = (event: PointerEvent) => {
      hand.current = event.pointerType === 'mouse' ? 'mouse-down' : 'touch'
      isInText = event.target instanceof Node && reader.current?.contains(event.target) === true
      chosen.current = null
      isElsewhere.current = !isAtPassage(reader.current, event.target)
      if (isElsewhere.current) setMenu('closed')
    }
    const onPointerUp = ({ altKey }: PointerEvent) => {
      if (hand.current !== 'mouse-down') return
      hand.current = 'mouse'
      // The canvas takes presses without the selection: one there must not open the menu again.
      if (read(isInText && !altKey) && !isElsewhere.current) setMenu('pointer')
    }
    document.addEventListener('selectionchange', onSelectionChange)
    document.addEventListener('pointerdown', onPointerDown, true)
    document.addEventListener('pointerup', onPointerUp, true)
    return () => {
      clearTimeout(rest)
      document.removeEventListener('selectionchange', onSelectionChange)
      document.removeEventListener('pointerdown', onPointerDown, true)
      document.removeEventListener('pointerup', onPointerUp, true)
    }
  }, [reader, text, isEnabled])

  const select = useCallback(
    (range: TextRange | null) => {
      const wanted = (range && trimCells(text, range)) ?? null
      const selection = document.getSelection()
      const domRange = wanted && reader.current ? textToRange(reader.current, wanted, text) : undefined
      setMenu('closed')
      setRange(domRange ? wanted : null)
      chosen.current = wanted
      selection?.removeAllRanges()
      if (domRange) selection?.addRange(domRange)
    },
    [reader, text],
  )
  const openMenu = useCallback(() => setMenu('keyboard'), [])
  const closeMenu = useCallback(() => setMenu('closed'), [])
  return { range, menu, select, openMenu, closeMenu }
}

/** Makes the range the selection, in the direction in which it was drawn: Shift and an arrow go on from there. */
function widen(selection: Selection, range: Range | undefined): void {
  const { anchorNode, focusNode, anchorOffset, focusOffset } = selection
  if (!range || !anchorNode || !focusNode) return
  const order = anchorNode.compareDocumentPosition(focusNode)
  const isBackward = order === 0 ? focusOffset < anchorOffset : (order & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  const { startContainer, startOffset, endContainer, endOffset } = range
  if (isBackward) selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset)
  else selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}

/** Whether a press is part of the work on a passage: in the text, or in the passage's menu. */
function isAtPassage(reader: Element | null, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return reader?.contains(target) === true || target.closest('[data-passage-menu]') !== null
}

function isEqual(a: TextRange, b: TextRange): boolean {
  return a.start === b.start && a.end === b.end
}
