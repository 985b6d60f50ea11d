// A tint that people choose for their own reasons; it never stands for a level or a kind. `black` means no tint.

import { DefaultColorThemePalette, type TLDefaultColorStyle } from 'tldraw'
import { useTranslations } from 'use-intl'

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
    <div role="radiogroup" aria-label={t('section.tint')} className="flex gap-1">
      {TINTS.map((tint) => (
        <label
          key={tint}
          title={t(`tint.${tint}`)}
          className="grid size-8 cursor-pointer place-items-center rounded-lg border border-transparent hover:bg-hover has-checked:border-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="tint"
            aria-label={t(`tint.${tint}`)}
            checked={value === tint}
            onChange={() => onChange(tint)}
            className="sr-only"
          />
          <span
            aria-hidden
            className="size-5 rounded-full border border-line-strong"
            style={{
              backgroundColor: tint === 'black' ? 'transparent' : DefaultColorThemePalette.lightMode[tint].solid,
            }}
          />
        </label>
      ))}
    </div>
  )
}
