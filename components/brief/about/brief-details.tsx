// The facts about a brief besides its text: who wrote it, who published it when and where, and how it may be used.
// Every quote and export names its source by these, so people correct them here; people who may not edit can read them.

import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { useLanguageOptions } from '@/components/ui/use-language-options'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { isSourceDate } from '@/lib/brief/source-date'
import type { BriefActions } from './use-briefs'

const MAX_LENGTH = { title: 300, fact: 300, sourceUrl: 2_000, authors: 5_000 } as const

export interface BriefDetailsProps {
  brief: PresentedBrief
  readOnly: boolean
  edit: BriefActions['edit']
  onDone: () => void
}

export function BriefDetails({ brief, readOnly, edit, onDone }: BriefDetailsProps) {
  const t = useTranslations('brief.details')
  const tCommon = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [draft, setDraft] = useState(() => draftOf(brief))
  const [isChecked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const titleId = useId()
  const languages = useLanguageOptions(draft.language)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])

  const problems = isChecked ? problemsOf(draft) : {}
  const set = (name: keyof Draft) => ({
    label: t(name),
    value: draft[name],
    readOnly,
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
    ...(problems[name] && { error: t(`problem.${problems[name]}`) }),
  })
  const save = () => {
    setChecked(true)
    const [wrong] = Object.keys(problemsOf(draft))
    if (wrong !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus()
      return
    }
    edit.mutate(changeOf(brief.id, draft), {
      onSuccess: () => {
        toast(t('saved'))
        onDone()
      },
    })
  }

  return (
    <form
      ref={form}
      noValidate
      aria-labelledby={titleId}
      className="flex min-h-0 grow flex-col gap-3 overflow-y-auto p-4"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        onDone()
      }}
    >
      <div className="flex flex-col gap-1">
        <h3 id={titleId} className="font-semibold text-[15px]">
          {t('heading')}
        </h3>
        <p className="text-mute leading-5">{t('explain')}</p>
      </div>
      {edit.error ? (
        <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-danger leading-5">
          {t('failed')} {errorMessage(edit.error)}
        </p>
      ) : null}
      <TextField {...set('title')} name="title" maxLength={MAX_LENGTH.title} />
      <TextField {...set('authors')} name="authors" multiline maxLength={MAX_LENGTH.authors} hint={t('authorsHint')} />
      <TextField {...set('publisher')} name="publisher" maxLength={MAX_LENGTH.fact} />
      <TextField {...set('date')} name="date" maxLength={MAX_LENGTH.fact} hint={t('dateHint')} />
      <TextField
        {...set('sourceUrl')}
        name="sourceUrl"
        inputMode="url"
        spellCheck={false}
        maxLength={MAX_LENGTH.sourceUrl}
      />
      <TextField {...set('rights')} name="rights" maxLength={MAX_LENGTH.fact} hint={t('rightsHint')} />
      <SelectField
        label={t('language')}
        value={draft.language}
        options={languages}
        placeholder={t('languageUnknown')}
        disabled={readOnly}
        onChange={(language) => setDraft((before) => ({ ...before, language }))}
      />
      <div className="flex flex-wrap gap-2">
        {readOnly ? null : (
          <Button type="submit" variant="primary" busy={edit.isPending}>
            {tCommon('save')}
          </Button>
        )}
        <Button variant={readOnly ? 'secondary' : 'ghost'} disabled={edit.isPending} onClick={onDone}>
          {readOnly ? tCommon('close') : tCommon('cancel')}
        </Button>
      </div>
    </form>
  )
}

interface Draft {
  readonly title: string
  /** A name a line. */
  readonly authors: string
  readonly publisher: string
  readonly date: string
  readonly sourceUrl: string
  readonly rights: string
  readonly language: string
}

function draftOf({ title, sourceUrl, metadata }: PresentedBrief): Draft {
  const { authors, publisher, date, rights, language } = metadata
  return { title, authors: authors.join('\n'), publisher, date, sourceUrl: sourceUrl ?? '', rights, language }
}

type Problem = 'title' | 'date' | 'sourceUrl'

function problemsOf({ title, date, sourceUrl }: Draft): Partial<Record<keyof Draft, Problem>> {
  return {
    ...(title.trim() === '' && { title: 'title' as const }),
    ...(!isSourceDate(date) && { date: 'date' as const }),
    ...(sourceUrl.trim() !== '' && !isWebAddress(sourceUrl.trim()) && { sourceUrl: 'sourceUrl' as const }),
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

function changeOf(briefId: string, { title, sourceUrl, authors, ...facts }: Draft) {
  const { publisher, date, rights, language } = facts
  return {
    briefId,
    title: oneLine(title),
    sourceUrl: sourceUrl.trim() || null,
    metadata: {
      authors: authors
        .split('\n')
        .map(oneLine)
        .filter((name) => name !== ''),
      publisher: oneLine(publisher),
      date: oneLine(date),
      rights: oneLine(rights),
      language,
    },
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
