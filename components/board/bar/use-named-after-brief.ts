// Names a board that nobody has named after the first brief that this page puts on it, and offers the way back.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { wasAddedHere } from '@/components/brief/about/added-here'
import { useBriefs } from '@/components/brief/about/use-briefs'
import { cutTo } from '@/components/canvas/card/cut-text'
import { toast } from '@/components/ui/toaster'
import { isUntitledBrief } from '@/lib/brief/titles/brief-title'
import { BOARD_TITLE_MAX_LENGTH, isUntitledBoard } from '@/lib/domain/boards/board-title'

export interface NamedAfterBriefOptions {
  boardId: string
  title: string
  /** Nobody has named the board. */
  isUnnamed: boolean
  mayRename: boolean
  rename: (title: string) => void
}

export function useNamedAfterBrief({ boardId, title, isUnnamed, mayRename, rename }: NamedAfterBriefOptions): void {
  const t = useTranslations('board.named')
  const client = useQueryClient()
  const { data: briefs } = useBriefs(boardId)
  const seen = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    if (!briefs) return
    const before = seen.current
    seen.current = new Set(briefs.map(({ id }) => id))
    if (!before || !mayRename || !isUnnamed) return
    const brief = briefs.find(({ id }) => !before.has(id) && wasAddedHere(client, id))
    if (!brief || isUntitledBrief(brief.title)) return
    const name = cutTo(brief.title.replace(/…$/u, ''), BOARD_TITLE_MAX_LENGTH).trim()
    rename(name)
    toast(t('done', { name }), {
      action: { label: t(isUntitledBoard(title) ? 'back' : 'backToTemplate'), onClick: () => rename(title) },
    })
  }, [briefs, client, isUnnamed, mayRename, rename, title, t])
}
