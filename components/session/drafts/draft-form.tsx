// A title and details, for a new card or one of the person's own. Text that doesn't reach the server stays in the
// fields, with the reason.

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/ui/text-field'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { DRAFT_BODY_MAX_LENGTH } from '@/lib/domain/session/round'
import { takeKeyboard } from '../take-keyboard'
import type { DraftTexts } from './drafts-api'

export interface DraftFormProps {
  label: string
  texts: DraftTexts
  onChange: (texts: DraftTexts) => void
  /** Resolves whether it is at the server. */
  onSubmit: (texts: DraftTexts) => Promise<boolean>
  onEscape?: () => void
  /** It is on its way. */
  isBusy: boolean
  /** Why it isn't there; undefined while it may be. */
  error: string | undefined
  autoFocus?: boolean
  /** The field takes the keyboard when it comes up, unless somebody works elsewhere. */
  takesKeyboard?: boolean
  /** The buttons; one of them submits. */
  children: ReactNode
}

export function DraftForm(props: DraftFormProps) {
  const { label, texts, onChange, onSubmit, onEscape, isBusy, error, autoFocus = false } = props
  const { takesKeyboard = false, children } = props
  const t = useTranslations('drafts')
  const first = useRef<HTMLInputElement | HTMLTextAreaElement>(null)
  useEffect(() => {
    if (takesKeyboard) takeKeyboard(first.current)
  }, [takesKeyboard])
  const submit = async () => {
    const title = texts.title.trim()
    if (isBusy) return
    // If there is nothing to send, focus goes to the missing field.
    if (title === '' || (await onSubmit({ ...texts, title }))) first.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && onEscape) {
      event.preventDefault()
      event.stopPropagation()
      onEscape()
    }
    // Enter begins a new line in the details.
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void submit()
  }
  return (
    <form
      aria-label={label}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField
        ref={(control) => {
          first.current = control
        }}
        label={t('title')}
        value={texts.title}
        onChange={(title) => onChange({ ...texts, title })}
        maxLength={TITLE_MAX_LENGTH}
        readOnly={isBusy}
        autoFocus={autoFocus}
        autoComplete="off"
        error={error}
        onKeyDown={onKeyDown}
      />
      <TextField
        multiline
        label={t('details')}
        value={texts.body}
        onChange={(body) => onChange({ ...texts, body })}
        maxLength={DRAFT_BODY_MAX_LENGTH}
        readOnly={isBusy}
        onKeyDown={onKeyDown}
      />
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </form>
  )
}
