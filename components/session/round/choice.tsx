// One of the answers to a question about a card, as a button of a group of which one is chosen.

import type { ReactNode } from 'react'

/** Relative, for the hidden control in it: a control that stands elsewhere takes the view along when it gets the focus. */
const CHOICE =
  'relative flex cursor-pointer select-none items-center gap-2 rounded-lg border border-line-strong bg-panel px-2 leading-4 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-1 has-checked:border-ink has-checked:bg-ink has-checked:text-panel min-h-8 pointer-coarse:min-h-11'

export interface ChoiceProps {
  /** The name of the group. */
  name: string
  isChosen: boolean
  onChoose: () => void
  className: string
  children: ReactNode
}

export function Choice({ name, isChosen, onChoose, className, children }: ChoiceProps) {
  return (
    <label className={`${CHOICE} ${className}`}>
      <input type="radio" name={name} className="sr-only" checked={isChosen} onChange={onChoose} />
      {children}
    </label>
  )
}
