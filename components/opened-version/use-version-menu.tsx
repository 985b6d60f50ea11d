// What can be done on the page of a version, as lines of its menu and of the palette: ways to look, to compare, to take
// away, and to the board and its other versions.

import { ArrowLeft, Download, GitCompareArrows, History, PanelLeft, PanelRight, RotateCcw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { PanelName } from '@/components/board/beside/panel-memory'
import type { Panels } from '@/components/board/beside/use-panels'
import { BOARD_KEYS } from '@/components/board/keys/board-keys'
import { BOARD_VIEW_NAMES } from '@/components/board/views/board-view-names'
import { BOARD_VIEWS } from '@/components/board/views/board-views'
import type { ShownView } from '@/components/board/views/use-board-view'
import type { MenuItem } from '@/components/ui/menu'
import { useFormatter } from '@/components/ui/use-formatter'
import { useVersionName } from '@/components/versions/version-name'
import { useVersions } from '@/components/versions/versions-api'
import { boardPath, versionPath } from '@/lib/domain/boards/board-path'

export interface VersionMenuOptions {
  readonly boardId: string
  readonly versionId: string
  readonly shown: ShownView
  readonly panels: Panels
  readonly onCompare: () => void
  readonly onRestore: (() => void) | undefined
  readonly onExport: (() => void) | undefined
}

export interface VersionMenu {
  /** Ways to look at the version. */
  readonly views: readonly MenuItem[]
  readonly items: readonly MenuItem[]
  /** Ways to the board's other versions, the newest first. */
  readonly others: readonly MenuItem[]
}

export function useVersionMenu(options: VersionMenuOptions): VersionMenu {
  const { boardId, versionId, shown, panels, onCompare, onRestore, onExport } = options
  const t = useTranslations('versions')
  const board = useTranslations('board')
  const view = useTranslations('board.view')
  const find = useTranslations('palette.more')
  const format = useFormatter()
  const router = useRouter()
  const nameOf = useVersionName()
  const listed = useVersions(boardId).data?.versions ?? []
  const before = listed[listed.findIndex(({ id }) => id === versionId) + 1]
  const panel = (name: PanelName, icon: ReactNode): MenuItem => ({
    label: board(name),
    icon,
    shortcut: BOARD_KEYS[name],
    checked: panels.isOpen(name),
    onSelect: () => panels.setOpen(name, !panels.isOpen(name)),
  })
  return {
    views: [
      ...BOARD_VIEW_NAMES.map(({ name, keys }) => ({
        label: view(name),
        icon: BOARD_VIEWS[name].icon,
        shortcut: keys,
        checked: shown.name === name,
        onSelect: () => shown.show(name),
      })),
      panel('brief', <PanelLeft />),
      panel('inspector', <PanelRight />),
    ],
    items: [
      { label: t('back'), icon: <ArrowLeft />, onSelect: () => router.push(boardPath(boardId)) },
      { label: t('compareWithNow'), more: find('versions'), icon: <GitCompareArrows />, onSelect: onCompare },
      {
        label: t('compareWithBefore'),
        icon: <GitCompareArrows />,
        disabled: !before,
        onSelect: () => before && router.push(versionPath(boardId, versionId, before.id)),
      },
      { label: t('restore.open'), icon: <RotateCcw />, disabled: !onRestore, onSelect: () => onRestore?.() },
      {
        label: board('export'),
        more: find('export'),
        icon: <Download />,
        disabled: !onExport,
        onSelect: () => onExport?.(),
      },
    ],
    others: listed
      .filter(({ id }) => id !== versionId)
      .map((each) => ({
        label: `${nameOf(each)} · ${format.dateTime(new Date(each.at), { dateStyle: 'medium', timeStyle: 'short' })}`,
        more: find('versions'),
        icon: <History />,
        onSelect: () => router.push(versionPath(boardId, each.id)),
      })),
  }
}
