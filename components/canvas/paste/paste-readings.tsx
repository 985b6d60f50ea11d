// The choice of how a pasted text is read, the same in every dialog that is about one.

import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Segmented } from '@/components/ui/segmented'
import { PASTE_READINGS, type PasteReading } from '@/lib/domain/cards/pasted-reading'
import { isTable } from '@/lib/domain/cards/pasted-table'
import { askAboutPaste } from './ask-about-paste'
import type { PastedText } from './pasted-text'

/** Those that a text without rows and columns can't be read as. */
const OF_TABLES: readonly PasteReading[] = ['table', 'drawn-table']

export interface PasteReadingsProps {
  editor: Editor
  pasted: PastedText
  reading: PasteReading
}

export function PasteReadings({ editor, pasted, reading }: PasteReadingsProps) {
  const t = useTranslations('canvas.paste')
  const hasRows = OF_TABLES.includes(reading) || isTable(pasted.text)
  const readings = PASTE_READINGS.filter((each) => hasRows || !OF_TABLES.includes(each))
  return (
    <Segmented
      label={t('question')}
      hideLabel
      value={reading}
      options={readings.map((value) => ({ value, label: t(`reading.${value}`) }))}
      onChange={(value) => value && askAboutPaste(editor, pasted, value)}
    />
  )
}
