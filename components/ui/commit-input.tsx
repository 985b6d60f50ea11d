// A short text that is written when people leave it or press Enter, so that a change is one step; Escape reverts it.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

export interface CommitInputProps {
  label: string
  value: string
  onCommit: (value: string) => void
  maxLength: number
  readOnly: boolean
  placeholder?: string
  lang?: string
  inputMode?: 'numeric'
  className?: string
}

export function CommitInput({ label, value, onCommit, className = '', ...control }: CommitInputProps) {
  const [draft, setDraft] = useState<string | undefined>()
  const latest = useRef({ draft, value, onCommit })
  useEffect(() => {
    latest.current = { draft, value, onCommit }
  })
  const commit = () => {
    setDraft(undefined)
    const text = (draft ?? value).trim()
    if (draft !== undefined && text !== value) onCommit(text)
  }
  // A panel that closes while people type loses no words.
  useEffect(
    () => () => {
      const last = latest.current
      const text = last.draft?.trim()
      if (text !== undefined && text !== last.value) last.onCommit(text)
    },
    [],
  )
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') commit()
    else if (event.key === 'Escape' && draft !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      setDraft(undefined)
    }
  }
  return (
    <input
      {...control}
      aria-label={label}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      className={`h-8 w-full min-w-0 rounded-md border border-line-strong bg-panel px-2 text-ink placeholder:text-mute read-only:border-transparent read-only:bg-transparent hover:not-read-only:border-mute focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 pointer-coarse:h-11 ${className}`}
    />
  )
}
