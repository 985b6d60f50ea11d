// The menu of the top bar, and the palette, which offers the same: every action on the whole board, also those for which
// the bar has a button where it is wide.

import { Bell, Download, Keyboard, MessageSquare, PanelLeft, PanelRight, Scale, Search, UserPlus } from 'lucide-react'
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
import { useUndoItems } from './undo-in-bar'

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
  /** Further items for this board. */
  readonly extraItems: readonly MenuItem[]
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
  const { board, editor, places, palette, threads, newInInbox, extraItems, onDialog } = options
  const { shown, panels, beside } = places
  const t = useTranslations('board')
  const criteria = useTranslations('criteria')
  const find = useTranslations('palette.more')
  const threadWords = useTranslations('thread')
  const inbox = useTranslations('inbox')
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
  const items: MenuItem[] = [
    // Undo is for people who may edit, once the board is there.
    ...useUndoItems(board.isReadOnly ? undefined : board.session?.binding),
    {
      label: t('export'),
      more: find('export'),
      icon: <Download />,
      onSelect: () => onDialog('export'),
      disabled: !editor,
    },
    { label: t('share'), more: find('share'), icon: <UserPlus />, onSelect: () => onDialog('share') },
    {
      label: threadWords('button', { count: threads.unread }),
      more: find('comments'),
      icon: <MessageSquare />,
      shortcut: BOARD_KEYS.comments,
      onSelect: threads.toggle,
      movesFocus: !threads.isShown,
    },
    {
      label: inbox('button', { count: newInInbox }),
      more: find('inbox'),
      icon: <Bell />,
      movesFocus: true,
      onSelect: () => onDialog('inbox'),
    },
    {
      label: criteria('title'),
      more: find('criteria'),
      icon: <Scale />,
      onSelect: () => beside.bring('criteria'),
      disabled: !editor,
      movesFocus: true,
    },
    'separator',
    ...extraItems,
    { label: t('keys.title'), icon: <Keyboard />, shortcut: BOARD_KEYS.keyboard, onSelect: () => onDialog('keys') },
    'separator',
    ...account.items,
    'separator',
    ...settings,
  ]
  const ofPalette: MenuItem = {
    label: t('findOrDo'),
    icon: <Search />,
    shortcut: BOARD_KEYS.palette,
    movesFocus: true,
    onSelect: () => palette.show('everything'),
  }
  // Views go into the menu where the bar has no room for the switch.
  const views: MenuItem[] = panels.isNarrow ? [...viewItems((name) => viewWords(name)), 'separator'] : []
  return {
    items: [ofPalette, 'separator', ...views, ...items],
    inPalette: {
      items,
      views: [...viewItems((name) => viewWords('show', { view: viewWords(name) })), ...panelItems],
    },
    dialogs: account.dialogs,
  }
}
