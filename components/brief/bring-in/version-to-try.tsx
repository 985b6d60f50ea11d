// Asks for another version of a brief: pasted, from a file, or an earlier one.

import { FileText } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { EarlierVersions } from './earlier-versions'
import type { VersionInput } from './use-revisions'

export interface VersionToTryProps {
  boardId: string
  brief: PresentedBrief
  /** What is pasted so far. */
  text: string
  onText: (text: string) => void
  isBusy: boolean
  /** Shows what would become of the citations. */
  onTry: (version: VersionInput) => void
  onCancel: () => void
}

export function VersionToTry({ boardId, brief, text, onText, isBusy, onTry, onCancel }: VersionToTryProps) {
  const t = useTranslations('brief.replace')
  const common = useTranslations('common')
  const box = useRef<HTMLTextAreaElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => box.current?.focus(), [])
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {t('textLabel')}
      </label>
      <textarea
        ref={box}
        id={id}
        value={text}
        readOnly={isBusy}
        placeholder={t('placeholder')}
        onChange={(event) => onText(event.target.value)}
        className="min-h-32 w-full grow resize-none rounded-lg border border-line-strong border-dashed bg-surface px-3 py-2.5 leading-5 placeholder:text-mute focus-visible:border-accent focus-visible:border-solid focus-visible:bg-panel focus-visible:outline-none"
      />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          busy={isBusy}
          disabled={text.trim() === '' && !isBusy}
          onClick={() => onTry({ text })}
        >
          {t('look')}
        </Button>
        <Button icon={<FileText />} disabled={isBusy} onClick={() => file.current?.click()}>
          {t('choose')}
        </Button>
        <Button variant="ghost" disabled={isBusy} onClick={onCancel}>
          {common('cancel')}
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
          if (chosen) onTry({ file: chosen })
          event.target.value = ''
        }}
      />
      <EarlierVersions boardId={boardId} brief={brief} onRestore={(revision) => onTry({ restore: revision })} />
    </>
  )
}
