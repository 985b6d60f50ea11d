// Replacing a brief by another version: paste it, choose a file or take an earlier one; see what becomes of the citations;
// then do it, or not.

import { FileText } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toaster'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { CitingCard } from '../marks/located-passages'
import { OutcomeList } from './outcome-list'
import { type RevisionSummary, useReplacement, useRevisions, useRevisionText, type VersionInput } from './use-revisions'

export interface ReplaceBriefProps {
  boardId: string
  brief: PresentedBrief
  cards: readonly CitingCard[]
  onDone: () => void
}

export function ReplaceBrief({ boardId, brief, cards, onDone }: ReplaceBriefProps) {
  const t = useTranslations('brief.replace')
  const tCommon = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [text, setText] = useState('')
  const [input, setInput] = useState<VersionInput | undefined>(undefined)
  const { preview, replace } = useReplacement(boardId, brief)
  const box = useRef<HTMLTextAreaElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const confirm = useRef<HTMLButtonElement>(null)
  const ids = { title: useId(), box: useId() }
  const outcome = input ? preview.data : undefined
  const problem = preview.error ?? replace.error
  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    if (outcome) confirm.current?.focus()
  }, [outcome])

  const look = (version: VersionInput) => {
    setInput(version)
    replace.reset()
    preview.mutate(version)
  }
  const goBack = () => {
    setInput(undefined)
    preview.reset()
    replace.reset()
    requestAnimationFrame(() => box.current?.focus())
  }
  const perform = () => {
    if (!input) return
    replace.mutate(input, {
      onSuccess: ({ counts }) => {
        toast(t('done'), { description: t('counts', counts) })
        onDone()
      },
    })
  }

  return (
    <section
      aria-labelledby={ids.title}
      className="flex min-h-0 grow flex-col gap-3 overflow-y-auto p-4"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        if (outcome) goBack()
        else onDone()
      }}
    >
      <div className="flex flex-col gap-1">
        <h3 id={ids.title} className="font-semibold text-[15px]">
          {outcome ? t('previewTitle') : t('title')}
        </h3>
        <p className="text-mute leading-5">{outcome ? t('counts', outcome.counts) : t('explain')}</p>
      </div>
      {problem ? (
        <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-danger leading-5">
          {t('failed')} {errorMessage(problem)}
        </p>
      ) : null}
      {outcome ? (
        <>
          <OutcomeList outcome={outcome} cards={cards} language={brief.metadata.language} />
          <div className="flex flex-wrap gap-2">
            <Button ref={confirm} variant="primary" busy={replace.isPending} onClick={perform}>
              {t('confirm')}
            </Button>
            <Button disabled={replace.isPending} onClick={goBack}>
              {tCommon('back')}
            </Button>
            <Button variant="ghost" disabled={replace.isPending} onClick={onDone}>
              {tCommon('cancel')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <label htmlFor={ids.box} className="sr-only">
            {t('textLabel')}
          </label>
          <textarea
            ref={box}
            id={ids.box}
            value={text}
            readOnly={preview.isPending}
            placeholder={t('placeholder')}
            onChange={(event) => setText(event.target.value)}
            className="min-h-32 w-full grow resize-none rounded-lg border border-line-strong border-dashed bg-surface px-3 py-2.5 leading-5 placeholder:text-mute focus-visible:border-accent focus-visible:border-solid focus-visible:bg-panel focus-visible:outline-none"
          />
          <div className="flex flex-wrap gap-2">
            <Button
              variant="primary"
              busy={preview.isPending}
              disabled={text.trim() === '' && !preview.isPending}
              onClick={() => look({ text })}
            >
              {t('look')}
            </Button>
            <Button icon={<FileText />} disabled={preview.isPending} onClick={() => file.current?.click()}>
              {t('choose')}
            </Button>
            <Button variant="ghost" disabled={preview.isPending} onClick={onDone}>
              {tCommon('cancel')}
            </Button>
          </div>
          <input
            ref={file}
            type="file"
            tabIndex={-1}
            aria-label={t('choose')}
            className="sr-only"
            onChange={(event) => {
              const [chosen] = event.target.files ?? []
              if (chosen) look({ file: chosen })
              event.target.value = ''
            }}
          />
          <Versions boardId={boardId} brief={brief} onRestore={(revision) => look({ restore: revision })} />
        </>
      )}
    </section>
  )
}

interface VersionsProps {
  boardId: string
  brief: PresentedBrief
  onRestore: (revision: number) => void
}

/** The versions before this one; each can be read, and brought back. */
function Versions({ boardId, brief, onRestore }: VersionsProps) {
  const t = useTranslations('brief.replace')
  const format = useFormatter()
  const { data: revisions } = useRevisions(boardId, brief)
  const [open, setOpen] = useState<number | undefined>(undefined)
  const { data: opened } = useRevisionText(boardId, brief.id, open)
  const earlier = revisions?.filter(({ replacedAt }) => replacedAt !== null) ?? []
  if (earlier.length === 0) return null
  const about = ({ replacedAt, characters }: RevisionSummary) =>
    t('version.about', {
      when: format.dateTime(new Date(replacedAt ?? 0), { dateStyle: 'medium', timeStyle: 'short' }),
      count: characters,
    })
  return (
    <div className="flex flex-col gap-2">
      <h4 className="font-semibold text-ink-soft">{t('version.title')}</h4>
      <ul className="flex flex-col gap-1.5">
        {earlier.map((each) => (
          <li key={each.revision} className="rounded-lg border border-line px-3 py-2">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-medium tabular-nums">{t('version.number', { number: each.revision })}</span>
              <span className="mr-auto text-mute text-xs tabular-nums">{about(each)}</span>
              <Button
                size="sm"
                variant="ghost"
                aria-expanded={open === each.revision}
                onClick={() => setOpen(open === each.revision ? undefined : each.revision)}
              >
                {t('version.read')}
              </Button>
              <Button size="sm" onClick={() => onRestore(each.revision)}>
                {t('version.restore')}
              </Button>
            </div>
            {open === each.revision ? (
              <p
                lang={brief.metadata.language || undefined}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must scroll by keyboard
                tabIndex={0}
                className="mt-2 max-h-80 select-text overflow-y-auto whitespace-pre-wrap break-words text-ink-soft leading-5"
              >
                {opened?.text ?? '…'}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
