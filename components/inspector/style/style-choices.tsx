// The choices of a look: colours as dots, a few values side by side, and longer lists as a list.

import { ChevronDown } from 'lucide-react'
import { type MouseEvent, type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { colorOf, type Look, OPACITIES, type SharedValue } from '@/components/canvas/style/look'
import { STYLE_VALUES, type StyleName } from '@/components/canvas/style/style-lists'
import { useTheme } from '@/components/settings/use-theme'
import { Segmented } from '@/components/ui/segmented'
import { ROW_CONTROL_CLASS, Row } from '../section'
import { STYLE_ICONS } from './style-icons'
import { Swatches } from './swatches'

export interface StyleChoicesProps {
  readonly look: Look
  readonly onStyle: (name: StyleName, value: string) => void
  readonly onOpacity: (opacity: number) => void
}

export function StyleChoices({ look, onStyle, onOpacity }: StyleChoicesProps) {
  const t = useTranslations('inspector.style')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is, and does nothing itself
    <div data-styles className="flex flex-col gap-2" onMouseDown={keepFocus}>
      {[...look.styles].map(([name, shared]) => (
        <StyleChoice key={name} look={look} name={name} shared={shared} onChange={(value) => onStyle(name, value)} />
      ))}
      <ListChoice
        label={t('name.opacity')}
        value={look.opacity === undefined ? undefined : String(look.opacity)}
        options={OPACITIES.map((opacity) => ({ value: String(opacity), label: `${opacity * 100} %` }))}
        onChange={(value) => onOpacity(Number(value))}
      />
    </div>
  )
}

/**
 * The keyboard stays with the canvas while a pointer chooses, so that its keys still work. A list needs the focus to open.
 */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button, label')) event.preventDefault()
}

interface StyleChoiceProps {
  readonly look: Look
  readonly name: StyleName
  readonly shared: SharedValue
  readonly onChange: (value: string) => void
}

function StyleChoice({ look, name, shared: { value }, onChange }: StyleChoiceProps) {
  const t = useTranslations('inspector.style')
  const { resolved } = useTheme()
  type Key = Parameters<typeof t>[0]
  const label = t(`name.${name}`)
  const options = STYLE_VALUES[name].map((each) => ({ value: each, label: t(`value.${name}.${each}` as Key) }))
  if (name === 'color') {
    const swatches = options.map((each) => ({ ...each, color: colorOf(each.value, look, resolved === 'dark') }))
    return <Swatches label={label} value={value} swatches={swatches} onChange={onChange} />
  }
  const icons = STYLE_ICONS[name]
  if (!icons && name !== 'size') {
    return <ListChoice label={label} value={value} options={options} onChange={onChange} />
  }
  return (
    <div className="flex items-center gap-3">
      <span aria-hidden className="w-20 shrink-0 truncate text-ink-soft" title={label}>
        {label}
      </span>
      <Segmented
        label={label}
        hideLabel
        className="grow"
        value={value}
        options={options.map((each) => ({
          value: each.value,
          label: icons?.[each.value] ?? sizeLetter(each.value),
          hint: each.label,
        }))}
        onChange={(next) => next !== undefined && onChange(next)}
      />
    </div>
  )
}

function sizeLetter(size: string): ReactNode {
  return size.toUpperCase()
}

interface ListChoiceProps {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

function ListChoice({ label, value, options, onChange }: ListChoiceProps) {
  const t = useTranslations('inspector')
  const id = useId()
  // A file from elsewhere may have a value that nobody is offered here.
  const isListed = options.some((each) => each.value === value)
  return (
    <Row label={label} controlId={id}>
      <span className="relative block">
        <select
          id={id}
          value={isListed ? value : ''}
          onChange={({ target }) => onChange(target.value)}
          className={`${ROW_CONTROL_CLASS} appearance-none truncate pe-5 [text-align-last:end] ${isListed ? '' : 'text-mute'}`}
        >
          {isListed ? null : (
            <option value="" disabled>
              {value === undefined ? t('several') : '–'}
            </option>
          )}
          {options.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute top-1/2 end-1 size-3 -translate-y-1/2 text-mute" />
      </span>
    </Row>
  )
}
