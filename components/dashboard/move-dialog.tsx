// Asks for a board's new place, and explains who can open it there.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/select-field'
import type { Workspace } from '@/components/workspace/use-workspaces'
import type { BoardSummary } from './board-summary'
import { movePlaces } from './move-places'
import type { BoardActions } from './use-board-actions'

/** The value of "My boards", which is not a workspace. */
const MINE = 'mine'

export interface MoveDialogProps {
  /** Undefined: not open. */
  board: BoardSummary | undefined
  workspaces: readonly Workspace[]
  onMove: BoardActions['move']
  onClose: () => void
}

export function MoveDialog({ board, workspaces, onMove, onClose }: MoveDialogProps) {
  const t = useTranslations('boards.moveDialog')
  const common = useTranslations('common')
  const places = board ? movePlaces(workspaces, board.workspaceId) : []
  const [chosen, setChosen] = useState<string>()
  const place = places.find((each) => (each?.id ?? MINE) === chosen) ?? places[0] ?? null

  function move() {
    if (!board) return
    const { title } = board
    void onMove(board, place?.id ?? null, place ? t('moved', { title, place: place.name }) : t('movedMine', { title }))
    onClose()
  }

  return (
    <Dialog
      open={board !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { title: board?.title ?? '' })}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" onClick={move}>
            {t('button')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('to')}
        value={place?.id ?? MINE}
        options={places.map((each) => ({ value: each?.id ?? MINE, label: each?.name ?? t('mine') }))}
        onChange={(value) => setChosen(value)}
      />
      <p className="mt-3 text-ink-soft leading-5">{place ? t('into', { name: place.name }) : t('out')}</p>
    </Dialog>
  )
}
