// The panels beside the passages of the reader, one at a time: the menu of the selection, the note that is being
// written, the mark that was opened.

import { type RefObject, useCallback, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { TextRange } from '@/lib/brief/text-range'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { ListedMark } from '../marks/located-marks'
import { type MarkActions, MarkView } from '../marks/mark-view'
import { NoteEditor } from '../marks/note-editor'
import { BesidePassage } from './beside-passage'
import { PassageMenu } from './passage-menu'
import { usePassageKeys } from './use-passage-keys'
import type { PassageSelection } from './use-passage-selection'

export interface ReaderOverlaysProps {
  /** The text. */
  reader: RefObject<HTMLElement | null>
  selection: PassageSelection
  /** The passage that a note is being written on. */
  writing: TextRange | undefined
  opened: ListedMark | undefined
  markActions: MarkActions
  /** The lines of a passage on the screen. */
  getLines: (range: TextRange) => readonly DOMRect[]
  onPick: ((kind: CardKind) => void) | undefined
  onMark: () => void
  onNote: () => void
  onSaveNote: (note: string) => void
  /** Closes whatever is open and gives the focus back to the text. */
  onClose: () => void
}

export function ReaderOverlays(props: ReaderOverlaysProps) {
  const { reader, selection, writing, opened, markActions, getLines, onPick, onMark, onNote, onSaveNote, onClose } =
    props
  const t = useTranslations('brief.marks')
  const { range, menu } = selection
  const bar = useRef<HTMLDivElement>(null)
  usePassageKeys({
    isOn: range !== null && !writing && !opened,
    isMenuOpen: menu !== 'closed',
    ...{ reader, menu: bar, onPick, onMark, onNote, onClose },
  })
  const shown = writing ?? opened?.place ?? range
  const lines = useCallback(() => (shown ? getLines(shown) : []), [shown, getLines])
  // A card that was made from a mark may cover it: the mark has done its work.
  const actions = useMemo<MarkActions>(
    () => ({
      ...markActions,
      makeCard: (mark, kind) => {
        onClose()
        markActions.makeCard(mark, kind)
      },
      remove: (mark) => {
        onClose()
        markActions.remove(mark)
      },
    }),
    [markActions, onClose],
  )
  if (writing) {
    return (
      <BesidePassage label={t('note')} getLines={lines} onClose={onClose}>
        <NoteEditor note="" onSave={onSaveNote} onCancel={onClose} />
      </BesidePassage>
    )
  }
  if (opened) {
    return (
      <BesidePassage key={opened.highlight.id} label={t('one')} getLines={lines} onClose={onClose}>
        <MarkView mark={opened} actions={actions} />
      </BesidePassage>
    )
  }
  if (!range || menu === 'closed') return null
  return (
    <PassageMenu
      ref={bar}
      getLines={lines}
      takeFocus={menu === 'keyboard'}
      onPick={onPick}
      onMark={onMark}
      onNote={onNote}
    />
  )
}
