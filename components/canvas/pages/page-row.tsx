// One page in the list of pages: its name, who is on it, and what one does with it.

import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, Check, Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type TLPageId, useEditor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { AvatarStack } from '@/components/ui/avatar'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { MAX_PAGE_NAME_CHARS } from '@/lib/domain/boards/page-name'
import type { ShownPage } from './board-pages'
import { deletePage, duplicatePage, placePage, renamePage } from './change-pages'
import { pageContent } from './page-content'

export interface PageRowProps {
  readonly page: ShownPage
  /** Counted from 0. */
  readonly place: number
  readonly count: number
  readonly isReadOnly: boolean
  /** Its name is a field. */
  readonly isNamed: boolean
  readonly onName: () => void
  /** The field is to go; by a key, the focus needs another place. */
  readonly onNamed: (isByKey: boolean) => void
  readonly onGo: (isByKey: boolean) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onDrag: (id: TLPageId | undefined) => void
  /** Something that is being dragged is let go here. */
  readonly onDrop: () => void
  readonly isDragging: boolean
}

export function PageRow(props: PageRowProps) {
  const { page, place, isReadOnly, isNamed, isDragging, onName, onNamed, onGo, onKeyDown, onDrag, onDrop } = props
  const editor = useEditor()
  const isShown = useValue('is shown', () => editor.getCurrentPageId() === page.id, [editor, page.id])
  const [isOver, setOver] = useState(false)
  if (isNamed)
    return (
      <li className="px-1.5 py-0.5">
        <NameField page={page} onDone={onNamed} />
      </li>
    )
  return (
    <li
      draggable={!isReadOnly}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        onDrag(page.id)
      }}
      onDragEnd={() => onDrag(undefined)}
      onDragOver={(event) => {
        if (!isDragging) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop()
      }}
      className={clsx('flex items-center rounded-md', isOver && 'bg-accent-soft')}
    >
      <button
        type="button"
        data-page={place}
        aria-current={isShown ? 'page' : undefined}
        // A click by a key has no count.
        onClick={({ detail }) => onGo(detail === 0)}
        onDoubleClick={isReadOnly ? undefined : onName}
        onKeyDown={onKeyDown}
        className="flex min-h-8 min-w-0 grow items-center gap-2 rounded-md px-1.5 text-start hover:bg-hover pointer-coarse:min-h-11"
      >
        <Check aria-hidden className={clsx('size-4 shrink-0 text-accent', isShown || 'invisible')} />
        <span className={clsx('min-w-0 grow truncate', isShown && 'font-medium')}>{page.name}</span>
        <PeopleHere pageId={page.id} />
      </button>
      {isReadOnly ? null : <PageActions {...props} />}
    </li>
  )
}

function PageActions({ page, place, count, onName }: PageRowProps) {
  const editor = useEditor()
  const t = useTranslations('canvas.pages')
  const cards = useValue('cards on page', () => pageContent(editor, page.id).cards, [editor, page.id])
  return (
    <Menu
      trigger={<IconButton size="sm" label={t('actions', { name: page.name })} icon={<Ellipsis />} />}
      items={[
        { label: t('rename'), icon: <Pencil />, shortcut: 'F2', movesFocus: true, onSelect: onName },
        { label: t('duplicate'), icon: <Copy />, onSelect: () => void duplicatePage(editor, page.id) },
        {
          label: t('moveUp'),
          icon: <ArrowUp />,
          shortcut: 'Alt+↑',
          disabled: place === 0,
          onSelect: () => placePage(editor, page.id, place - 1),
        },
        {
          label: t('moveDown'),
          icon: <ArrowDown />,
          shortcut: 'Alt+↓',
          disabled: place === count - 1,
          onSelect: () => placePage(editor, page.id, place + 1),
        },
        'separator',
        {
          label: t('delete', { count: cards }),
          icon: <Trash2 />,
          danger: true,
          disabled: count < 2,
          onSelect: () => void deletePage(editor, page.id),
        },
      ]}
    />
  )
}

function PeopleHere({ pageId }: { readonly pageId: TLPageId }) {
  const editor = useEditor()
  const people = useValue('people on page', () => {
    const here = editor.getCollaborators().filter(({ currentPageId }) => currentPageId === pageId)
    return here.map(({ userId, userName, color }) => ({ id: userId, name: userName, color }))
  }, [editor, pageId])
  return people.length > 0 ? <AvatarStack people={people} sizePx={18} max={3} className="shrink-0" /> : null
}

/** Enter and leaving the field keep the name, Escape doesn't. */
function NameField({ page, onDone }: { readonly page: ShownPage; readonly onDone: (isByKey: boolean) => void }) {
  const editor = useEditor()
  const t = useTranslations('canvas.pages')
  const [name, setName] = useState(page.name)
  const isDone = useRef(false)
  const done = (keeps: boolean, isByKey: boolean) => {
    // A field that goes with the focus is also left.
    if (isDone.current) return
    isDone.current = true
    if (keeps) renamePage(editor, page.id, name)
    onDone(isByKey)
  }
  return (
    <input
      ref={selectWhole}
      value={name}
      maxLength={MAX_PAGE_NAME_CHARS}
      aria-label={t('nameLabel')}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => done(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation()
        // The Enter that ends a Japanese conversion isn't meant for us.
        if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return
        event.preventDefault()
        done(event.key === 'Enter', true)
      }}
      className="h-8 w-full min-w-0 rounded-md border border-accent bg-panel px-1.5 focus-visible:outline-1 focus-visible:outline-offset-0 pointer-coarse:h-11"
    />
  )
}

function selectWhole(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
