// The places of boards: one's own, shared ones, each workspace, the trash. At the side; on a narrow screen a row that
// scrolls.

'use client'

import { clsx } from 'clsx'
import { LayoutGrid, LayoutTemplate, Plus, Share2, SquareUser, Trash2, Users } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import {
  isSamePlace,
  type Place,
  placeAddress,
  TEMPLATES_ADDRESS,
  workspaceAddress,
} from '@/components/paths/board-places'
import { Later, LaterWindow } from '@/components/ui/later-window'
import type { Workspace } from '@/components/workspace/use-workspaces'
import { MY_CARDS_PATH } from '@/lib/domain/boards/board-path'

export interface PlacesNavProps {
  /** The current place; undefined on a page that is none of them. */
  current: Place | undefined
  workspaces: readonly Workspace[]
  /** Visitors without an account can't. */
  mayMakeWorkspaces: boolean
}

const NEW_WORKSPACE = new LaterWindow(() =>
  import('@/components/workspace/new-workspace').then((module) => module.NewWorkspace),
)

const ITEM =
  'flex h-8 min-w-0 items-center gap-2.5 rounded-lg px-2.5 text-ink-soft transition-colors duration-100 hover:bg-hover hover:text-ink pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:shrink-0 max-md:max-w-52 max-md:shrink-0'

export function PlacesNav({ current, workspaces, mayMakeWorkspaces }: PlacesNavProps) {
  const t = useTranslations('boards.places')
  const words = useTranslations('workspaces')
  const [isMaking, setMaking] = useState(false)
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    // The current place may be out of sight in the row.
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [])
  const go = (place: Place, icon: ReactNode, name: string) => (
    <PlaceLink href={placeAddress(place)} icon={icon} name={name} isCurrent={isSamePlace(current, place)} />
  )
  const path = usePathname()
  return (
    <nav
      ref={row}
      aria-label={t('label')}
      className="flex shrink-0 gap-0.5 max-md:[scrollbar-width:none] max-md:overflow-x-auto max-md:border-line max-md:border-b max-md:px-3 max-md:py-1.5 md:sticky md:top-12 md:max-h-[calc(100dvh-3rem)] md:w-58 md:flex-col md:self-start md:overflow-y-auto md:py-7 md:pe-1 md:ps-4"
    >
      {go('mine', <LayoutGrid />, t('mine'))}
      {go('shared', <Share2 />, t('shared'))}
      <PlaceLink href={MY_CARDS_PATH} icon={<SquareUser />} name={t('myCards')} isCurrent={path === MY_CARDS_PATH} />
      <PlaceLink
        href={TEMPLATES_ADDRESS}
        icon={<LayoutTemplate />}
        name={t('templates')}
        isCurrent={path === TEMPLATES_ADDRESS}
      />
      {workspaces.length > 0 || mayMakeWorkspaces ? (
        <h2 className="mt-4 px-2.5 pb-1 font-medium text-mute text-xs max-md:hidden">{words('heading')}</h2>
      ) : null}
      {workspaces.map(({ id, name }) => (
        <PlaceLink
          key={id}
          href={workspaceAddress(id)}
          icon={<Users />}
          name={name}
          isCurrent={isSamePlace(current, { workspaceId: id })}
        />
      ))}
      {mayMakeWorkspaces ? (
        <button type="button" onClick={() => setMaking(true)} className={clsx(ITEM, 'text-mute max-md:order-1')}>
          <Plus />
          <span className="truncate">{words('new.button')}</span>
        </button>
      ) : null}
      <span className="md:mt-4 md:flex md:flex-col max-md:contents">{go('trash', <Trash2 />, t('trash'))}</span>
      <Later
        window={NEW_WORKSPACE}
        isWanted={isMaking}
        onFailed={() => setMaking(false)}
        props={{ open: isMaking, onOpenChange: setMaking }}
      />
    </nav>
  )
}

interface PlaceLinkProps {
  href: string
  icon: ReactNode
  name: string
  isCurrent: boolean
}

function PlaceLink({ href, icon, name, isCurrent }: PlaceLinkProps) {
  return (
    <Link
      href={href}
      title={name}
      aria-current={isCurrent ? 'page' : undefined}
      className={clsx(ITEM, isCurrent && 'bg-hover font-medium text-ink [&_svg]:text-accent')}
    >
      {icon}
      <span dir="auto" className="truncate">
        {name}
      </span>
    </Link>
  )
}
