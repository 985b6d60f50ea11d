// The faces in the top bar: a click follows a person; the last place opens the list of all, with their roles and you.

import { Pencil, Users } from 'lucide-react'
import { useState } from 'react'
import type { Editor } from 'tldraw'
import { useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { NameForm } from '@/components/settings/name-form'
import { Avatar } from '@/components/ui/avatar'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import { Tooltip } from '@/components/ui/tooltip'
import type { PresenceUser } from '@/lib/protocol/presence'
import { toggleFollowing } from './follow'

/** The bar shows this many faces; the rest is in the list. */
const SHOWN = 4

export interface PeopleBarProps {
  /** Undefined while the canvas isn't there yet. */
  editor: Editor | undefined
  people: readonly PresenceUser[]
  me: PresenceUser
  /** The names of the pages that people are on, by the person's id; empty while the board has one page. */
  pageOf: ReadonlyMap<string, string>
}

export function PeopleBar({ editor, people, me, pageOf }: PeopleBarProps) {
  const t = useTranslations('presence')
  const following = useValue('following', () => editor?.getInstanceState().followingUserId ?? undefined, [editor])
  const hidden = people.length - SHOWN
  return (
    <div className="flex items-center gap-0.5">
      <ul className="-space-x-1.5 flex items-center max-md:hidden">
        {people.slice(0, SHOWN).map((person) => (
          <li key={person.id}>
            <Tooltip content={t(following === person.id ? 'unfollow' : 'follow', { name: person.name })}>
              <button
                type="button"
                aria-pressed={following === person.id}
                aria-label={t(following === person.id ? 'unfollow' : 'follow', { name: person.name })}
                disabled={!editor}
                onClick={() => editor && toggleFollowing(editor, person.id)}
                className="block rounded-full ring-2 ring-panel aria-pressed:ring-accent"
              >
                <Avatar person={person} sizePx={26} />
              </button>
            </Tooltip>
          </li>
        ))}
        {hidden > 0 ? (
          <li className="grid size-[26px] place-items-center rounded-full bg-hover font-semibold text-ink-soft text-xs ring-2 ring-panel tabular-nums">
            +{hidden}
          </li>
        ) : null}
      </ul>
      <Popover
        align="end"
        label={t('title')}
        className="w-72"
        takesFocus
        trigger={
          <IconButton
            label={t('who', { count: people.length + 1 })}
            icon={<Users />}
            // On a phone the room is for the board's name: somebody who is alone has their own menu.
            className={people.length === 0 ? 'max-sm:hidden' : undefined}
          />
        }
      >
        <PeopleList editor={editor} people={people} me={me} pageOf={pageOf} following={following} />
      </Popover>
    </div>
  )
}

function PeopleList({ editor, people, me, pageOf, following }: PeopleBarProps & { following: string | undefined }) {
  const t = useTranslations('presence')
  const mine = useTranslations('common.me')
  const role = useTranslations('common.role')
  const [isNaming, setNaming] = useState(false)
  if (isNaming) return <NameForm me={me} onDone={() => setNaming(false)} />
  return (
    <>
      <h2 className="mb-1.5 font-semibold">{t('title')}</h2>
      <ul className="-mx-1.5">
        <li className="flex min-h-9 items-center gap-2 px-1.5">
          <Avatar person={me} />
          <span className="min-w-0 grow truncate">{t('you', { name: me.name })}</span>
          <IconButton size="sm" label={mine('change')} icon={<Pencil />} onClick={() => setNaming(true)} />
          <span className="shrink-0 text-mute text-xs">{role(me.role)}</span>
        </li>
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              aria-pressed={following === person.id}
              disabled={!editor}
              onClick={() => editor && toggleFollowing(editor, person.id)}
              className="flex min-h-9 w-full items-center gap-2 rounded-md px-1.5 text-start hover:bg-hover"
            >
              <Avatar person={person} />
              <span dir="auto" className="min-w-0 grow truncate">
                {person.name}
              </span>
              <span className="min-w-0 shrink-0 truncate text-mute text-xs" style={{ maxWidth: '60%' }}>
                {[pageOf.get(person.id), following === person.id ? t('followed') : role(person.role)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-1.5 text-mute text-xs">{t(people.length === 0 ? 'alone' : 'followHint')}</p>
    </>
  )
}
