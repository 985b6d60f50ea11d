// The people whom a mention that is being typed may mean. The keyboard stays in the text; a press on a name must not take
// it away.

import { clsx } from 'clsx'
import { useTranslations } from 'use-intl'
import { Avatar, type AvatarPerson } from '@/components/ui/avatar'

export interface MentionListProps {
  /** The id of the list; its lines have this id with their place. */
  id: string
  people: readonly AvatarPerson[]
  /** The place of the one that Enter takes. */
  at: number
  onPick: (person: AvatarPerson) => void
}

export function MentionList({ id, people, at, onPick }: MentionListProps) {
  const t = useTranslations('thread')
  return (
    <ul
      id={id}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the text has the keyboard, and names the line
      role="listbox"
      aria-label={t('people')}
      className="rounded-lg border border-line bg-raised p-1 shadow-pop"
    >
      {people.map((person, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text
        <li
          key={person.id}
          id={`${id}-${i}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see above
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(person)}
          className={clsx(
            'flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 pointer-coarse:min-h-11',
            i === at ? 'bg-hover' : 'hover:bg-hover',
          )}
        >
          <Avatar person={person} sizePx={20} />
          <span dir="auto" className="min-w-0 truncate">
            {person.name}
          </span>
        </li>
      ))}
    </ul>
  )
}
