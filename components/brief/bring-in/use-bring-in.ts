// The ways a brief comes onto the board from the panel: written or pasted into the box, chosen as files, or dropped
// anywhere on the panel.

import { type RefObject, useCallback } from 'react'
import { isWorkbook } from '@/components/canvas/paste/wanted-import'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { type BriefActions, briefsPath } from '../about/use-briefs'
import { type BriefDraft, useBriefDraft } from './use-brief-draft'
import { type BriefImports, useBriefImports } from './use-brief-imports'
import { useFileDrop } from './use-file-drop'

export interface BringInOptions {
  readonly boardId: string
  readonly actions: BriefActions
  readonly panel: RefObject<HTMLElement | null>
  /** Nothing may be added. */
  readonly readOnly: boolean
  /** Takes a workbook instead: it becomes cards, not a text. Must be a stable function. */
  readonly onWorkbook: (file: File) => void
  /** Brings the box to the front. Must be a stable function. */
  readonly onBox: () => void
  /** A brief is on the board; of several files it is the last one, `isOnly` false. Must be a stable function. */
  readonly onAdded: (brief: PresentedBrief, isOnly: boolean) => void
}

export interface BringIn {
  readonly draft: BriefDraft
  readonly imports: BriefImports
  /** Something that the panel takes hovers over it. */
  readonly isOver: boolean
}

/** Returns what is on its way onto the board. */
export function useBringIn({ boardId, actions, panel, readOnly, onWorkbook, onBox, onAdded }: BringInOptions): BringIn {
  const { addToList } = actions
  const imports = useBriefImports(briefsPath(boardId), (added, { isLast, isOnly }) => {
    addToList(added)
    if (isLast) onAdded(added, isOnly)
  })
  const { start } = imports
  const take = useCallback(
    (files: readonly File[]) => {
      const [workbook] = files.filter(isWorkbook)
      if (workbook) onWorkbook(workbook)
      start(files.filter((file) => !isWorkbook(file)))
    },
    [start, onWorkbook],
  )
  const onDraftAdded = useCallback((brief: PresentedBrief) => onAdded(brief, true), [onAdded])
  const draft = useBriefDraft(actions.add, onDraftAdded, take)
  const { paste, submitFiles } = draft
  const onFiles = useCallback(
    (files: readonly File[]) => {
      onBox()
      submitFiles(files)
    },
    [onBox, submitFiles],
  )
  const onText = useCallback(
    (text: string, html: string) => {
      onBox()
      paste(text, html)
    },
    [onBox, paste],
  )
  const isOver = useFileDrop(panel, !readOnly && !draft.isReading, { onFiles, onText })
  return { draft, imports, isOver }
}
