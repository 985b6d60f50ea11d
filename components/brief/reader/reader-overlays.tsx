// The panels beside the passages of the reader, one at a time: the menu of the selection, the note that is being
// written, the mark that was opened.

import { type RefObject, useCallback, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useBoardThreads } from '@/components/thread/threads-context'
import { type MarkActions, MarkView } from '../marks/mark-view'
import { NoteEditor } from '../marks/note-editor'
import { BesidePassage } from './beside-passage'
import { PassageMenu } from './passage-menu'
import type { PassageActions } from './use-passage-actions'
import { usePassageKeys } from './use-passage-keys'
import type { PassageSelection } from './use-passage-selection'

export interface ReaderOverlaysProps {
  /** The text. */
  reader: RefObject<HTMLElement | null>
  selection: PassageSelection
  actions: PassageActions
  markActions: MarkActions
}

export function ReaderOverlays({ reader, selection, actions, markActions }: ReaderOverlaysProps) {
  const { writing, opened, getLines, close: onClose, mark: onMark, beginNote: onNote } = actions
  const onPick = markActions.mayMakeCards ? actions.pick : undefined
  const t = useTranslations('brief.marks')
  const threads = useBoardThreads()
  const { range, menu } = selection
  const bar = useRef<HTMLDivElement>(null)
  usePassageKeys({
    isOn: range !== null && !writing && !opened,
    isMenuOpen: menu !== 'closed',
    reader,
    menu: bar,
    onPick,
    onMark,
    onNote,
    onClose,
  })
  const shown = writing ?? opened?.place ?? range
  const lines = useCallback(() => (shown ? getLines(shown) : []), [shown, getLines])
  /** The menu goes while its passage is scrolled out of sight; a note that is being written stays. */
  const linesInSight = useCallback(() => inSight(reader, lines()), [reader, lines])
  // A card that was made from a mark may cover it: the mark has done its work.
  const closingActions = useMemo<MarkActions>(
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
        <NoteEditor note="" onSave={actions.saveNote} onCancel={onClose} />
      </BesidePassage>
    )
  }
  if (opened) {
    return (
      <BesidePassage key={opened.highlight.id} label={t('one')} getLines={lines} onClose={onClose}>
        <MarkView mark={opened} actions={closingActions} />
      </BesidePassage>
    )
  }
  if (!range || menu === 'closed') return null
  return (
    <PassageMenu
      ref={bar}
      getLines={linesInSight}
      takeFocus={menu === 'keyboard'}
      onPick={onPick}
      onMark={onMark}
      onNote={onNote}
      onComment={threads?.mayComment ? actions.comment : undefined}
    />
  )
}

function inSight(reader: RefObject<HTMLElement | null>, lines: readonly DOMRect[]): readonly DOMRect[] {
  const frame = reader.current?.getBoundingClientRect()
  return frame ? lines.filter(({ top, bottom }) => bottom > frame.top && top < frame.bottom) : []
}
