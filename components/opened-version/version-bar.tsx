// The lines above a version: the board's title with the views, and below it what is shown and the ways on.

import { ArrowLeft, Download, Ellipsis, GitCompareArrows, History, PanelRight, RotateCcw } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'use-intl'
import { BOARD_KEYS } from '@/components/board/board-keys'
import { BOARD_VIEW_NAMES } from '@/components/board/board-view-names'
import { BOARD_VIEWS } from '@/components/board/board-views'
import type { ShownView } from '@/components/board/use-board-view'
import type { Panels } from '@/components/board/use-panels'
import { ViewSwitch } from '@/components/board/view-switch'
import { Button, buttonClass } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { useVersionName } from '@/components/versions/version-name'
import type { ListedVersion } from '@/components/versions/versions-api'
import { boardPath } from '@/lib/domain/boards/board-path'

export interface VersionBarProps {
  boardId: string
  boardTitle: string
  /** Undefined until it is known. */
  version: ListedVersion | undefined
  shown: ShownView
  panels: Panels
  onCompare: () => void
  /** Undefined for people who may restore nothing. */
  onRestore: (() => void) | undefined
  /** Undefined until there is something to export. */
  onExport: (() => void) | undefined
}

export function VersionBar(props: VersionBarProps) {
  const { boardId, boardTitle, version, shown, panels, onCompare, onRestore, onExport } = props
  const t = useTranslations('versions')
  const board = useTranslations('board')
  const view = useTranslations('board.view')
  const format = useFormatter()
  const nameOf = useVersionName()
  const items: MenuItem[] = [
    ...BOARD_VIEW_NAMES.map(({ name, keys }) => ({
      label: view(name),
      icon: BOARD_VIEWS[name].icon,
      shortcut: keys,
      checked: shown.name === name,
      onSelect: () => shown.show(name),
    })),
    'separator',
    { label: board('export'), icon: <Download />, disabled: !onExport, onSelect: () => onExport?.() },
  ]
  return (
    <header data-canvas-bar className="shrink-0 border-line border-b bg-panel">
      <div className="flex h-12 items-center gap-1.5 px-1 sm:gap-3 sm:px-3">
        <Link href={boardPath(boardId)} className={buttonClass('ghost', 'md')}>
          <ArrowLeft aria-hidden />
          <span className="max-sm:sr-only">{t('back')}</span>
        </Link>
        <h1 className="min-w-0 truncate font-semibold text-sm">{boardTitle}</h1>
        <ViewSwitch shown={shown} />
        <div className="ml-auto flex shrink-0 items-center gap-1.5">
          <span className="md:hidden">
            <Menu trigger={<IconButton label={board('menu')} icon={<Ellipsis />} />} items={items} />
          </span>
          <Button className="max-md:hidden" onClick={onExport} disabled={!onExport}>
            {board('export')}
          </Button>
          <IconButton
            label={board('inspector')}
            shortcut={BOARD_KEYS.inspector}
            icon={<PanelRight />}
            aria-pressed={panels.isOpen('inspector')}
            onClick={() => panels.setOpen('inspector', !panels.isOpen('inspector'))}
          />
        </div>
      </div>
      <section
        aria-label={t('shown')}
        className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-t bg-accent-soft px-3 py-1.5"
      >
        <p className="flex min-w-0 grow basis-56 items-start gap-2">
          <History aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
          {version ? (
            <span className="min-w-0 text-pretty break-words">
              {t('version')} <strong className="font-semibold">{nameOf(version)}</strong>
              <span className="text-ink-soft">
                {' · '}
                {format.dateTime(new Date(version.at), { dateStyle: 'medium', timeStyle: 'short' })}
                {version.by ? ` · ${version.by.name}` : null}
              </span>
            </span>
          ) : null}
        </p>
        <div className="flex shrink-0 flex-wrap gap-1.5">
          <Button size="sm" icon={<GitCompareArrows aria-hidden />} onClick={onCompare}>
            {t('compareWithNow')}
          </Button>
          {onRestore ? (
            <Button size="sm" icon={<RotateCcw aria-hidden />} onClick={onRestore}>
              {t('restore.open')}
            </Button>
          ) : null}
        </div>
      </section>
    </header>
  )
}
