// The board's top line: the board's title, whether work is saved, who is here, and the actions on the whole board.

import { Activity, Ellipsis, Presentation, Search } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useEffect } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { AccountMenu } from '@/components/header/account-menu'
import { useInbox } from '@/components/inbox/inbox-api'
import { InboxButton } from '@/components/inbox/inbox-button'
import type { InboxHere } from '@/components/inbox/inbox-list'
import { PalettePlace } from '@/components/palette/palette-place'
import { PALETTE } from '@/components/palette/palette-window'
import type { Palette } from '@/components/palette/use-palette'
import { PeopleBar } from '@/components/presence/people-bar'
import { SaveChip } from '@/components/room/save-chip'
import { ThreadsButton, UnreadDot } from '@/components/thread/threads-button'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Logo } from '@/components/ui/logo'
import { Menu } from '@/components/ui/menu'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { PanelName } from '../beside/panel-memory'
import type { Panels } from '../beside/use-panels'
import type { BoardDialogName } from '../board-dialogs'
import type { BoardInUse } from '../board-in-use'
import { BOARD_KEYS } from '../keys/board-keys'
import type { BoardPlaces } from '../use-board-places'
import { usePagesOfPeople } from '../watched/use-pages-of-people'
import type { ThreadsOnBoard } from '../watched/use-threads-on-board'
import { SHOWN_FROM } from './bar-width'
import { UndoButtons } from './undo-in-bar'
import { PANEL_ICONS, useBarMenu } from './use-bar-menu'
import type { BoardMenu } from './use-board-menu'
import { ViewSwitch } from './view-switch'

export interface TopBarProps {
  board: BoardInUse
  people: readonly PresenceUser[]
  /** Undefined until the canvas is there. */
  editor: Editor | undefined
  places: BoardPlaces
  palette: Palette
  threads: ThreadsOnBoard
  inbox: InboxHere
  /** Something has changed since this person was last here, and they haven't looked at it. */
  hasNews: boolean
  /** The title, to look at or to change. */
  title: ReactNode
  boardMenu: BoardMenu
  onDialog: (dialog: BoardDialogName) => void
  /** This person may run sessions. */
  mayRun: boolean
  onSessions: () => void
  /** Undefined until there is something to compare with. */
  onVersions: (() => void) | undefined
}

export function TopBar(props: TopBarProps) {
  const { board, people, editor, places, palette, threads, inbox, hasNews, title, mayRun } = props
  const { onDialog, onSessions, onVersions } = props
  const { id: boardId, me, room, session } = board
  const { shown, panels, beside } = places
  const t = useTranslations('board')
  const sessionWords = useTranslations('session')
  const newsWords = useTranslations('news.activity')
  const newInInbox = useInbox().data?.unread ?? 0
  const menu = useBarMenu({ ...props, newInInbox })
  const pageOf = usePagesOfPeople(editor)
  const canExport = editor !== undefined
  // What is typed right after Ctrl+K must not wait for code, or the canvas would take it for its keys.
  useEffect(() => {
    if (canExport) PALETTE.prepare()
  }, [canExport])
  return (
    <header
      data-canvas-bar
      className="flex h-12 shrink-0 items-center gap-1.5 border-line border-b bg-panel px-1 sm:gap-3 sm:px-3"
    >
      <PanelToggle name="brief" panels={panels} />
      <Link
        href="/"
        aria-label={t('allBoards')}
        className="relative rounded-md max-sm:hidden pointer-coarse:before:absolute pointer-coarse:before:-inset-[11px]"
      >
        <Logo />
      </Link>
      {title}
      <SaveChip client={room.client} role={me.role} onVersions={onVersions} />
      <ViewSwitch shown={shown} />
      <div className="ms-auto flex shrink-0 items-center sm:gap-1.5">
        {session && !board.isReadOnly ? <UndoButtons binding={session.binding} /> : null}
        <PeopleBar editor={editor} people={people} me={me} pageOf={pageOf} />
        <IconButton
          label={t('findOrDo')}
          shortcut={BOARD_KEYS.palette}
          icon={<Search />}
          className={SHOWN_FROM.wide}
          onClick={() => palette.show('everything')}
        />
        <ThreadsButton
          className={SHOWN_FROM.phone}
          isShown={threads.isShown}
          unread={threads.unread}
          shortcut={BOARD_KEYS.comments}
          onToggle={threads.toggle}
        />
        <IconButton
          label={newsWords('title')}
          icon={<Activity />}
          className={SHOWN_FROM.widest}
          aria-pressed={beside.isShown('happened')}
          onClick={() => beside.toggle('happened')}
        />
        <InboxButton className={SHOWN_FROM.phone} here={inbox} />
        <span className="relative flex">
          <Menu trigger={<IconButton label={t('menu')} icon={<Ellipsis />} />} items={menu.items} />
          {/* Shown if the bar has no room for the buttons of the comments and the inbox. News have no button of their own. */}
          {threads.unread > 0 || newInInbox > 0 || hasNews ? (
            <span className="sm:hidden">
              <UnreadDot />
            </span>
          ) : null}
        </span>
        {menu.dialogs}
        <PalettePlace palette={palette} boardId={boardId} editor={editor} {...menu.inPalette} />
        {mayRun ? (
          <Button
            className={SHOWN_FROM.middle}
            icon={<Presentation className={SHOWN_FROM.wide} />}
            onClick={onSessions}
          >
            {sessionWords('button')}
          </Button>
        ) : null}
        <Button className={SHOWN_FROM.middle} onClick={() => onDialog('export')} disabled={!canExport}>
          {t('export')}
        </Button>
        <Button variant="primary" className={SHOWN_FROM.phone} onClick={() => onDialog('share')}>
          {t('share')}
        </Button>
        <AccountMenu me={board.account} />
        <PanelToggle name="inspector" panels={panels} />
      </div>
    </header>
  )
}

function PanelToggle({ name, panels }: { name: PanelName; panels: Panels }) {
  const t = useTranslations('board')
  const isOpen = panels.isOpen(name)
  return (
    <IconButton
      label={t(name)}
      shortcut={BOARD_KEYS[name]}
      icon={PANEL_ICONS[name]}
      aria-pressed={isOpen}
      onClick={() => panels.setOpen(name, !isOpen)}
    />
  )
}
