// Lets an owner who leaves decide about each board without another owner: somebody on it takes it over, or it is
// deleted too.

'use client'

import { useTranslations } from 'use-intl'
import { SelectField } from '@/components/ui/select-field'
import type { OwnedBoard } from './account-api'

/** Maps a board's id to `delete`, or to the id of the member who takes the board over. */
export type Choices = Readonly<Record<string, string>>
export const DELETE = 'delete'

export interface BoardChoicesProps {
  boards: readonly OwnedBoard[]
  choices: Choices
  onChange: (choices: Choices) => void
  /** True once the form was sent: a missing choice is an error from then on. */
  tried: boolean
}

export function BoardChoices({ boards, choices, onChange, tried }: BoardChoicesProps) {
  const t = useTranslations('account.delete')
  if (boards.length === 0) return <p className="text-ink-soft">{t('noBoards')}</p>
  const choose = (id: string, choice: string) => {
    const { [id]: _, ...others } = choices
    onChange(choice === '' ? others : { ...others, [id]: choice })
  }
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h3 className="font-medium">{t('boardsTitle', { count: boards.length })}</h3>
        <p className="text-mute">{t('boardsText')}</p>
      </div>
      <ul className="flex flex-col gap-3">
        {boards.map(({ id, title, heirs }) => (
          <li key={id}>
            <SelectField
              label={t('choice', { title })}
              value={choices[id] ?? ''}
              placeholder={t('choose')}
              options={[
                ...heirs.map((heir) => ({ value: heir.id, label: t('choiceHandOver', { name: heir.name }) })),
                { value: DELETE, label: t('choiceDelete') },
              ]}
              onChange={(choice) => choose(id, choice)}
              hint={heirs.length === 0 ? t('alone') : undefined}
              error={tried && choices[id] === undefined && t('chooseMissing')}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
