// The pages of the board, in the corner beside the zoom: a small sign while there is one page, and the name of the page
// shown once there are more. Its list goes to a page, and adds, names, orders, duplicates and deletes pages.

import { FileStack, Plus } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type TLPageId, useEditor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Popover } from '@/components/ui/popover'
import { Tooltip } from '@/components/ui/tooltip'
import { focusCanvas } from '../sight/focus-canvas'
import { boardPages, openPage } from './board-pages'
import { addPage, placePage } from './change-pages'
import { PageRow } from './page-row'

export function PageMenu() {
  const editor = useEditor()
  const t = useTranslations('canvas.pages')
  const [open, setOpen] = useState(false)
  const pages = useValue('pages', () => boardPages(editor), [editor])
  const shownId = useValue('page shown', () => editor.getCurrentPageId(), [editor])
  const isReadOnly = useValue('is read only', () => editor.getIsReadonly(), [editor])
  const goes = useRef(false)
  if (isReadOnly && pages.length < 2) return null
  const number = pages.findIndex(({ id }) => id === shownId) + 1
  const name = pages[number - 1]?.name ?? ''
  const isAlone = pages.length < 2
  const label = isAlone ? t('title') : t('shown', { name, number, count: pages.length })
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      side="top"
      align="start"
      label={t('title')}
      takesFocus
      className="w-72"
      onEscapeKeyDown={(event) => {
        // In the field of a name it is the name that one gives up.
        if (event.target instanceof HTMLInputElement) event.preventDefault()
      }}
      onCloseAutoFocus={(event) => {
        if (!goes.current) return
        goes.current = false
        event.preventDefault()
        focusCanvas(editor)
      }}
      trigger={
        <button type="button" className="canvas-tool canvas-tool--pages" aria-label={label}>
          <Tooltip content={label}>
            <span className="canvas-pages">
              <FileStack aria-hidden className="size-4" />
              {isAlone ? null : (
                <>
                  <span className="canvas-pages__name">{name}</span>
                  <span className="canvas-pages__number">{`${number}/${pages.length}`}</span>
                </>
              )}
            </span>
          </Tooltip>
        </button>
      }
    >
      <PageList
        isReadOnly={isReadOnly}
        onGo={(id, isByKey) => {
          openPage(editor, id)
          // A pointer may go on to another page, or click twice to name this one.
          if (!isByKey) return
          goes.current = true
          setOpen(false)
        }}
      />
    </Popover>
  )
}

interface PageListProps {
  readonly isReadOnly: boolean
  readonly onGo: (id: TLPageId, isByKey: boolean) => void
}

function PageList({ isReadOnly, onGo }: PageListProps) {
  const editor = useEditor()
  const t = useTranslations('canvas.pages')
  const pages = useValue('pages', () => boardPages(editor), [editor])
  const [named, setNamed] = useState<TLPageId | undefined>()
  const [dragged, setDragged] = useState<TLPageId | undefined>()
  const list = useRef<HTMLUListElement>(null)
  const focusRow = (place: number) => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-page]')
    rows?.[(place + rows.length) % rows.length]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, id: TLPageId) => {
    const place = pages.findIndex((page) => page.id === id)
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (event.key === 'F2' && !isReadOnly) setNamed(id)
    else if (!step) return
    else if (!event.altKey) focusRow(place + step)
    else if (!isReadOnly && pages[place + step]) placePage(editor, id, place + step)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <h2 className="mb-1.5 font-semibold">{t('title')}</h2>
      <ul ref={list} className="-mx-1.5">
        {pages.map((page, place) => (
          <PageRow
            key={page.id}
            page={page}
            place={place}
            count={pages.length}
            isReadOnly={isReadOnly}
            isNamed={named === page.id}
            onName={() => setNamed(page.id)}
            onNamed={(isByKey) => {
              setNamed(undefined)
              if (isByKey) requestAnimationFrame(() => focusRow(place))
            }}
            onGo={(isByKey) => onGo(page.id, isByKey)}
            onKeyDown={(event) => onKeyDown(event, page.id)}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged) placePage(editor, dragged, place)
              setDragged(undefined)
            }}
            isDragging={dragged !== undefined}
          />
        ))}
      </ul>
      {isReadOnly ? null : (
        <button
          type="button"
          onClick={() => setNamed(addPage(editor))}
          className="-mx-1.5 mt-1 flex min-h-8 w-[calc(100%+0.75rem)] items-center gap-2 rounded-md px-1.5 text-start text-ink-soft hover:bg-hover pointer-coarse:min-h-11"
        >
          <Plus aria-hidden className="size-4" />
          {t('add')}
        </button>
      )}
    </>
  )
}
