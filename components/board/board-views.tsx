// The component that draws each view of a board, besides its name and key (board-view-names). A new view is a line
// here, one there, and its words in messages/board `view`.

import { Shapes, ShieldCheck, Table2 } from 'lucide-react'
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode } from 'react'
import type { BoardViewProps } from '@/components/canvas/board-view-props'
import type { BoardViewId } from './board-view-names'

interface BoardViewLook {
  readonly icon: ReactNode
  /** Absent for the canvas, which is there always. Loaded when it is first asked for. */
  readonly View?: LazyExoticComponent<ComponentType<BoardViewProps>>
}

export const BOARD_VIEWS: Readonly<Record<BoardViewId, BoardViewLook>> = {
  canvas: { icon: <Shapes /> },
  register: {
    icon: <Table2 />,
    View: lazy(() => import('@/components/register/register-view').then((m) => ({ default: m.RegisterView }))),
  },
  coverage: {
    icon: <ShieldCheck />,
    View: lazy(() => import('@/components/coverage/coverage-view').then((m) => ({ default: m.CoverageView }))),
  },
}
