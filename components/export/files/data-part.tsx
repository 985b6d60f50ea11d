// The parts of the dialog that save a board as a document or as data: a format with its purpose, which cards, and the file.

import { useState } from 'react'
import type { Editor } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { useBriefs } from '@/components/brief/about/use-briefs'
import { Button } from '@/components/ui/button'
import { byteSize } from '@/components/ui/byte-size'
import { SelectField } from '@/components/ui/select-field'
import { useFormatter } from '@/components/ui/use-formatter'
import { viewBoard } from '@/lib/document/view/board-view'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { localeOf } from '@/lib/domain/localized'
import type { ExportPanelProps } from '../export-panel-props'
import { rememberExport, rememberedExport } from '../export-part-choice'
import { DATA_FORMATS, type DataFormat, DOCUMENT_FORMATS } from './data-formats'
import { useDataDownload } from './use-data-download'

export function DocumentPart(props: ExportPanelProps) {
  return <FilePart {...props} name="document" formats={DOCUMENT_FORMATS} />
}

export function DataPart(props: ExportPanelProps) {
  return <FilePart {...props} name="data" formats={DATA_FORMATS} />
}

interface FilePartProps extends ExportPanelProps {
  readonly name: string
  readonly formats: readonly DataFormat[]
}

function FilePart({ editor, boardId, boardTitle, version, onSaved, onFailed, name, formats }: FilePartProps) {
  const t = useTranslations('exportData')
  const card = useTranslations('card')
  const language = useLocale()
  const formatter = useFormatter()
  const { data: briefs } = useBriefs(boardId)
  const offered = formats.filter(({ isOfNow }) => !(version && isOfNow))
  const [format, setFormat] = useState<DataFormat | undefined>(() => {
    const last = rememberedExport(name)
    return offered.find(({ id }) => id === last) ?? offered[0]
  })
  const [chosenKind, setChosenKind] = useState<CardKind | ''>('')
  const [kinds] = useState(() => kindsOn(editor))
  const { isBusy, bytes, problem, start, cancel, clear } = useDataDownload(boardId, { onSaved, onFailed })
  if (!format) return null

  const locale = localeOf(language)
  const kind = format.hasKinds && chosenKind !== '' ? chosenKind : undefined
  return (
    <div className="flex flex-col gap-4">
      <fieldset className="flex flex-col gap-1.5" disabled={isBusy}>
        <legend className="mb-1.5 font-medium text-ink-soft text-xs">{t('format')}</legend>
        {offered.map((each) => (
          <FormatChoice
            key={each.id}
            id={each.id}
            group={name}
            isChosen={each === format}
            onChoose={() => {
              setFormat(each)
              rememberExport(name, each.id)
              clear()
            }}
          />
        ))}
      </fieldset>
      {/* Its place stays, so that no button moves under the pointer. */}
      {kinds.length > 1 && formats.some(({ hasKinds }) => hasKinds) ? (
        <SelectField
          label={t('kinds')}
          value={chosenKind}
          placeholder={t('allKinds')}
          options={kinds.map((value) => ({ value, label: card(`kind.${value}`) }))}
          onChange={setChosenKind}
          disabled={isBusy}
          className={format.hasKinds ? 'max-w-64' : 'invisible max-w-64'}
        />
      ) : null}
      <p role="alert" className="text-danger empty:hidden">
        {problem}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <p className="min-w-0 grow text-mute text-xs" aria-live="polite">
          {isBusy && bytes > 0 ? t('received', { size: byteSize(bytes, formatter) }) : t('language')}
        </p>
        {isBusy ? <Button onClick={cancel}>{t('cancel')}</Button> : null}
        <Button
          variant="primary"
          busy={isBusy}
          onClick={() =>
            void start(format, { editor, boardId, boardTitle, versionId: version?.id, locale, briefs, kind })
          }
        >
          {isBusy ? t('working') : t('download', { kind: t(`formats.${format.id}.kind`) })}
        </Button>
      </div>
    </div>
  )
}

interface FormatChoiceProps {
  readonly group: string
  readonly id: DataFormat['id']
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function FormatChoice({ group, id, isChosen, onChoose }: FormatChoiceProps) {
  const t = useTranslations('exportData')
  return (
    <label className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line px-3 py-2 transition-colors duration-100 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name={`${group}-format`}
        value={id}
        checked={isChosen}
        onChange={onChoose}
        aria-describedby={`data-format-${id}`}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        <span className="font-medium">{t(`formats.${id}.name`)}</span>{' '}
        <span className="text-mute text-xs">{t(`formats.${id}.kind`)}</span>
        <span id={`data-format-${id}`} className="block text-ink-soft text-xs leading-4">
          {t(`formats.${id}.hint`)}
        </span>
      </span>
    </label>
  )
}

/** The kinds of which the board has cards. */
function kindsOn(editor: Editor): readonly CardKind[] {
  const found = new Set(viewBoard(editor.store.allRecords()).cards.map(({ kind }) => kind))
  return CARD_KINDS.filter((kind) => found.has(kind))
}
