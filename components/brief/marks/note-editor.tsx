// Writes a note on a passage. Typed text is never lost: a refusal shows beside it.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'

export interface NoteEditorProps {
  note: string
  busy?: boolean
  /** Why it wasn't saved, in words. */
  problem?: string | undefined
  onSave: (note: string) => void
  onCancel: () => void
}

export function NoteEditor({ note, busy = false, problem, onSave, onCancel }: NoteEditorProps) {
  const t = useTranslations('brief.marks')
  const tCommon = useTranslations('common')
  const [text, setText] = useState(note)
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(text)
      }}
    >
      <textarea
        data-autofocus
        value={text}
        rows={3}
        maxLength={DEFAULT_LIMITS.maxNoteChars}
        aria-label={t('note')}
        placeholder={t('placeholder')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(text)
        }}
        className="field-sizing-content max-h-60 min-h-16 w-full resize-none rounded-md border border-line-strong bg-panel px-2 py-1.5 leading-5 placeholder:text-mute focus-visible:border-accent focus-visible:outline-none"
      />
      {problem === undefined ? null : (
        <p role="alert" className="text-danger text-xs leading-4">
          {problem}
        </p>
      )}
      <div className="flex items-center gap-2">
        <Button type="submit" size="sm" variant="primary" busy={busy}>
          {t('saveNote')}
        </Button>
        <Button size="sm" variant="ghost" onClick={onCancel}>
          {tCommon('cancel')}
        </Button>
        <span className="ms-auto text-mute text-xs pointer-coarse:hidden">{t('saveKey')}</span>
      </div>
    </form>
  )
}
