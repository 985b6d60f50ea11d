// The list of suggestions under a box. The box keeps the keyboard, and says which one is active.

import { clsx } from 'clsx'
import { Popover } from 'radix-ui'
import { Avatar, type AvatarPerson } from '@/components/ui/avatar'

export interface Suggestion {
  readonly key: string
  readonly text: string
  readonly person?: AvatarPerson
}

export interface SuggestionListProps {
  id: string
  /** The name of the list for assistive technology. */
  label: string
  options: readonly Suggestion[]
  /** The index of the one that Enter takes; -1 for none. */
  active: number
  /** Whether the box holds this one already. */
  isTaken: (option: Suggestion) => boolean
  onTake: (option: Suggestion) => void
}

export function SuggestionList({ id, label, options, active, isTaken, onTake }: SuggestionListProps) {
  return (
    <Popover.Portal>
      <Popover.Content
        align="end"
        sideOffset={2}
        collisionPadding={8}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        className="z-popover max-h-60 min-w-44 max-w-80 overflow-y-auto rounded-lg border border-line bg-raised p-1 text-ink shadow-pop outline-none"
      >
        <div id={id} role="listbox" aria-label={label}>
          {options.map((option, index) => (
            <div
              key={option.key}
              id={optionId(id, index)}
              role="option"
              tabIndex={-1}
              aria-selected={isTaken(option)}
              // The box keeps the keyboard.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTake(option)}
              onKeyDown={() => undefined}
              className={clsx(
                'flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 hover:bg-hover pointer-coarse:min-h-11',
                index === active && 'bg-hover',
                isTaken(option) && 'font-semibold',
              )}
            >
              {option.person ? (
                <span aria-hidden>
                  <Avatar person={option.person} sizePx={20} />
                </span>
              ) : null}
              <span dir="auto" className="break-words">
                {option.text}
              </span>
            </div>
          ))}
        </div>
      </Popover.Content>
    </Popover.Portal>
  )
}

/** The id of an option's element, by which the box names the active one. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}
