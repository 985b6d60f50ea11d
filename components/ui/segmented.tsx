// One choice among a few that are all in sight, such as the five steps of a scale. Arrow keys move, and where nothing
// may be chosen, pressing the chosen one clears it.

import { clsx } from 'clsx'
import { ToggleGroup } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { useUnpointed } from './use-unpointed'

export interface SegmentedOption<V extends string | number> {
  value: V
  label: ReactNode
  /** The option's name where its label is a sign or a number, also shown on hover. */
  hint?: string
}

export interface SegmentedProps<V extends string | number> {
  label: string
  hideLabel?: boolean
  value: V | undefined
  options: readonly SegmentedOption<V>[]
  /** Gets undefined only where `allowNone`. */
  onChange: (value: V | undefined) => void
  allowNone?: boolean
  disabled?: boolean
  className?: string
}

export function Segmented<V extends string | number>({
  label,
  hideLabel = false,
  value,
  options,
  onChange,
  allowNone = false,
  disabled = false,
  className,
}: SegmentedProps<V>) {
  const group = useRef<HTMLDivElement>(null)
  useUnpointed(group)
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1', className)}>
      {hideLabel ? null : (
        <span aria-hidden className="font-medium text-ink-soft text-xs">
          {label}
        </span>
      )}
      <ToggleGroup.Root
        ref={group}
        type="single"
        aria-label={label}
        disabled={disabled}
        value={value === undefined ? '' : String(value)}
        onValueChange={(next) => {
          const chosen = options.find((option) => String(option.value) === next)
          if (chosen) onChange(chosen.value)
          else if (allowNone) onChange(undefined)
        }}
        className="flex gap-1"
      >
        {options.map((option) => (
          <ToggleGroup.Item
            key={option.value}
            value={String(option.value)}
            {...(option.hint ? { title: option.hint, 'aria-label': option.hint } : {})}
            className={clsx(
              // Words that don't fit beside one another take a second line.
              'flex min-h-8 min-w-8 grow basis-0 select-none items-center justify-center gap-1.5 rounded-lg border border-line-strong bg-panel px-2 py-1 text-center text-ink-soft leading-4.5 tabular-nums',
              '[:not([data-unpointed])>&:hover]:bg-hover [:not([data-unpointed])>&:hover]:text-ink',
              'transition-colors duration-100 data-disabled:opacity-50 pointer-coarse:min-h-11',
              'data-[state=on]:border-ink data-[state=on]:bg-ink data-[state=on]:font-semibold data-[state=on]:text-panel',
              '[&_svg]:size-4 [&_svg]:shrink-0',
            )}
          >
            {option.label}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  )
}
