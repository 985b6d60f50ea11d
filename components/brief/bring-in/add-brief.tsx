// Three ways to bring briefs in: paste a text, with its headings and tables where the clipboard has them; drop files;
// choose files.

import { FileText } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { codePointLength } from '@/lib/brief/code-points'
import type { BriefDraft } from './use-brief-draft'

export interface AddBriefProps {
  draft: BriefDraft
  /** Focuses the box, because the person asked for it. */
  takesFocus: boolean
  /** Set where there is a brief to go back to. */
  onCancel: (() => void) | undefined
}

export function AddBrief({ draft, takesFocus, onCancel }: AddBriefProps) {
  const t = useTranslations('brief.add')
  const tCommon = useTranslations('common')
  const ids = { box: useId(), problem: useId() }
  const box = useRef<HTMLTextAreaElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const { text, isReading, problem } = draft
  const isEmpty = text === ''

  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])

  return (
    <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto p-4">
      <div className="flex flex-col gap-1">
        <h3 className="font-semibold text-[15px]">{t('title')}</h3>
        <p className="text-mute leading-5">{t('explain')}</p>
      </div>
      <label htmlFor={ids.box} className="sr-only">
        {t('textLabel')}
      </label>
      <textarea
        ref={box}
        id={ids.box}
        value={text}
        readOnly={isReading}
        placeholder={t('placeholder')}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : ids.problem}
        onChange={(event) => draft.setText(event.target.value)}
        onPaste={(event) => {
          const html = event.clipboardData.getData('text/html')
          if (!isEmpty || html === '') return
          event.preventDefault()
          draft.paste(event.clipboardData.getData('text/plain'), html)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) draft.submitText()
          if (event.key === 'Escape' && isEmpty) onCancel?.()
        }}
        className="min-h-40 w-full grow resize-none rounded-lg border border-line-strong border-dashed bg-surface px-3 py-2.5 leading-5 placeholder:text-mute focus-visible:border-accent focus-visible:border-solid focus-visible:bg-panel focus-visible:outline-none aria-invalid:border-danger"
      />
      {draft.hasMarkup ? (
        <p className="flex items-center justify-between gap-2 text-mute text-xs">
          {t('keptFormat')}
          <Button size="sm" variant="ghost" disabled={isReading} onClick={() => draft.setText(text)}>
            {t('plainOnly')}
          </Button>
        </p>
      ) : null}
      {problem === undefined ? null : (
        <p id={ids.problem} role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-danger leading-5">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" busy={isReading} disabled={isEmpty && !isReading} onClick={draft.submitText}>
          {isReading ? t('reading') : t('submit')}
        </Button>
        <Button icon={<FileText />} disabled={isReading} onClick={() => file.current?.click()}>
          {t('choose')}
        </Button>
        {onCancel ? (
          <Button variant="ghost" disabled={isReading} onClick={onCancel}>
            {tCommon('cancel')}
          </Button>
        ) : null}
      </div>
      {/* The buttons stay where they are while a text comes in. */}
      <div className="flex min-h-8 items-start gap-3 text-mute text-xs">
        {isReading ? (
          <span aria-hidden className="h-0.5 w-full animate-breathe rounded-full bg-accent" />
        ) : isEmpty ? (
          <p className="min-w-0">{t('drop')}</p>
        ) : null}
        <span role="status" className="ms-auto shrink-0 text-end tabular-nums">
          {isReading ? (
            <span className="sr-only">{t('reading')}</span>
          ) : isEmpty ? null : (
            t('characters', { count: codePointLength(text) })
          )}
        </span>
      </div>
      <input
        ref={file}
        type="file"
        multiple
        accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf,text/plain,text/markdown,text/html,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        tabIndex={-1}
        aria-label={t('choose')}
        className="sr-only"
        onChange={(event) => {
          draft.submitFiles([...(event.target.files ?? [])])
          // The same file may be chosen again after a failure.
          event.target.value = ''
        }}
      />
    </div>
  )
}
