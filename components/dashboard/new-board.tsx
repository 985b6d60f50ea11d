// Ways to begin a board, one click each: empty, or from a template that is drawn from its own shapes.

'use client'

import { clsx } from 'clsx'
import { LoaderCircle, Plus } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { TEMPLATES_ADDRESS } from '@/components/paths/board-places'
import { TemplatePreview } from '@/components/templates/template-preview'
import { type ListedTemplate, useTemplates } from '@/components/templates/use-templates'
import { Skeleton } from '@/components/ui/skeleton'
import { EXAMPLE_SHAPES } from '@/lib/content/example-board'
import type { CreateBoard, NewBoard as NewBoardInput } from './use-create-board'

/** The others are a click away. */
const FIRST_TEMPLATES = 4

export interface NewBoardProps {
  creating: CreateBoard
  initialTemplates: readonly ListedTemplate[] | undefined
  /** Another way to begin: a board's file. */
  openFile: ReactNode
}

export function NewBoard({ creating, initialTemplates, openFile }: NewBoardProps) {
  const t = useTranslations('boards')
  const locale = useLocale()
  const templates = useTemplates(initialTemplates)
  const { create, pending } = creating
  const isPending = (of: NewBoardInput) =>
    pending !== undefined && pending.templateId === of.templateId && pending.example === of.example

  return (
    <section aria-labelledby="new-board" aria-busy={pending !== undefined}>
      <div className="mb-2.5 flex min-h-8 items-center justify-between gap-3">
        <h2 id="new-board" className="font-semibold text-ink-soft">
          {t('new.title')}
        </h2>
        {openFile}
      </div>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15.5rem),1fr))] gap-3 max-sm:gap-2">
        <Start
          title={t('new.empty')}
          text={t('new.emptyText')}
          picture={<Plus className="m-auto size-6 text-accent" strokeWidth={1.75} />}
          busy={isPending({})}
          disabled={pending !== undefined}
          onStart={() => create({ title: t('untitled') })}
        />
        <Start
          title={t('new.example')}
          text={t('new.exampleText')}
          picture={<TemplatePreview shapes={EXAMPLE_SHAPES} />}
          busy={isPending({ example: true })}
          disabled={pending !== undefined}
          onStart={() => create({ example: true })}
        />
        {templates.data?.slice(0, FIRST_TEMPLATES).map((template) => (
          <Start
            key={template.id}
            title={template.title[locale]}
            text={template.description[locale]}
            picture={<TemplatePreview shapes={template.shapes} />}
            busy={isPending({ templateId: template.id })}
            disabled={pending !== undefined}
            onStart={() => create({ title: template.title[locale], templateId: template.id })}
          />
        ))}
        {templates.isPending
          ? ['first', 'second', 'third'].map((key) => (
              <li key={key}>
                <Skeleton className="h-40 w-full rounded-xl" />
              </li>
            ))
          : null}
      </ul>
      {templates.data && templates.data.length > FIRST_TEMPLATES ? (
        <Link
          href={TEMPLATES_ADDRESS}
          className="mt-3 inline-flex pointer-coarse:mt-1 pointer-coarse:h-11 items-center rounded-md text-accent hover:underline"
        >
          {t('new.allTemplates', { count: templates.data.length })}
        </Link>
      ) : null}
      {templates.isError ? <p className="mt-2 text-mute">{t('new.templatesFailed')}</p> : null}
    </section>
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
          'flex size-full flex-col overflow-hidden rounded-xl border border-line bg-panel text-left max-sm:flex-row',
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
        <span className="flex flex-col gap-0.5 px-3.5 py-2.5">
          <span className="text-balance font-medium text-sm">{title}</span>
          <span className="line-clamp-4 text-mute text-xs leading-4.5" role={busy ? 'status' : undefined}>
            {busy ? t('creating') : text}
          </span>
        </span>
      </button>
    </li>
  )
}
