// One comment: who said what, and when; for its author the ways to change it and to take it away.

import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { RelativeTime } from '@/components/ui/relative-time'
import { toast } from '@/components/ui/toaster'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { roleAllows } from '@/lib/domain/people/role'
import type { CommentReactionKind, PresentedComment, ThreadPerson } from '@/lib/domain/threads/thread'
import type { PresenceUser } from '@/lib/protocol/presence'
import { CommentBox } from './comment-box'
import { CommentText } from './comment-text'
import type { Mentionable } from './mention-text'
import { ReactButton, ReactionBar } from './reaction-bar'
import { useEditComment, useReactToComment, useRemoveComment } from './threads-api'

export interface CommentViewProps {
  boardId: string
  threadId: string
  comment: PresentedComment
  me: PresenceUser
  /** Makes a card of the text; undefined for people who may not. */
  onMakeCard: ((kind: CardKind, text: string) => void) | undefined
}

/** The box of a change has the keyboard when it appears. */
const AT_ONCE = {}

export function CommentView({ boardId, threadId, comment, me, onMakeCard }: CommentViewProps) {
  const t = useTranslations('thread')
  const common = useTranslations('common')
  const tell = useErrorMessage()
  const item = useRef<HTMLLIElement>(null)
  const [mode, setMode] = useState<'read' | 'edit' | 'delete'>('read')
  const react = useReactToComment(boardId)
  const edit = useEditComment(boardId)
  const remove = useRemoveComment(boardId)
  const { author, text, createdAt, editedAt, isRemoved, reactions } = comment
  const name = author.name || t('gonePerson')
  const mayComment = roleAllows(me.role, 'comment')
  const isMine = author.id === me.id
  const one = { threadId, commentId: comment.id }
  const mentions = mentionable(comment.mentions)
  const onError = (error: unknown) => toast.error(t('failed'), { description: tell(error) })
  /** What had the keyboard is gone: the comment takes it. */
  const back = () => {
    setMode('read')
    item.current?.focus()
  }
  const onReact = mayComment
    ? (kind: CommentReactionKind, isOn: boolean) => react.mutate({ ...one, kind, isOn }, { onError })
    : undefined
  return (
    <li ref={item} tabIndex={-1} data-comment={comment.id} className="flex gap-2 rounded-md py-1.5">
      <span aria-hidden className="pt-0.5">
        <Avatar person={{ id: author.id ?? '', name, color: author.color }} sizePx={22} />
      </span>
      <div className="min-w-0 grow">
        <div className="flex min-h-7 items-center gap-1.5">
          <span dir="auto" className="min-w-0 truncate font-medium">
            {name}
          </span>
          <span className="shrink-0 text-mute text-xs">
            <RelativeTime at={createdAt} />
            {editedAt === null || isRemoved ? null : ` · ${t('edited')}`}
          </span>
          {isRemoved || mode !== 'read' ? null : (
            <span className="ms-auto flex shrink-0">
              <ReactButton reactions={reactions} name={name} onReact={onReact} />
              <CommentMenu
                name={name}
                onEdit={isMine && mayComment ? () => setMode('edit') : undefined}
                onDelete={
                  (isMine && mayComment) || roleAllows(me.role, 'remove-comments') ? () => setMode('delete') : undefined
                }
                onMakeCard={onMakeCard && ((kind) => onMakeCard(kind, text))}
              />
            </span>
          )}
        </div>
        {isRemoved ? (
          <p className="text-mute text-sm leading-5">{t('removed')}</p>
        ) : mode === 'edit' ? (
          <CommentBox
            boardId={boardId}
            me={me.id}
            label={t('editLabel')}
            placeholder=""
            send={common('save')}
            first={{ text, mentions }}
            isBusy={edit.isPending}
            focusRequest={AT_ONCE}
            onCancel={back}
            onSend={(words, mentioned) =>
              edit.mutate(
                { ...one, text: words, mentions: mentioned.flatMap(({ id }) => (id === '' ? [] : [id])) },
                { onSuccess: back, onError },
              )
            }
          />
        ) : (
          <CommentText text={text} mentions={mentions} me={me.id} />
        )}
        {mode === 'delete' ? (
          <AskToDelete
            isBusy={remove.isPending}
            onCancel={back}
            onDelete={() =>
              remove.mutate(one, {
                onSuccess: back,
                onError,
              })
            }
          />
        ) : null}
        {isRemoved ? null : <ReactionBar reactions={reactions} onReact={onReact} />}
      </div>
    </li>
  )
}

interface CommentMenuProps {
  name: string
  onEdit: (() => void) | undefined
  onDelete: (() => void) | undefined
  onMakeCard: ((kind: CardKind) => void) | undefined
}

function CommentMenu({ name, onEdit, onDelete, onMakeCard }: CommentMenuProps) {
  const t = useTranslations('thread')
  const kinds = useTranslations('card.kind')
  const items: MenuItem[] = [
    ...(onEdit ? [{ label: t('edit'), icon: <Pencil />, movesFocus: true, onSelect: onEdit }] : []),
    ...(onDelete ? [{ label: t('delete'), icon: <Trash2 />, danger: true, movesFocus: true, onSelect: onDelete }] : []),
    ...(onMakeCard
      ? [
          { heading: t('makeCard') },
          ...CARD_KINDS.map((kind) => ({
            label: kinds(kind),
            icon: <KindGlyph kind={kind} />,
            onSelect: () => onMakeCard(kind),
          })),
        ]
      : []),
  ]
  if (items.length === 0) return null
  return <Menu trigger={<IconButton size="sm" label={t('moreFor', { name })} icon={<Ellipsis />} />} items={items} />
}

interface AskToDeleteProps {
  isBusy: boolean
  onCancel: () => void
  onDelete: () => void
}

function AskToDelete({ isBusy, onCancel, onDelete }: AskToDeleteProps) {
  const t = useTranslations('thread')
  const common = useTranslations('common')
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => cancel.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape gives up from either button
    <div
      className="mt-1 rounded-lg border border-line px-3 py-2"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <p className="leading-5">{t('deleteAsk')}</p>
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button ref={cancel} size="sm" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button size="sm" variant="danger" busy={isBusy} onClick={onDelete}>
          {t('deleteYes')}
        </Button>
      </div>
    </div>
  )
}

/** People of another server have no id here: nobody can mention them again. */
function mentionable(people: readonly ThreadPerson[]): readonly Mentionable[] {
  return people.map(({ id, name }) => ({ id: id ?? '', name }))
}
