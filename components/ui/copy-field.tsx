// Shows something once, for copying: it is selected on focus, and a button copies it. If the browser doesn't let pages
// copy, the text is selected and a hint names the keys.

'use client'

import { clsx } from 'clsx'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './button'
import { type CopyResult, copyText } from './copy-text'
import { CONTROL_CLASS } from './field-frame'

export interface CopyFieldProps {
  value: string
  /** The id for a label that stands elsewhere; otherwise `label` names the field. */
  id?: string
  label?: string
  /** Words on the button, before and after. */
  copyWord: string
  copiedWord: string
  /** The text below it until the hint with the keys replaces it. */
  hint?: string
  /** Returns the hint with the keys, to replace the usual sentence. */
  selectedHint?: (keys: string) => string
  hintClass?: string
  inputClass?: string
  /** Plays the button down where copying is not the screen's purpose. */
  isQuiet?: boolean
}

export function CopyField(props: CopyFieldProps) {
  const { value, id, label, copyWord, copiedWord, hint = '', selectedHint, hintClass } = props
  const common = useTranslations('common')
  const tellKeys = selectedHint ?? ((keys: string) => common('pressToCopy', { keys }))
  const field = useRef<HTMLInputElement>(null)
  const [result, setResult] = useState<CopyResult>()
  const copy = async () => {
    if (field.current) setResult(await copyText(field.current))
  }
  return (
    <>
      <div className="flex gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          aria-label={label}
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className={clsx(CONTROL_CLASS, 'h-8 pointer-coarse:h-11', props.inputClass)}
        />
        <Button
          variant={props.isQuiet ? 'secondary' : 'primary'}
          icon={result === 'copied' ? <Check /> : <Copy />}
          onClick={copy}
        >
          {result === 'copied' ? copiedWord : copyWord}
        </Button>
      </div>
      <p role="status" className={clsx('text-ink-soft empty:hidden', hintClass)}>
        {result === 'selected' ? tellKeys(copyKeys()) : hint}
      </p>
    </>
  )
}

function copyKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ C' : 'Ctrl+C'
}
