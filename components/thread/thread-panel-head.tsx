// The top of the comments' panel: which threads are listed, and the box for a new one.

import { clsx } from 'clsx'
import { MessageSquarePlus, X } from 'lucide-react'
import { ToggleGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { roleAllows } from '@/lib/domain/people/role'
import type { PresentedThread, ThreadAnchor } from '@/lib/domain/threads/thread'
import type { PresenceUser } from '@/lib/protocol/presence'
import { anchorName, type BoardNames } from './anchor-name'
import { CommentBox } from './comment-box'
import { isAmong, THREAD_FILTERS, type ThreadFilter } from './thread-filters'
import { useAnchorWords } from './use-anchor-words'
import type { ThreadPanelControl } from './use-thread-panel'
import type { Waiting } from './use-waiting-comments'
import type { NewAnchor } from './waiting-comments'

export interface ThreadPanelHeadProps {
  boardId: string
  me: PresenceUser
  names: BoardNames
  control: ThreadPanelControl
  waiting: Waiting
  threads: readonly PresentedThread[]
  /** The card that is selected, if it is one alone. */
  selectedId: string | undefined
  /** Begins a comment on a thing of the board. */
  onBeginOn: (shapeId: string) => void
  /** The box was sent or put away, and has no keyboard any more. */
  onLeft: () => void
}

export function ThreadPanelHead(props: ThreadPanelHeadProps) {
  const { boardId, me, names, control, waiting, threads, selectedId, onBeginOn, onLeft } = props
  const t = useTranslations('thread')
  const wordsOf = useAnchorWords()
  const { state } = control
  const { draft, about, focus } = state
  const mayComment = roleAllows(me.role, 'comment')
  const say = (anchor: ThreadAnchor) => wordsOf(anchorName(anchor, names))
  const aboutName = about?.size === 1 ? nameOfShape(about, threads, draft, names) : undefined
  const heading =
    about && (aboutName ? t('about', { name: wordsOf(aboutName) }) : t('aboutHere', { count: about.size }))
  const draftHeading = draft && t('about', { name: say(draft) })
  const subject = thingNamed(about ? onlyOne(about) : selectedId, names)
  const leaveDraft = () => {
    control.forgetDraft()
    onLeft()
  }
  return (
    <div className="flex flex-col gap-2 border-line border-b px-4 py-2.5">
      {about ? (
        <div className="flex items-center gap-1">
          <span className="min-w-0 truncate font-medium">{heading}</span>
          <IconButton size="sm" className="ms-auto" label={t('showAll')} icon={<X />} onClick={control.showList} />
        </div>
      ) : (
        <Filters threads={threads} value={state.filter} me={me.id} onChange={control.setFilter} />
      )}
      {draft ? (
        <>
          {draftHeading === heading ? null : (
            <p className="truncate font-medium text-ink-soft text-xs">{draftHeading}</p>
          )}
          <CommentBox
            key={draftKey(draft)}
            boardId={boardId}
            me={me.id}
            keep={`new.${boardId}.${draftKey(draft)}`}
            label={t('newLabel', { name: say(draft) })}
            placeholder={t('newPlaceholder')}
            send={t('send')}
            focusRequest={focus.at === 'draft' ? focus : undefined}
            onCancel={leaveDraft}
            onSend={(text, mentions) => {
              waiting.add({ to: { anchor: newAnchor(draft), about: draft }, text, mentions })
              leaveDraft()
            }}
          />
        </>
      ) : mayComment ? (
        <div className="flex flex-wrap gap-1.5">
          {subject ? <Begin onPress={() => onBeginOn(subject.id)}>{t('beginOn', { name: subject.name })}</Begin> : null}
          {/* Where the comments of one thing are listed, a new one is about that thing. */}
          {subject && about ? null : (
            <Begin onPress={() => control.begin({ kind: 'board' })}>{t('beginOnBoard')}</Begin>
          )}
        </div>
      ) : (
        <p className="text-mute leading-5">{t('viewer')}</p>
      )}
    </div>
  )
}

function Begin({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <Button size="sm" className="min-w-0 max-w-full" icon={<MessageSquarePlus />} onClick={onPress}>
      <span className="truncate">{children}</span>
    </Button>
  )
}

function onlyOne(ids: ReadonlySet<string>): string | undefined {
  const [first] = ids
  return ids.size === 1 ? first : undefined
}

/** Returns a thing that is on the board and has a name, in one or two words where it can. */
function thingNamed(id: string | undefined, { things }: BoardNames) {
  const thing = id === undefined ? undefined : things.get(id)
  const name = thing?.ref || thing?.title
  return id !== undefined && name ? { id, name } : undefined
}

interface FiltersProps {
  threads: readonly PresentedThread[]
  value: ThreadFilter
  me: string
  onChange: (filter: ThreadFilter) => void
}

function Filters({ threads, value, me, onChange }: FiltersProps) {
  const t = useTranslations('thread.filter')
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={t('label')}
      value={value}
      onValueChange={(next) => {
        const filter = THREAD_FILTERS.find((each) => each === next)
        if (filter) onChange(filter)
      }}
      className="flex flex-wrap gap-1"
    >
      {THREAD_FILTERS.map((filter) => {
        const count = threads.filter((thread) => isAmong(thread, filter, me)).length
        return (
          <ToggleGroup.Item
            key={filter}
            value={filter}
            className={clsx(
              'relative h-7 select-none rounded-full border border-line-strong px-2.5 text-ink-soft text-xs before:absolute before:inset-x-0 before:-inset-y-0.5 hover:bg-hover pointer-coarse:h-10',
              'data-[state=on]:border-ink data-[state=on]:bg-ink data-[state=on]:font-semibold data-[state=on]:text-panel',
            )}
          >
            {t(filter)}
            {count > 0 ? <span className="ms-1 tabular-nums opacity-75">{count}</span> : null}
          </ToggleGroup.Item>
        )
      })}
    </ToggleGroup.Root>
  )
}

function nameOfShape(
  about: ReadonlySet<string>,
  threads: readonly PresentedThread[],
  draft: ThreadAnchor | undefined,
  names: BoardNames,
) {
  const anchors = [...threads.map(({ anchor }) => anchor), ...(draft ? [draft] : [])]
  const anchor = anchors.find((each) => 'id' in each && about.has(each.id))
  return anchor && anchorName(anchor, names)
}

/** What the server takes of it. */
function newAnchor(anchor: ThreadAnchor): NewAnchor {
  if (anchor.kind === 'board') return { kind: 'board' }
  if (anchor.kind !== 'passage') return { kind: anchor.kind, id: anchor.id }
  const { kind, briefId, start, end, quote } = anchor
  return { kind, briefId, start, end, quote }
}

function draftKey(anchor: ThreadAnchor): string {
  if (anchor.kind === 'board') return 'board'
  return anchor.kind === 'passage' ? `${anchor.briefId}.${anchor.start}.${anchor.end}` : anchor.id
}
