// The outline as a tree that keys walk: up and down, right opens and left closes, Home and End, Enter jumps.

import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { readingKey } from '@/components/ui/reading-key'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { Outline, OutlineItem } from '../text/outline'
import { BlockReaders } from './block-readers'

export interface OutlineTreeProps {
  outline: Outline
  label: string
  /** BCP 47 tag of the brief, or ''. */
  language: string
  /** The outline item that the reader is under. */
  currentId: string | undefined
  /** The other readers by outline item. */
  readers: ReadonlyMap<string, readonly PresenceUser[]>
  onJump: (blockId: string) => void
}

export function OutlineTree({ outline, label, language, currentId, readers, onJump }: OutlineTreeProps) {
  const tree = useRef<HTMLUListElement>(null)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [activeId, setActiveId] = useState(currentId ?? outline.items[0]?.blockId)

  // The list opens at the current item.
  useEffect(() => {
    const current = tree.current?.querySelector('[tabindex="0"]')
    if (!(current instanceof HTMLElement)) return
    current.focus({ preventScroll: true })
    current.scrollIntoView({ block: 'nearest' })
  }, [])

  const toggle = (id: string, isOpen: boolean) =>
    setClosed((before) => {
      const after = new Set(before)
      if (isOpen) after.delete(id)
      else after.add(id)
      return after
    })
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const items = [...(tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])]
    const here = items.findIndex((item) => item.getAttribute('data-item') === activeId)
    const item = items[here]
    const key = readingKey(event)
    const step = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key]
    if (step !== undefined) items[Math.max(0, Math.min(step, items.length - 1))]?.focus()
    else if (key === 'ArrowRight' && activeId) toggle(activeId, true)
    else if (key === 'ArrowLeft' && item?.getAttribute('aria-expanded') === 'true' && activeId) toggle(activeId, false)
    else if (key === 'ArrowLeft') {
      const parent = item?.parentElement?.closest('[role="treeitem"]')
      if (parent instanceof HTMLElement) parent.focus()
    } else if ((event.key === 'Enter' || event.key === ' ') && activeId) onJump(activeId)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const branch = (item: OutlineItem, level: number) => {
    const hasChildren = item.children.length > 0
    const isOpen = hasChildren && !closed.has(item.blockId)
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys of all its items
      <li
        key={item.blockId}
        role="treeitem"
        data-item={item.blockId}
        aria-level={level}
        aria-expanded={hasChildren ? isOpen : undefined}
        aria-current={item.blockId === currentId ? 'location' : undefined}
        tabIndex={item.blockId === activeId ? 0 : -1}
        aria-label={item.number === undefined ? item.label : `${item.number} ${item.label}`}
        onFocus={(event) => {
          if (event.target === event.currentTarget) setActiveId(item.blockId)
        }}
        onClick={(event) => {
          event.stopPropagation()
          onJump(item.blockId)
        }}
        className="group/item outline-none"
      >
        <span
          className={clsx(
            'flex min-h-7 cursor-default items-start gap-1 rounded-md py-1 pe-2 leading-5 hover:bg-hover pointer-coarse:min-h-11 pointer-coarse:items-center',
            'group-focus-visible/item:outline-2 group-focus-visible/item:outline-accent group-focus-visible/item:-outline-offset-2',
            item.blockId === currentId ? 'bg-accent-soft font-semibold text-accent' : 'text-ink-soft',
          )}
          style={{ paddingInlineStart: `${(level - 1) * 14 + 4}px` }}
        >
          <span
            aria-hidden
            className="grid size-5 shrink-0 place-items-center"
            onClick={(event) => {
              if (!hasChildren) return
              event.stopPropagation()
              toggle(item.blockId, !isOpen)
            }}
          >
            {hasChildren ? <ChevronRight className={clsx('size-3.5', isOpen && 'turned-open')} /> : null}
          </span>
          {item.number === undefined ? null : (
            <span className="shrink-0 text-mute text-xs leading-5 tabular-nums">{item.number}</span>
          )}
          <span dir="auto" className="min-w-0 grow break-words">
            {item.label}
          </span>
          <BlockReaders people={readers.get(item.blockId) ?? []} />
        </span>
        {isOpen ? (
          // biome-ignore lint/a11y/useSemanticElements: a group of a tree isn't a fieldset
          <ul role="group">{item.children.map((child) => branch(child, level + 1))}</ul>
        ) : null}
      </li>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree is a list that one walks through
    <ul ref={tree} role="tree" aria-label={label} lang={language || undefined} onKeyDown={onKeyDown}>
      {outline.items.map((item) => branch(item, 1))}
    </ul>
  )
}
