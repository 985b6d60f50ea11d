// Ways to begin a board, one click each: empty, or from a template that is drawn from its own shapes.

'use client'

import { clsx } from 'clsx'
import { LoaderCircle, Plus } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { TEMPLATES_ADDRESS } from '@/components/paths/board-places'
import { TemplatePreview } from '@/components/templates/template-preview'
import type { useTemplates } from '@/components/templates/use-templates'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { EXAMPLE_SHAPES } from '@/lib/content/example-board'
import { textIn } from '@/lib/domain/localized'
import type { CreateBoard, NewBoard as NewBoardInput } from './use-create-board'

/** How many templates stand beside an empty board and the example: two rows in all. */
const FIRST_TEMPLATES = 6

/** How many stand under somebody's boards: one row. */
const ROW_TEMPLATES = 4

export interface NewBoardProps {
  creating: CreateBoard
  templates: ReturnType<typeof useTemplates>
  /** Another way to begin: a board's file. */
  openFile: ReactNode
}

const GRID = 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,15.5rem),1fr))] gap-3 max-sm:gap-2'

/** Every way to begin, for people who have no board yet. */
export function NewBoard({ creating, templates, openFile }: NewBoardProps) {
  const t = useTranslations('boards')
  const { create, pending } = creating
  return (
    <section aria-labelledby="new-board" aria-busy={pending !== undefined}>
      <div className="mb-2.5 flex min-h-8 items-center justify-between gap-3">
        <h2 id="new-board" className="font-semibold text-ink-soft">
          {t('new.title')}
        </h2>
        {openFile}
      </div>
      <ul className={GRID}>
        <Start
          title={t('new.empty')}
          text={t('new.emptyText')}
          picture={<Plus className="m-auto size-6 text-accent" strokeWidth={1.75} />}
          busy={isPending(creating, {})}
          disabled={pending !== undefined}
          onStart={() => create({ title: t('untitled') })}
        />
        <Start
          title={t('new.example')}
          text={t('new.exampleText')}
          picture={<TemplatePreview shapes={EXAMPLE_SHAPES} />}
          busy={isPending(creating, { example: true })}
          disabled={pending !== undefined}
          onStart={() => create({ example: true })}
        />
        <TemplateStarts creating={creating} templates={templates} count={FIRST_TEMPLATES} />
      </ul>
      <div className="mt-3 pointer-coarse:mt-1">
        <MoreTemplates templates={templates} shown={FIRST_TEMPLATES} />
      </div>
    </section>
  )
}

/** The ways to begin in one line, above the boards that somebody has. */
export function NewBoardBar({ creating, openFile }: Omit<NewBoardProps, 'templates'>) {
  const t = useTranslations('boards')
  const { create, pending } = creating
  return (
    <section
      aria-label={t('new.title')}
      aria-busy={pending !== undefined}
      className="flex flex-wrap items-center gap-2"
    >
      <Button
        variant="primary"
        icon={<Plus />}
        busy={isPending(creating, {})}
        disabled={pending !== undefined}
        onClick={() => create({ title: t('untitled') })}
      >
        {t('new.empty')}
      </Button>
      <Button
        busy={isPending(creating, { example: true })}
        disabled={pending !== undefined}
        onClick={() => create({ example: true })}
      >
        {t('new.example')}
      </Button>
      {openFile}
    </section>
  )
}

/** The first templates, under the boards that somebody has. */
export function TemplateRow({ creating, templates }: Omit<NewBoardProps, 'openFile'>) {
  const t = useTranslations('boards')
  return (
    <section aria-labelledby="from-template" aria-busy={creating.pending !== undefined}>
      <div className="mb-2.5 flex min-h-8 flex-wrap items-center justify-between gap-x-3">
        <h2 id="from-template" className="font-semibold text-ink-soft">
          {t('new.fromTemplate')}
        </h2>
        <MoreTemplates templates={templates} shown={ROW_TEMPLATES} />
      </div>
      <ul className={GRID}>
        <TemplateStarts creating={creating} templates={templates} count={ROW_TEMPLATES} />
      </ul>
    </section>
  )
}

function isPending({ pending }: CreateBoard, of: NewBoardInput): boolean {
  return pending !== undefined && pending.templateId === of.templateId && pending.example === of.example
}

function TemplateStarts({ creating, templates, count }: Omit<NewBoardProps, 'openFile'> & { count: number }) {
  const locale = useLocale()
  const { create, pending } = creating
  if (templates.isPending) {
    return ['first', 'second', 'third'].map((key) => (
      <li key={key}>
        <Skeleton className="h-40 w-full rounded-xl" />
      </li>
    ))
  }
  return templates.data
    ?.slice(0, count)
    .map((template) => (
      <Start
        key={template.id}
        title={textIn(template.title, locale)}
        text={textIn(template.description, locale)}
        picture={<TemplatePreview shapes={template.shapes} />}
        busy={isPending(creating, { templateId: template.id })}
        disabled={pending !== undefined}
        onStart={() => create({ title: textIn(template.title, locale), templateId: template.id })}
      />
    ))
}

/** Leads to the gallery, or says that there is none for now. */
function MoreTemplates({ templates: { data, isError }, shown }: Pick<NewBoardProps, 'templates'> & { shown: number }) {
  const t = useTranslations('boards')
  if (isError) return <p className="text-mute">{t('new.templatesFailed')}</p>
  if (!data || data.length <= shown) return null
  return (
    <Link
      href={TEMPLATES_ADDRESS}
      className="inline-flex pointer-coarse:h-11 items-center rounded-md text-accent hover:underline"
    >
      {t('new.allTemplates', { count: data.length })}
    </Link>
  )
}

interface StartProps {
  title: string
  text: string
  picture: ReactNode
  busy: boolean
  disabled: boolean
  onStart: () => void
}

function Start({ title, text, picture, busy, disabled, onStart }: StartProps) {
  const t = useTranslations('boards.new')
  return (
    <li>
      <button
        type="button"
        disabled={disabled}
        onClick={onStart}
        className={clsx(
          'flex size-full flex-col overflow-hidden rounded-xl border border-line bg-panel text-start max-sm:flex-row',
          'transition-[border-color,box-shadow] duration-100 hover:border-line-strong hover:shadow-pop',
          disabled && !busy && 'opacity-50',
        )}
      >
        <span className="relative flex aspect-[32/15] w-full shrink-0 overflow-hidden bg-surface max-sm:aspect-auto max-sm:w-32 sm:border-line sm:border-b">
          {picture}
          {busy ? (
            <span className="absolute inset-0 grid place-items-center bg-panel/80">
              <LoaderCircle className="size-6 animate-spin text-accent" />
            </span>
          ) : null}
        </span>
        <span className="flex min-w-0 flex-col gap-0.5 px-3.5 py-2.5">
          <span dir="auto" className="wrap-anywhere text-balance font-medium text-sm">
            {title}
          </span>
          <span className="text-mute text-xs leading-4.5" role={busy ? 'status' : undefined}>
            {busy ? t('creating') : text}
          </span>
        </span>
      </button>
    </li>
  )
}
