// A tint that people choose for their own reasons; it never stands for a level or a kind. `black` means no tint.

import { DefaultColorThemePalette, type TLDefaultColorStyle } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Swatches } from './swatches'

const TINTS = ['black', 'yellow', 'light-green', 'light-blue', 'light-violet', 'light-red'] as const

export function TintPicker({
  value,
  onChange,
}: {
  /** The tint that all have; undefined where they differ. */
  value: string | undefined
  onChange: (tint: TLDefaultColorStyle) => void
}) {
  const t = useTranslations('inspector')
  return (
    <Swatches
      label={t('section.tint')}
      value={value}
      swatches={TINTS.map((tint) => ({
        value: tint,
        label: t(`tint.${tint}`),
        color: tint === 'black' ? 'transparent' : DefaultColorThemePalette.lightMode[tint].solid,
      }))}
      onChange={(tint) => onChange(tint as TLDefaultColorStyle)}
    />
  )
}
