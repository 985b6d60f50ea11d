// The board's top line: the board's title, whether work is saved, who is here, and the actions on the whole board.

import {
  Activity,
  Bell,
  Download,
  Ellipsis,
  Keyboard,
  MessageSquare,
  PanelLeft,
  PanelRight,
  Presentation,
  Redo2,
  Scale,
  Search,
  Undo2,
  UserPlus,
} from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useEffect } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import type { StoreBinding } from '@/components/binding'
import { useAccountMenu } from '@/components/header/use-account-menu'
import { useInbox } from '@/components/inbox/inbox-api'
import { InboxButton } from '@/components/inbox/inbox-button'
import type { InboxHere } from '@/components/inbox/inbox-list'
import { PalettePlace } from '@/components/palette/palette-place'
import { PALETTE } from '@/components/palette/palette-window'
import type { Palette } from '@/components/palette/use-palette'
import { PeopleBar } from '@/components/presence/people-bar'
import { SaveChip } from '@/components/room/save-chip'
import { useSettingsItems } from '@/components/settings/use-settings-items'
import { ThreadsButton, UnreadDot } from '@/components/thread/threads-button'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Logo } from '@/components/ui/logo'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { useIsNarrow } from '@/components/ui/use-media-query'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { BoardDialogName } from './board-dialogs'
import type { BoardInUse } from './board-in-use'
import { BOARD_KEYS } from './board-keys'
import { BOARD_VIEW_NAMES, type BoardViewId } from './board-view-names'
import { BOARD_VIEWS } from './board-views'
import { PANEL_NAMES, type PanelName } from './panel-memory'
import type { ShownView } from './use-board-view'
import { usePagesOfPeople } from './use-pages-of-people'
import type { Panels } from './use-panels'
import type { ThreadsOnBoard } from './use-threads-on-board'
import { ViewSwitch } from './view-switch'

/** Hides a button that the menu repeats, so that a narrower bar has room for the board's name. */
const WHERE_WIDE = 'max-[1180px]:hidden'

const PANEL_ICONS = { brief: <PanelLeft />, inspector: <PanelRight /> } as const

export interface TopBarProps {
  board: BoardInUse
  people: readonly PresenceUser[]
  /** Undefined until the canvas is there. */
  editor: Editor | undefined
  shown: ShownView
  panels: Panels
  palette: Palette
  threads: ThreadsOnBoard
  inbox: InboxHere
  /** The list of what happened. */
  happened: { readonly isShown: boolean; readonly toggle: () => void }
  /** The title, to look at or to change. */
  title: ReactNode
  /** Further menu items for this board. */
  extraItems: readonly MenuItem[]
  onDialog: (dialog: BoardDialogName) => void
  /** Undefined for people who may not run a session. */
  onSessions: (() => void) | undefined
  onCriteria: () => void
  /** Undefined until there is something to compare with. */
  onVersions: (() => void) | undefined
}

export function TopBar(props: TopBarProps) {
  const {
    board,
    people,
    editor,
    shown,
    panels,
    palette,
    threads,
    inbox,
    happened,
    title,
    extraItems,
    onDialog,
    onSessions,
    onCriteria,
    onVersions,
  } = props
  const { id: boardId, me, room } = board
  // Undo is for people who may edit, once the board is there.
  const binding = board.isReadOnly ? undefined : board.session?.binding
  const onExport = () => onDialog('export')
  const onShare = () => onDialog('share')
  const t = useTranslations('board')
  const words = useTranslations('criteria')
  const session = useTranslations('session')
  const find = useTranslations('palette.more')
  const threadWords = useTranslations('thread')
  const newsWords = useTranslations('news.activity')
  const inboxWords = useTranslations('inbox')
  const newInInbox = useInbox().data?.unread ?? 0
  const settings = useSettingsItems()
  const accountMenu = useAccountMenu(board.account)
  const viewWords = useTranslations('board.view')
  const { isNarrow } = panels
  const pageOf = usePagesOfPeople(editor)
  const canExport = editor !== undefined
  // What is typed right after Ctrl+K must not wait for code, or the canvas would take it for its keys.
  useEffect(() => {
    if (canExport) PALETTE.prepare()
  }, [canExport])
  const viewItems = (labelOf: (name: BoardViewId) => string): MenuItem[] =>
    BOARD_VIEW_NAMES.map(({ name, keys }) => ({
      label: labelOf(name),
      icon: BOARD_VIEWS[name].icon,
      shortcut: keys,
      checked: shown.name === name,
      onSelect: () => shown.show(name),
    }))
  const views = viewItems((name) => viewWords(name))
  const toShow = viewItems((name) => viewWords('show', { view: viewWords(name) }))
  const panelItems: MenuItem[] = PANEL_NAMES.map((name) => ({
    label: t(`keys.${name}`),
    icon: PANEL_ICONS[name],
    shortcut: BOARD_KEYS[name],
    onSelect: () => panels.setOpen(name, !panels.isOpen(name)),
  }))
  const menu: MenuItem[] = [
    ...useUndoItems(binding),
    { label: t('export'), more: find('export'), icon: <Download />, onSelect: onExport, disabled: !canExport },
    { label: t('share'), more: find('share'), icon: <UserPlus />, onSelect: onShare },
    {
      label: threadWords('button', { count: threads.unread }),
      more: find('comments'),
      icon: <MessageSquare />,
      shortcut: BOARD_KEYS.comments,
      onSelect: threads.toggle,
      movesFocus: !threads.isShown,
    },
    {
      label: inboxWords('button', { count: newInInbox }),
      more: find('inbox'),
      icon: <Bell />,
      movesFocus: true,
      onSelect: () => onDialog('inbox'),
    },
    {
      label: words('title'),
      more: find('criteria'),
      icon: <Scale />,
      onSelect: onCriteria,
      disabled: !canExport,
      movesFocus: true,
    },
    'separator',
    ...extraItems,
    { label: t('keys.title'), icon: <Keyboard />, shortcut: BOARD_KEYS.keyboard, onSelect: () => onDialog('keys') },
    'separator',
    ...accountMenu.items,
    'separator',
    ...settings,
  ]
  // The palette has everything in the menu but itself.
  const findItems: MenuItem[] = [
    {
      label: t('findOrDo'),
      icon: <Search />,
      shortcut: BOARD_KEYS.palette,
      movesFocus: true,
      onSelect: () => palette.show('everything'),
    },
  ]
  return (
    <header
      data-canvas-bar
      className="flex h-12 shrink-0 items-center gap-1.5 border-line border-b bg-panel px-1 sm:gap-3 sm:px-3"
    >
      <PanelToggle name="brief" panels={panels} />
      <Link href="/" aria-label={t('allBoards')} className="rounded-md max-sm:hidden">
        <Logo />
      </Link>
      {title}
      <SaveChip client={room.client} role={me.role} onVersions={onVersions} />
      <ViewSwitch shown={shown} />
      <div className="ml-auto flex shrink-0 items-center sm:gap-1.5">
        {binding ? <UndoButtons binding={binding} /> : null}
        <PeopleBar editor={editor} people={people} me={me} pageOf={pageOf} />
        <IconButton
          label={t('findOrDo')}
          shortcut={BOARD_KEYS.palette}
          icon={<Search />}
          className={WHERE_WIDE}
          onClick={() => palette.show('everything')}
        />
        <ThreadsButton
          className="max-sm:hidden"
          isShown={threads.isShown}
          unread={threads.unread}
          shortcut={BOARD_KEYS.comments}
          onToggle={threads.toggle}
        />
        <IconButton
          label={newsWords('title')}
          icon={<Activity />}
          // Narrower bars have no room for it in every language: the menu has it.
          className="max-[1399px]:hidden"
          aria-pressed={happened.isShown}
          onClick={happened.toggle}
        />
        <InboxButton className="max-sm:hidden" here={inbox} />
        <span className="relative flex">
          <Menu
            trigger={<IconButton label={t('menu')} icon={<Ellipsis />} />}
            // Views go into the menu where the bar has no room for the switch.
            items={[...findItems, 'separator', ...(isNarrow ? [...views, 'separator' as const] : []), ...menu]}
          />
          {/* Shown if the bar has no room for the buttons of the comments and the inbox. */}
          {threads.unread > 0 || newInInbox > 0 ? (
            <span className="sm:hidden">
              <UnreadDot />
            </span>
          ) : null}
        </span>
        {accountMenu.dialogs}
        <PalettePlace
          palette={palette}
          boardId={boardId}
          editor={editor}
          items={menu}
          views={[...toShow, ...panelItems]}
        />
        {onSessions ? (
          <Button className="max-lg:hidden" icon={<Presentation />} onClick={onSessions}>
            {session('button')}
          </Button>
        ) : null}
        <Button className={WHERE_WIDE} onClick={onExport} disabled={!canExport}>
          {t('export')}
        </Button>
        <Button variant="primary" className="max-sm:hidden" onClick={onShare}>
          {t('share')}
        </Button>
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

/** Menu items for undo and redo, for bars without room for the buttons on devices without keys for them. */
function useUndoItems(binding: StoreBinding | undefined): MenuItem[] {
  const t = useTranslations('board')
  const isNarrow = useIsNarrow()
  const canUndo = useValue('can undo', () => binding?.canUndo.get() ?? false, [binding])
  const canRedo = useValue('can redo', () => binding?.canRedo.get() ?? false, [binding])
  if (!(isNarrow && binding)) return []
  return [
    { label: t('undo'), icon: <Undo2 />, disabled: !canUndo, onSelect: () => binding.undo() },
    { label: t('redo'), icon: <Redo2 />, disabled: !canRedo, onSelect: () => binding.redo() },
    'separator',
  ]
}

function UndoButtons({ binding }: { binding: StoreBinding }) {
  const t = useTranslations('board')
  const canUndo = useValue(binding.canUndo)
  const canRedo = useValue(binding.canRedo)
  return (
    <span className="flex max-sm:hidden">
      <IconButton
        label={t('undo')}
        shortcut="Ctrl+Z"
        icon={<Undo2 />}
        disabled={!canUndo}
        onClick={() => binding.undo()}
      />
      <IconButton
        label={t('redo')}
        shortcut="Ctrl+Shift+Z"
        icon={<Redo2 />}
        disabled={!canRedo}
        onClick={() => binding.redo()}
      />
    </span>
  )
}
