// The code that shows a board in a page: what it shows first, and in which colours.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CopyField } from '@/components/ui/copy-field'
import { Segmented } from '@/components/ui/segmented'
import { SelectField } from '@/components/ui/select-field'
import { frameCode } from './frame-code'
import { partsToShow, type ShownParts, WHOLE_BOARD } from './shown-part'

const THEMES = ['light', 'dark', 'system'] as const

export interface EmbedCodeProps {
  url: string
  boardTitle: string
  parts: ShownParts
}

export function EmbedCode({ url, boardTitle, parts }: EmbedCodeProps) {
  const t = useTranslations('embed')
  const [part, setPart] = useState(WHOLE_BOARD)
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('light')
  const code = frameCode({
    url,
    title: boardTitle,
    frame: part === WHOLE_BOARD ? undefined : part,
    theme: theme === 'system' ? undefined : theme,
  })
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t('site.frame')}
          value={part}
          options={partsToShow(parts, {
            board: t(parts.pages.length > 0 ? 'schedule.firstPage' : 'site.wholeBoard'),
            page: (name) => t('page.pages', { name }),
          })}
          onChange={(value) => setPart(value || WHOLE_BOARD)}
        />
        <Segmented
          label={t('site.theme')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`site.themeOption.${value}`) }))}
          onChange={(value) => value && setTheme(value)}
        />
      </div>
      <div>
        <CopyField
          label={t('site.code')}
          value={code}
          copyWord={t('dialog.copy')}
          copiedWord={t('dialog.copied')}
          inputClass="font-mono"
        />
      </div>
    </div>
  )
}
