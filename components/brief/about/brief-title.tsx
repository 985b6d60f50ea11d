// The title of the brief, edited in place: Enter or leaving the field saves it, Escape puts the old one back.

import { useState } from 'react'
import { useTranslations } from 'use-intl'

const TITLE_MAX_LENGTH = 300

export interface BriefTitleProps {
  title: string
  readOnly: boolean
  onRename: (title: string) => void
}

export function BriefTitle({ title, readOnly, onRename }: BriefTitleProps) {
  const t = useTranslations('brief')
  const [edited, setEdited] = useState<string | undefined>(undefined)
  if (readOnly)
    return (
      <h3 dir="auto" className="break-words font-semibold leading-5">
        {title || t('untitled')}
      </h3>
    )

  const save = () => {
    const wanted = edited?.replace(/\s+/g, ' ').trim()
    if (wanted && wanted !== title) onRename(wanted)
    setEdited(undefined)
  }
  return (
    <h3>
      <textarea
        rows={1}
        value={edited ?? title}
        maxLength={TITLE_MAX_LENGTH}
        placeholder={t('untitled')}
        aria-label={t('title')}
        onChange={(event) => setEdited(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') {
            event.preventDefault()
            event.currentTarget.blur()
          }
          if (event.key === 'Escape') setEdited(undefined)
        }}
        className="field-sizing-content -mx-[7px] block w-[calc(100%+14px)] resize-none rounded-md border border-transparent bg-transparent px-1.5 py-0.5 font-semibold leading-5 hover:border-line focus-visible:border-accent focus-visible:bg-panel focus-visible:outline-none"
      />
    </h3>
  )
}
