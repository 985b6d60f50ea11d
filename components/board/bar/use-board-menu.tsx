// The board menu's items that the bar has no button for at any width, in the groups in which the menu shows them.

import {
  BellRing,
  BookmarkCheck,
  FileInput,
  FileSpreadsheet,
  Globe,
  History,
  LayoutTemplate,
  ListPlus,
  Projector,
  Route,
} from 'lucide-react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { askForList } from '@/components/canvas/paste/ask-about-paste'
import { DRAWING_ENDINGS, importDrawings } from '@/components/canvas/paste/import-drawings'
import { askForImport } from '@/components/canvas/paste/wanted-import'
import { openProjector } from '@/components/session/bar/open-projector'
import { chooseFiles } from '@/components/ui/choose-files'
import type { MenuItem } from '@/components/ui/menu'
import type { BoardDialogName } from '../board-dialogs'

/** The groups of the menu. */
export interface BoardMenu {
  /** What changed since the person was last here; undefined at a first visit. */
  readonly news: MenuItem | undefined
  readonly board: readonly MenuItem[]
  readonly together: readonly MenuItem[]
  readonly bringIn: readonly MenuItem[]
  readonly passOn: readonly MenuItem[]
}

export interface BoardMenuOptions {
  boardId: string
  editor: Editor | undefined
  isReadOnly: boolean
  mayRunSessions: boolean
  /** Lists what changed since the person was last here; undefined at a first visit. */
  onNews: (() => void) | undefined
  /** How many of these changes they haven't looked at. */
  newsCount: number
  /** Shows the next step again; undefined where it is not put away. */
  onPath: (() => void) | undefined
  /** Lists the versions of the board. */
  onVersions: () => void
  onDialog: (dialog: BoardDialogName) => void
}

export function useBoardMenu({
  boardId,
  editor,
  isReadOnly,
  mayRunSessions,
  onNews,
  newsCount,
  onPath,
  onVersions,
  onDialog,
}: BoardMenuOptions): BoardMenu {
  const canvas = useTranslations('canvas')
  const embed = useTranslations('embed.dialog')
  const find = useTranslations('palette.more')
  const follow = useTranslations('inbox.follow')
  const news = useTranslations('news')
  const path = useTranslations('board.path')
  const importing = useTranslations('import')
  const templates = useTranslations('templates')
  const together = useTranslations('together')
  const versions = useTranslations('versions')
  const cannotEdit = !editor || isReadOnly
  return {
    news: onNews
      ? {
          label: news('item', { count: newsCount }),
          more: find('news'),
          icon: <History />,
          movesFocus: true,
          onSelect: onNews,
        }
      : undefined,
    board: [
      {
        label: versions('title'),
        more: find('versions'),
        icon: <BookmarkCheck />,
        disabled: !editor,
        movesFocus: true,
        onSelect: onVersions,
      },
      ...(onPath ? [{ label: path('show'), more: find('path'), icon: <Route />, onSelect: onPath }] : []),
      {
        label: follow('item'),
        more: find('follow'),
        icon: <BellRing />,
        movesFocus: true,
        onSelect: () => onDialog('follow'),
      },
    ],
    together: mayRunSessions
      ? [
          {
            label: together('projector'),
            more: find('projector'),
            icon: <Projector />,
            onSelect: () => openProjector(boardId),
          },
        ]
      : [],
    bringIn: [
      {
        label: canvas('list.item'),
        more: find('list'),
        icon: <ListPlus />,
        disabled: cannotEdit,
        movesFocus: true,
        onSelect: () => editor && askForList(editor),
      },
      {
        label: importing('item'),
        more: find('import'),
        icon: <FileSpreadsheet />,
        disabled: cannotEdit,
        movesFocus: true,
        onSelect: () => editor && askForImport(editor, {}),
      },
      {
        label: canvas('drawing.item'),
        icon: <FileInput />,
        disabled: cannotEdit,
        onSelect: () => {
          if (editor) void chooseFiles(DRAWING_ENDINGS).then((files) => importDrawings(editor, files))
        },
      },
    ],
    passOn: [
      {
        label: embed('item'),
        more: find('publish'),
        icon: <Globe />,
        disabled: !editor,
        movesFocus: true,
        onSelect: () => onDialog('publish'),
      },
      {
        label: templates('save.item'),
        more: find('template'),
        icon: <LayoutTemplate />,
        movesFocus: true,
        onSelect: () => onDialog('template'),
      },
    ],
  }
}
