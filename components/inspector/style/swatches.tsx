// A choice of one colour among a few that are all in sight.

import { useId } from 'react'

export interface Swatch {
  readonly value: string
  readonly label: string
  /** A CSS colour. */
  readonly color: string
}

export interface SwatchesProps {
  readonly label: string
  /** Undefined where what is selected has several. */
  readonly value: string | undefined
  readonly swatches: readonly Swatch[]
  readonly onChange: (value: string) => void
}

export function Swatches({ label, value, swatches, onChange }: SwatchesProps) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className="grid w-fit grid-cols-6 gap-1">
      {swatches.map((swatch) => (
        <label
          key={swatch.value}
          title={swatch.label}
          className="relative grid size-8 cursor-pointer place-items-center pointer-coarse:size-11 rounded-lg border border-transparent hover:bg-hover has-checked:border-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            aria-label={swatch.label}
            checked={value === swatch.value}
            onChange={() => onChange(swatch.value)}
            className="sr-only"
          />
          <span
            aria-hidden
            data-swatch
            className="size-5 rounded-full border border-line-strong"
            style={{ backgroundColor: swatch.color }}
          />
        </label>
      ))}
    </div>
  )
}
