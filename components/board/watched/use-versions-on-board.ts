// The versions of the board beside its canvas: the list, what changed since one of them, and restoring from one.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { placeInAddress } from '@/components/paths/place-in-address'
import type { Restoring } from '@/components/versions/restore-dialog'
import { NOW, type OpenComparison, useOpenComparison } from '@/components/versions/use-comparison'
import { useVersionNews } from '@/components/versions/versions-api'
import type { BoardView } from '@/lib/document/view/board-view'
import { roleAllows } from '@/lib/domain/people/role'
import type { BesideCanvas } from '../beside/use-beside'
import type { BoardInUse } from '../board-in-use'
import { forgetPlace } from '../views/forget-place'
import { useRestoreNews } from './use-restore-news'

export interface VersionsOnBoard {
  readonly mayEdit: boolean
  /** May restore the whole board and delete versions. */
  readonly mayManage: boolean
  /** Opens the list. */
  readonly show: () => void
  /** What the board is compared with; undefined for nothing. */
  readonly comparison: OpenComparison | undefined
  /** Shows what changed since a version, or another board, in words and on the canvas. */
  readonly compare: (from: string) => void
  readonly endComparison: () => void
  readonly restoring: Restoring | undefined
  /** Asks what to restore; undefined ends that. */
  readonly restore: (restoring: Restoring | undefined) => void
}

export function useVersionsOnBoard(
  { id, me, room }: BoardInUse,
  view: BoardView,
  editor: Editor | undefined,
  beside: BesideCanvas,
): VersionsOnBoard {
  useVersionNews(id, room.client)
  const { bring, put, isShown } = beside
  const show = useCallback(() => bring('versions'), [bring])
  useRestoreNews(room.client, me.id, show)
  const [compared, setCompared] = useState<string | undefined>(() => placeInAddress('version')?.id)
  const comparison = useOpenComparison(id, compared, NOW, editor)
  useFreshComparison(comparison, view)
  const [restoring, restore] = useState<Restoring | undefined>()
  useEffect(() => {
    if (placeInAddress('version') === undefined) return
    forgetPlace('version')
    bring('comparison')
  }, [bring])
  return {
    mayEdit: roleAllows(me.role, 'edit-board'),
    mayManage: roleAllows(me.role, 'manage-versions'),
    show,
    comparison,
    compare: (from) => {
      setCompared(from)
      bring('comparison')
    },
    endComparison: () => {
      setCompared(undefined)
      if (isShown('comparison')) put('versions')
    },
    restoring,
    restore,
  }
}

/** How long the board rests before what has changed is asked for again. */
const RESTS_MS = 1_500

/** Asks again about the board as it is now when it has become another one. */
function useFreshComparison(comparison: OpenComparison | undefined, view: BoardView): void {
  const compared = useRef(view)
  const refetch = comparison?.query.refetch
  useEffect(() => {
    if (!refetch || compared.current === view) return
    const timer = setTimeout(() => {
      compared.current = view
      void refetch()
    }, RESTS_MS)
    return () => clearTimeout(timer)
  }, [refetch, view])
}
