// The menu of the top bar: the actions on the whole board for which the bar has no button at this width, in groups. The
// palette offers all of them at any width, and what a person's own menu has.

import {
  Activity,
  Bell,
  Download,
  Keyboard,
  MessageSquare,
  PanelLeft,
  PanelRight,
  Presentation,
  Scale,
  Search,
  UserPlus,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { useAccountMenu } from '@/components/header/use-account-menu'
import type { Palette } from '@/components/palette/use-palette'
import { useSettingsItems } from '@/components/settings/use-settings-items'
import type { MenuItem } from '@/components/ui/menu'
import { PANEL_NAMES, type PanelName } from '../beside/panel-memory'
import type { BoardDialogName } from '../board-dialogs'
import type { BoardInUse } from '../board-in-use'
import { BOARD_KEYS } from '../keys/board-keys'
import type { BoardPlaces } from '../use-board-places'
import { BOARD_VIEW_NAMES, type BoardViewId } from '../views/board-view-names'
import { BOARD_VIEWS } from '../views/board-views'
import type { ThreadsOnBoard } from '../watched/use-threads-on-board'
import { useBarWidth } from './bar-width'
import { useUndoItems } from './undo-in-bar'
import type { BoardMenu } from './use-board-menu'

export const PANEL_ICONS: Readonly<Record<PanelName, ReactNode>> = { brief: <PanelLeft />, inspector: <PanelRight /> }

export interface BarMenuOptions {
  readonly board: BoardInUse
  /** Undefined until the canvas is there. */
  readonly editor: Editor | undefined
  readonly places: BoardPlaces
  readonly palette: Palette
  readonly threads: ThreadsOnBoard
  /** What is new in the inbox. */
  readonly newInInbox: number
  /** Items that the bar has no button for. */
  readonly boardMenu: BoardMenu
  /** Runs sessions; without it the panel shows votes and ratings to look at. */
  readonly mayRun: boolean
  readonly onSessions: () => void
  readonly onDialog: (dialog: BoardDialogName) => void
}

export interface BarMenu {
  readonly items: readonly MenuItem[]
  /** The same for the palette, which doesn't offer itself, and names the views as actions. */
  readonly inPalette: { readonly items: readonly MenuItem[]; readonly views: readonly MenuItem[] }
  /** The windows that items open. */
  readonly dialogs: ReactNode
}

export function useBarMenu(options: BarMenuOptions): BarMenu {
  const { board, editor, places, palette, threads, newInInbox, boardMenu, mayRun, onSessions, onDialog } = options
  const { shown, panels, beside } = places
  const t = useTranslations('board')
  const criteria = useTranslations('criteria')
  const find = useTranslations('palette.more')
  const threadWords = useTranslations('thread')
  const inbox = useTranslations('inbox')
  const news = useTranslations('news')
  const rounds = useTranslations('round')
  const session = useTranslations('session')
  const bar = useBarWidth()
  const viewWords = useTranslations('board.view')
  const settings = useSettingsItems()
  const account = useAccountMenu(board.account)
  const viewItems = (labelOf: (name: BoardViewId) => string): MenuItem[] =>
    BOARD_VIEW_NAMES.map(({ name, keys }) => ({
      label: labelOf(name),
      icon: BOARD_VIEWS[name].icon,
      shortcut: keys,
      checked: shown.name === name,
      onSelect: () => shown.show(name),
    }))
  const panelItems = PANEL_NAMES.map((name) => ({
    label: t(`keys.${name}`),
    icon: PANEL_ICONS[name],
    shortcut: BOARD_KEYS[name],
    onSelect: () => panels.setOpen(name, !panels.isOpen(name)),
  }))
  const exporting: MenuItem = {
    label: t('export'),
    more: find('export'),
    icon: <Download />,
    onSelect: () => onDialog('export'),
    disabled: !editor,
  }
  const sharing: MenuItem = {
    label: t('share'),
    more: find('share'),
    icon: <UserPlus />,
    onSelect: () => onDialog('share'),
  }
  const comments: MenuItem = {
    label: threadWords('button', { count: threads.unread }),
    more: find('comments'),
    icon: <MessageSquare />,
    shortcut: BOARD_KEYS.comments,
    onSelect: threads.toggle,
    movesFocus: !threads.isShown,
  }
  const inboxItem: MenuItem = {
    label: inbox('button', { count: newInInbox }),
    more: find('inbox'),
    icon: <Bell />,
    movesFocus: true,
    onSelect: () => onDialog('inbox'),
  }
  const scales: MenuItem = {
    label: criteria('title'),
    more: find('criteria'),
    icon: <Scale />,
    onSelect: () => beside.bring('criteria'),
    disabled: !editor,
    movesFocus: true,
  }
  const happened: MenuItem = {
    label: news('activity.title'),
    more: find('activity'),
    icon: <Activity />,
    movesFocus: true,
    onSelect: () => beside.bring('happened'),
  }
  const sessions: MenuItem = {
    label: mayRun ? session('menu') : rounds('menu'),
    more: find('sessions'),
    icon: <Presentation />,
    movesFocus: true,
    onSelect: onSessions,
  }
  const keys: MenuItem = {
    label: t('keys.title'),
    icon: <Keyboard />,
    shortcut: BOARD_KEYS.keyboard,
    onSelect: () => onDialog('keys'),
  }
  const ofPalette: MenuItem = {
    label: t('findOrDo'),
    icon: <Search />,
    shortcut: BOARD_KEYS.palette,
    movesFocus: true,
    onSelect: () => palette.show('everything'),
  }
  // Undo is for people who may edit, once the board is there.
  const undo = useUndoItems(board.isReadOnly ? undefined : board.session?.binding)
  const { news: ofNews, board: ofBoard, together, bringIn, passOn } = boardMenu
  const group = (heading: string, items: readonly (MenuItem | false | undefined)[]): readonly MenuItem[] => {
    const shownItems = items.filter((item) => item !== false && item !== undefined)
    return shownItems.length === 0 ? [] : [{ heading }, ...shownItems]
  }
  return {
    items: [
      ...(bar.isWide ? [] : [ofPalette, 'separator' as const]),
      // Views go into the menu where the bar has no room for the switch.
      ...(bar.hasViews ? [] : [...viewItems((name) => viewWords(name)), 'separator' as const]),
      ...undo,
      ...group(t('menuGroup.board'), [
        ofNews,
        bar.isNarrow && comments,
        bar.isNarrow && inboxItem,
        scales,
        !bar.isWidest && happened,
        ...ofBoard,
      ]),
      ...group(t('menuGroup.together'), [!(mayRun && bar.isMiddle) && sessions, ...together]),
      ...group(t('menuGroup.bringIn'), bringIn),
      ...group(t('menuGroup.passOn'), [bar.isNarrow && sharing, !bar.isMiddle && exporting, ...passOn]),
      'separator',
      keys,
    ],
    inPalette: {
      items: [
        ...undo,
        ...[exporting, sharing, comments, inboxItem, scales, 'separator' as const],
        ...[
          ...bringIn,
          ...(ofNews ? [ofNews] : []),
          ...ofBoard,
          happened,
          sessions,
          ...together,
          ...passOn,
          'separator' as const,
        ],
        ...[keys, 'separator' as const, ...account.items, 'separator' as const, ...settings],
      ],
      views: [...viewItems((name) => viewWords('show', { view: viewWords(name) })), ...panelItems],
    },
    dialogs: account.dialogs,
  }
}
