// One card of the outline: what it is in words, the way into it, and all that can be done with it as a menu.

import {
  Ellipsis,
  Link2,
  Locate,
  Lock,
  MessageSquare,
  MoveRight,
  PanelRight,
  Pencil,
  Scale,
  Trash2,
} from 'lucide-react'
import { memo, useId } from 'react'
import { type TLShapeId, useValue } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { spokenName } from '@/components/canvas/announce/spoken-card'
import { coveredFields } from '@/components/canvas/covered-scores'
import { setWantedLink } from '@/components/canvas/link/wanted-link'
import { lockFor, lockOn } from '@/components/canvas/lock/host-locks'
import { offerUndo } from '@/components/canvas/offer-undo'
import { selectShapes } from '@/components/canvas/pages/select-shapes'
import { DIGIT_FIELDS } from '@/components/canvas/score/scored-fields'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { useBoardThreads } from '@/components/thread/threads-context'
import { IconButton } from '@/components/ui/icon-button'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard } from '@/lib/document/view/board-view'
import { levelWord } from '@/lib/domain/criteria/criteria'
import { currentLevel } from '@/lib/domain/criteria/current-level'
import { MoveForm } from './move-form'
import { type CardForm, useOutlineContext } from './outline-context'
import { ScoreForm } from './score-form'
import { TitleForm } from './title-form'

export interface OutlineCardProps {
  readonly card: BoardCard
  readonly openForm: CardForm | undefined
}

export const OutlineCard = memo(function OutlineCard({ card, openForm }: OutlineCardProps) {
  const words = useTranslations('card')
  const locale = useLocale()
  const { editor, view, isReadOnly, open } = useOutlineContext()
  const detailsId = useId()
  const shapeId = card.id as TLShapeId
  const name = useValue('name of a card', () => {
    const shape = editor.getShape(shapeId)
    return shape ? spokenName(editor, shape) : ''
  }, [editor, shapeId])
  const isLocked = useValue('card is locked', () => {
    const shape = editor.getShape(shapeId)
    return shape !== undefined && lockOn(editor, shape) !== undefined
  }, [editor, shapeId])
  const level = card.kind === 'risk' ? currentLevel(card, view.criteria) : undefined
  const details = useDetails(card)
  return (
    <li aria-label={name} data-outline-item={card.id} className="py-1">
      <div className="flex items-start gap-1">
        <button
          data-outline-stop={card.id}
          data-outline-card=""
          type="button"
          aria-describedby={details.length > 0 ? detailsId : undefined}
          onClick={() => open(card.id)}
          className="min-h-8 min-w-0 grow rounded-md px-1.5 py-1 text-left hover:bg-hover pointer-coarse:min-h-11"
        >
          <span className="flex flex-wrap items-center gap-x-1.5 text-mute text-xs">
            <KindGlyph kind={card.kind} />
            <span>
              {words(`kind.${card.kind}`)} <span className="tabular-nums">{card.ref}</span>
            </span>
            {level ? (
              <span className={`rounded-full px-1.5 font-semibold ${LEVEL_CHIP_CLASS[level]}`}>
                {levelWord(view.criteria, level, locale)}
              </span>
            ) : null}
            {isLocked ? <Lock aria-hidden className="size-3" /> : null}
          </span>
          <span lang={card.language || undefined} className="block break-words leading-5">
            {shownTitle(card) || words('face.untitled')}
          </span>
        </button>
        <CardMenu card={card} />
      </div>
      {details.length > 0 ? (
        <p id={detailsId} className="px-1.5 pb-0.5 text-mute text-xs leading-5">
          {details.join(' · ')}
        </p>
      ) : null}
      {openForm === undefined || isReadOnly ? null : openForm === 'title' ? (
        <TitleForm card={card} />
      ) : openForm === 'score' ? (
        <ScoreForm card={card} />
      ) : (
        <MoveForm card={card} />
      )}
    </li>
  )
})

/** Its links in words, and how many citations it has. */
function useDetails(card: BoardCard): string[] {
  const t = useTranslations('outline')
  const words = useTranslations('card')
  const { view, cards } = useOutlineContext()
  const links = view.links.flatMap(({ kind, from, to }) => {
    if (from !== card.id && to !== card.id) return []
    const isOutgoing = from === card.id
    const ref = cards.get(isOutgoing ? to : from)?.ref ?? ''
    return [t(isOutgoing ? 'linkOut' : 'linkIn', { link: words(`linkKind.${kind}`), ref })]
  })
  const citations = Object.keys(card.citations).length
  return citations > 0 ? [...links, words('face.citations', { count: citations })] : links
}

function CardMenu({ card }: { readonly card: BoardCard }) {
  const t = useTranslations('outline')
  const canvas = useTranslations('canvas.menu')
  const inspector = useTranslations('inspector')
  const common = useTranslations('common')
  const threads = useBoardThreads()
  const { editor, isReadOnly, open, showOnCanvas, ask, focus } = useOutlineContext()
  const shapeId = card.id as TLShapeId
  const isHeld = useValue('card is held', () => {
    const shape = editor.getShape(shapeId)
    return shape !== undefined && lockFor(editor, shape) !== undefined
  }, [editor, shapeId])
  const isCovered = useValue('card is covered', () => coveredFields(editor, card).length > 0, [editor, card])
  const mayChange = !isReadOnly && !isHeld
  const asks = (form: CardForm) => ({ movesFocus: true, onSelect: () => ask(card.id, form) })
  const mayScore = DIGIT_FIELDS[card.kind] !== undefined && !isCovered
  const { comments = 0 } = threads?.byShape.get(card.id) ?? {}
  const items: MenuItem[] = [
    { label: common('open'), icon: <PanelRight />, movesFocus: true, onSelect: () => open(card.id) },
    ...(mayChange
      ? [
          { label: canvas('editTitle'), icon: <Pencil />, ...asks('title') },
          ...(mayScore ? [{ label: canvas('score'), icon: <Scale />, ...asks('score') }] : []),
          ...(isCovered ? [] : [{ label: t('move'), icon: <MoveRight />, ...asks('move') }]),
        ]
      : []),
    ...(isReadOnly
      ? []
      : [
          {
            label: canvas('linkTo'),
            icon: <Link2 />,
            movesFocus: true,
            onSelect: () => {
              selectShapes(editor, [shapeId])
              setWantedLink(editor, shapeId)
            },
          },
        ]),
    ...(threads && (comments > 0 || threads.mayComment)
      ? [
          {
            label: canvas('comment'),
            icon: <MessageSquare />,
            movesFocus: true,
            onSelect: () => (comments > 0 ? threads.show([card.id]) : threads.beginOn(card.id)),
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
            onSelect: () => {
              editor.markHistoryStoppingPoint('delete in the outline')
              editor.deleteShapes([shapeId])
              if (!editor.getShape(shapeId)) offerUndo(editor, t('deleted', { ref: card.ref }), common('undo'))
            },
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
