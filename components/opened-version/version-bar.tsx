// The lines above a version: the board's title with the views, and below it what is shown and the ways on.

import { ArrowLeft, Ellipsis, GitCompareArrows, History, PanelLeft, PanelRight, RotateCcw, Search } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { ViewSwitch } from '@/components/board/bar/view-switch'
import type { Panels } from '@/components/board/beside/use-panels'
import { BOARD_KEYS } from '@/components/board/keys/board-keys'
import type { ShownView } from '@/components/board/views/use-board-view'
import { Button, buttonClass } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { useFormatter } from '@/components/ui/use-formatter'
import { useVersionName } from '@/components/versions/version-name'
import type { ListedVersion } from '@/components/versions/versions-api'
import { boardPath } from '@/lib/domain/boards/board-path'
import type { VersionMenu } from './use-version-menu'

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
  menu: VersionMenu
  onPalette: () => void
}

export function VersionBar(props: VersionBarProps) {
  const { boardId, boardTitle, version, shown, panels, onCompare, onRestore, onExport, menu, onPalette } = props
  const t = useTranslations('versions')
  const board = useTranslations('board')
  const format = useFormatter()
  const nameOf = useVersionName()
  return (
    <header data-canvas-bar className="shrink-0 border-line border-b bg-panel">
      <div className="flex h-12 items-center gap-1.5 px-1 sm:gap-3 sm:px-3">
        <IconButton
          label={board('brief')}
          shortcut={BOARD_KEYS.brief}
          icon={<PanelLeft />}
          aria-pressed={panels.isOpen('brief')}
          onClick={() => panels.setOpen('brief', !panels.isOpen('brief'))}
        />
        <Link href={boardPath(boardId)} className={buttonClass('ghost', 'md')}>
          <ArrowLeft aria-hidden />
          <span className="max-sm:sr-only">{t('back')}</span>
        </Link>
        <h1 className="min-w-0 truncate font-semibold text-sm">{boardTitle}</h1>
        <ViewSwitch shown={shown} />
        <div className="ms-auto flex shrink-0 items-center gap-1.5">
          <span className="md:hidden">
            <Menu
              trigger={<IconButton label={board('menu')} icon={<Ellipsis />} />}
              items={[...menu.views, 'separator', ...menu.items]}
            />
          </span>
          <IconButton label={board('findOrDo')} shortcut={BOARD_KEYS.palette} icon={<Search />} onClick={onPalette} />
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
