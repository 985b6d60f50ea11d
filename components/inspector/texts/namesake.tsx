// Says that the words of an owner are the name of a person of the board, and makes them that person.

import { useTranslations } from 'use-intl'
import type { AvatarPerson } from '@/components/ui/avatar'

export interface NamesakeProps {
  person: AvatarPerson
  onPick: (person: AvatarPerson) => void
}

export function Namesake({ person, onPick }: NamesakeProps) {
  const t = useTranslations('inspector')
  return (
    <button
      type="button"
      onClick={() => onPick(person)}
      className="block min-h-6 w-full px-1.5 text-end text-accent text-xs leading-4 underline decoration-dotted underline-offset-2 hover:decoration-solid pointer-coarse:min-h-11"
    >
      {t('namesake', { name: person.name })}
    </button>
  )
}
