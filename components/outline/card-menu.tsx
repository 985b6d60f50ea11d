// All that can be done with a card of the outline, as a menu.

import {
  ArrowDown,
  ArrowUp,
  BookOpen,
  Ellipsis,
  Link2,
  Locate,
  MessageSquare,
  MoveRight,
  PanelRight,
  Pencil,
  Quote,
  Scale,
  Trash2,
} from 'lucide-react'
import type { TLShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { deleteShapes } from '@/components/canvas/edit/delete-shapes'
import { askForLink } from '@/components/canvas/link/wanted-link'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, type MenuItem } from '@/components/ui/menu'
import type { BoardCard } from '@/lib/document/view/board-view'
import { type CardForm, useOutlineContext } from './outline-context'
import { type CardState, mayScore } from './use-card-state'

export interface CardMenuProps {
  readonly card: BoardCard
  readonly state: CardState
  /** How many open comments it has. */
  readonly comments: number
  readonly isOrdered: boolean
}

export function CardMenu({ card, state, comments, isOrdered }: CardMenuProps) {
  const t = useTranslations('outline')
  const canvas = useTranslations('canvas.menu')
  const inspector = useTranslations('inspector')
  const common = useTranslations('common')
  const { editor, isReadOnly, open, showOnCanvas, comment, readComments, cite, reorder, ask, focus } =
    useOutlineContext()
  const citations = Object.keys(card.citations).length
  const shapeId = card.id as TLShapeId
  const mayChange = !isReadOnly && !state.isHeld
  const asks = (form: CardForm) => ({ movesFocus: true, onSelect: () => ask(card.id, form) })
  const toComments = comments > 0 ? readComments : comment
  const items: MenuItem[] = [
    { label: common('open'), icon: <PanelRight />, movesFocus: true, onSelect: () => open(card.id) },
    ...(mayChange
      ? [
          { label: canvas('editTitle'), icon: <Pencil />, ...asks('title') },
          ...(mayScore(card.kind, state) ? [{ label: canvas('score'), icon: <Scale />, ...asks('score') }] : []),
          ...(state.isCovered ? [] : [{ label: t('move'), icon: <MoveRight />, ...asks('move') }]),
          ...(isOrdered
            ? ([-1, 1] as const).map((step) => ({
                label: t(step < 0 ? 'order.up' : 'order.down'),
                icon: step < 0 ? <ArrowUp /> : <ArrowDown />,
                shortcut: step < 0 ? 'Alt+↑' : 'Alt+↓',
                onSelect: () => reorder(card.id, step),
              }))
            : []),
        ]
      : []),
    ...(isReadOnly
      ? []
      : [
          {
            label: canvas('linkTo'),
            icon: <Link2 />,
            movesFocus: true,
            onSelect: () => askForLink(editor, shapeId),
          },
        ]),
    ...(mayChange && cite
      ? [{ label: t('cite'), icon: <Quote />, movesFocus: true, onSelect: () => cite(card.id) }]
      : []),
    ...(citations > 0
      ? [{ label: t('passages.button', { count: citations }), icon: <BookOpen />, ...asks('passages') }]
      : []),
    ...(toComments
      ? [
          {
            label: canvas('comment'),
            icon: <MessageSquare />,
            movesFocus: true,
            onSelect: () => toComments(card.id),
          },
        ]
      : []),
    {
      label: inspector('showOnCanvas'),
      icon: <Locate />,
      movesFocus: true,
      onSelect: () => showOnCanvas(card.id),
    },
    ...(mayChange
      ? [
          'separator' as const,
          {
            label: common('delete'),
            icon: <Trash2 />,
            danger: true,
            onSelect: () => deleteShapes(editor, [shapeId]),
          },
        ]
      : []),
  ]
  return (
    <Menu
      trigger={<IconButton label={t('actions', { ref: card.ref })} icon={<Ellipsis />} />}
      focusAfterChoice={() => focus(card.id)}
      items={items}
    />
  )
}
