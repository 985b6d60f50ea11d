// Names the heading above the current paragraph, and opens the outline.

import { ChevronDown, TableOfContents } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { PresenceUser } from '@/lib/protocol/presence'
import { itemOfBlock, type Outline } from '../text/outline'
import type { ReadingOrder } from '../text/reading-order'
import { OutlineTree } from './outline-tree'

export interface OutlineButtonProps {
  outline: Outline
  order: ReadingOrder
  language: string
  /** The block at the top of the reader. */
  visibleId: string | undefined
  /** The other readers by block. */
  readers: ReadonlyMap<string, readonly PresenceUser[]>
  onJump: (blockId: string) => void
}

export function OutlineButton({ outline, order, language, visibleId, readers, onJump }: OutlineButtonProps) {
  const t = useTranslations('brief.outline')
  const [open, setOpen] = useState(false)
  const wanted = useRef<string>(undefined)
  const current = itemOfBlock(outline, order, visibleId)
  const place =
    current === undefined
      ? t('title')
      : outline.isOfHeadings
        ? current.label
        : t('atParagraph', { number: order.blocks[order.places.get(visibleId ?? '') ?? 0]?.number ?? 1 })
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('title')}
      onCloseAutoFocus={(event) => {
        if (wanted.current === undefined) return
        event.preventDefault()
        onJump(wanted.current)
        wanted.current = undefined
      }}
      className="w-[min(22rem,calc(100vw-16px))] p-2!"
      trigger={
        <Button
          variant="ghost"
          size="sm"
          icon={<TableOfContents />}
          aria-label={t('open', { place })}
          className="min-w-0! shrink! justify-start!"
        >
          <span dir="auto" lang={language || undefined} title={place} className="truncate">
            {place}
          </span>
          <ChevronDown className="size-3.5!" />
        </Button>
      }
    >
      {outline.isOfHeadings ? null : (
        <p className="px-2 pt-1 pb-2 text-mute text-xs leading-5">
          {t(outline.items.length === 0 ? 'empty' : 'noHeadings')}
        </p>
      )}
      <OutlineTree
        outline={outline}
        label={t('title')}
        language={language}
        currentId={current?.blockId}
        readers={readersByItem(outline, order, readers)}
        onJump={(blockId) => {
          wanted.current = blockId
          setOpen(false)
        }}
      />
    </Popover>
  )
}

function readersByItem(
  outline: Outline,
  order: ReadingOrder,
  readers: ReadonlyMap<string, readonly PresenceUser[]>,
): ReadonlyMap<string, readonly PresenceUser[]> {
  const found = new Map<string, readonly PresenceUser[]>()
  for (const [blockId, people] of readers) {
    const id = itemOfBlock(outline, order, blockId)?.blockId
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), ...people])
  }
  return found
}
