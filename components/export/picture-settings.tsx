// The choices of a picture, the frequent ones first.

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { SelectField } from '@/components/ui/select-field'
import { languageWord } from '@/lib/domain/language-word'
import { LOCALES, localeOf } from '@/lib/domain/localized'
import { PICTURE_FORMATS, type PictureFormat, type PictureRequest } from '@/lib/picture/picture-request'
import { canCarry } from './carried-board'
import { PICTURE_MAKERS } from './make-picture-file'
import { MarginChoice } from './margin-choice'
import type { PictureChoice } from './picture-choice'
import type { OfferedPart } from './picture-parts'
import { SizeChoice } from './size-choice'
import type { PictureLanguage } from './use-picture-language'

export interface PictureSettingsProps {
  readonly parts: readonly OfferedPart[]
  readonly partValue: string
  readonly onPart: (value: string) => void
  readonly choice: PictureChoice
  /** The request that results from the choice. */
  readonly request: PictureRequest
  readonly language: PictureLanguage
  readonly onChange: (choice: PictureChoice) => void
}

const FORMAT_NAMES: Readonly<Record<PictureFormat, string>> = {
  png: 'PNG',
  jpeg: 'JPEG',
  webp: 'WebP',
  svg: 'SVG',
  pdf: 'PDF',
}

export function formatName(format: PictureFormat): string {
  return FORMAT_NAMES[format]
}

export function PictureSettings(props: PictureSettingsProps) {
  const { parts, partValue, onPart, choice, request, language, onChange } = props
  const t = useTranslations('export')
  const selection = parts.find(({ value }) => value === 'selection')
  const selectedCount = selection?.part.kind === 'shapes' ? selection.part.ids.length : 0
  const hasGroundAnyway = request.format === 'jpeg' || request.format === 'pdf'
  const change = (changed: Partial<PictureChoice>) => onChange({ ...choice, ...changed })
  return (
    <>
      <div className="flex flex-col items-start gap-1.5">
        <SelectField
          className="w-full"
          label={t('what')}
          value={partValue}
          options={parts.map((offered) => ({ value: offered.value, label: partLabel(offered, t) }))}
          onChange={(value) => onPart(value === '' ? 'board' : value)}
        />
        {selectedCount > 0 && partValue !== 'selection' ? (
          <Button size="sm" onClick={() => onPart('selection')}>
            {t('onlySelection', { count: selectedCount })}
          </Button>
        ) : null}
      </div>
      <Segmented
        label={t('format')}
        value={request.format}
        options={PICTURE_FORMATS.filter((format) => PICTURE_MAKERS[format]).map((format) => ({
          value: format,
          label: formatName(format),
        }))}
        onChange={(format) => format && change({ format })}
      />
      <SizeChoice size={request.size} onChange={(size) => change({ size })} />
      <div className="grid grid-cols-[2fr_3fr] gap-3">
        <Segmented
          label={t('theme')}
          value={request.theme}
          options={[
            { value: 'light', label: t('light') },
            { value: 'dark', label: t('dark') },
          ]}
          onChange={(theme) => theme && change({ theme })}
        />
        <Segmented
          label={t('background')}
          value={request.background || hasGroundAnyway ? 'on' : 'off'}
          disabled={hasGroundAnyway}
          options={[
            { value: 'on', label: t('backgroundOn') },
            { value: 'off', label: t('backgroundOff') },
          ]}
          onChange={(value) => change({ background: value === 'on' })}
        />
      </div>
      <SelectField
        label={t('pictureLanguage')}
        value={language.chosen}
        options={LOCALES.map((locale) => ({ value: locale, label: languageWord(locale, 'name') }))}
        onChange={(value) => language.choose(localeOf(value))}
        hint={language.isOnlyOfCards ? t('languageOfCards') : undefined}
      />
      <MarginChoice marginPx={request.marginPx} onChange={(marginPx) => change({ marginPx })} />
      <label className="flex min-h-8 items-start gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={request.isExplained}
          onChange={(event) => change({ isExplained: event.target.checked })}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <span>
          {t('explain')}
          <span className="block text-mute text-xs leading-4">{t('explainHint')}</span>
        </span>
      </label>
      <label className="flex min-h-8 items-start gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={request.carriesData && canCarry(request.format)}
          disabled={!canCarry(request.format)}
          onChange={(event) => change({ carriesData: event.target.checked })}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <span>
          {t('carry')}
          <span className="block text-mute text-xs leading-4">
            {t(canCarry(request.format) ? 'carryHint' : 'carryNot')}
          </span>
        </span>
      </label>
    </>
  )
}

/** Returns the dialog's name for a part. */
export function partLabel({ value, name }: OfferedPart, t: ReturnType<typeof useTranslations<'export'>>): string {
  if (value === 'board') return t('whole')
  if (value === 'page') return t('thisPage', { name })
  if (value === 'pages') return t('pages')
  if (value === 'selection') return t('selection')
  if (value === 'frames') return t('frames')
  return name === '' ? t('untitledFrame') : name
}
