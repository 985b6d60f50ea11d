// The component that draws each view of a board, besides its name and key (board-view-names). A new view is a line
// here, one there, and its words in messages/board `view`.

import { ListTree, Shapes, ShieldCheck, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BoardViewProps } from '@/components/canvas/board-view-props'
import { LaterWindow } from '@/components/ui/later-window'
import type { BoardViewId } from './board-view-names'

interface BoardViewLook {
  readonly icon: ReactNode
  /** Absent for the canvas, which is there always. Loaded when it is first asked for, or when the page rests. */
  readonly view?: LaterWindow<BoardViewProps>
}

export const BOARD_VIEWS: Readonly<Record<BoardViewId, BoardViewLook>> = {
  canvas: { icon: <Shapes /> },
  outline: {
    icon: <ListTree />,
    view: new LaterWindow(() => import('@/components/outline/outline-view').then((module) => module.OutlineView)),
  },
  register: {
    icon: <Table2 />,
    view: new LaterWindow(() => import('@/components/register/register-view').then((module) => module.RegisterView)),
  },
  coverage: {
    icon: <ShieldCheck />,
    view: new LaterWindow(() => import('@/components/coverage/coverage-view').then((module) => module.CoverageView)),
  },
}
