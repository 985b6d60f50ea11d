// The passage that somebody acts on in the reader: the selected one becomes a card or a mark, or gets a note; a mark
// opens beside its passage.

import { type RefObject, useCallback, useState } from 'react'
import { describePassage, type PassageSelector } from '@/lib/brief/selector'
import type { TextRange } from '@/lib/brief/text-range'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { ListedMark } from '../marks/located-marks'
import type { AddMark } from '../marks/use-mark-actions'
import { textToRange } from '../text/dom-range'
import { blockAt, type ReadingOrder, withinReading } from '../text/reading-order'
import type { CurrentBlock } from './use-current-block'
import type { PassageSelection } from './use-passage-selection'

export interface PassageActionsOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly order: ReadingOrder
  readonly selection: PassageSelection
  readonly currentBlock: CurrentBlock
  readonly marks: readonly ListedMark[]
  readonly onMark: AddMark
  readonly onCreateCard: (kind: CardKind, passage: PassageSelector) => void
  /** Begins a comment on a passage. */
  readonly onComment: (passage: PassageSelector) => void
}

export interface PassageActions {
  /** The passage that a note is being written on. */
  readonly writing: TextRange | undefined
  /** The mark that is open beside its passage. */
  readonly opened: ListedMark | undefined
  readonly openMark: (id: string) => void
  /** Makes a card of the selected passage. */
  readonly pick: (kind: CardKind) => void
  readonly mark: () => void
  /** Begins a comment on the selected passage. */
  readonly comment: () => void
  readonly beginNote: () => void
  readonly saveNote: (note: string) => void
  /** Closes whatever is open and gives the keyboard back to the text. */
  readonly close: () => void
  /** The lines of a passage on the screen. */
  readonly getLines: (range: TextRange) => readonly DOMRect[]
}

/** Returns the actions; `openMark`, `close` and `getLines` stay the same while text, marks and current block do. */
export function usePassageActions(options: PassageActionsOptions): PassageActions {
  const { scroller, order, selection, currentBlock, marks, onMark, onCreateCard, onComment } = options
  const { text, blocks } = order
  const { range, select, closeMenu } = selection
  const { set: setBlock, focus } = currentBlock
  const [writing, setWriting] = useState<TextRange | undefined>()
  const [openedId, setOpenedId] = useState<string | undefined>()

  const openMark = useCallback(
    (id: string) => {
      setWriting(undefined)
      setOpenedId(id)
      const mark = marks.find(({ highlight }) => highlight.id === id)
      if (mark?.place) setBlock(blockAt(blocks, mark.place.start)?.id)
    },
    [marks, blocks, setBlock],
  )
  const close = useCallback(() => {
    closeMenu()
    setWriting(undefined)
    setOpenedId(undefined)
    focus()
  }, [closeMenu, focus])
  /** The selected passage, and the selection is gone. */
  const takeSelection = () => {
    const passage = range ? withinReading(order, range) : undefined
    select(null)
    focus()
    return passage
  }
  const addMark = ({ start, end }: TextRange, note: string) => onMark(describePassage(text, start, end), note)
  const getLines = useCallback(
    (wanted: TextRange) => {
      const place = scroller.current ? textToRange(scroller.current, wanted, text) : undefined
      return place ? [...place.getClientRects()] : []
    },
    [scroller, text],
  )
  return {
    writing,
    // A mark that was opened while it was being sent gets another id from the server.
    opened: marks.find(({ highlight: { id, localId } }) => openedId !== undefined && [id, localId].includes(openedId)),
    openMark,
    pick: (kind) => {
      const passage = takeSelection()
      if (passage) onCreateCard(kind, describePassage(text, passage.start, passage.end))
    },
    mark: () => {
      const passage = takeSelection()
      if (passage) addMark(passage, '')
    },
    comment: () => {
      const passage = takeSelection()
      if (passage) onComment(describePassage(text, passage.start, passage.end))
    },
    beginNote: () => setWriting(takeSelection()),
    saveNote: (note) => {
      if (writing) addMark(writing, note)
      close()
    },
    close,
    getLines,
  }
}
