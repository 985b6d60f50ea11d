// Lets the facilitator bring everybody's view to their own or to another person's, show a card to all, let people look
// where they like again, and open the projector's screen.

import { Eye, Projector, Spotlight, UserRound, Users } from 'lucide-react'
import type { ReactElement } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Menu } from '@/components/ui/menu'
import type { Attention, AttentionTarget } from '@/lib/domain/session/session'
import type { PresenceUser } from '@/lib/protocol/presence'
import { openProjector } from '../bar/open-projector'

/** A longer menu doesn't help. */
const MOST_PEOPLE = 30

export interface EverybodyMenuProps {
  /** One element that takes a ref and event handlers. */
  trigger: ReactElement
  boardId: string
  editor: Editor | undefined
  me: PresenceUser
  /** The people on the board, without the viewer. */
  people: readonly PresenceUser[]
  attention: Attention | null
  onAttend: (attention: AttentionTarget | null) => void
}

export function EverybodyMenu({ trigger, boardId, editor, me, people, attention, onAttend }: EverybodyMenuProps) {
  const t = useTranslations('together')
  const selected = useValue('only selected shape', () => editor?.getOnlySelectedShape()?.id, [editor])
  const followed = attention?.kind === 'follow' ? attention.userId : undefined
  return (
    <Menu
      trigger={trigger}
      items={[
        {
          label: t(followed === me.id ? 'toMeAgain' : 'toMe'),
          icon: <Users />,
          onSelect: () => onAttend({ kind: 'follow', userId: me.id }),
        },
        {
          label: t('showSelected'),
          icon: <Spotlight />,
          disabled: selected === undefined,
          onSelect: () => selected !== undefined && onAttend({ kind: 'card', shapeId: selected }),
        },
        { label: t('endAttention'), icon: <Eye />, disabled: !attention, onSelect: () => onAttend(null) },
        'separator',
        {
          label: t('projector'),
          icon: <Projector />,
          onSelect: () => openProjector(boardId),
        },
        ...(people.length > 0 ? ['separator' as const, { heading: t('toPerson') }] : []),
        ...people.slice(0, MOST_PEOPLE).map(({ id, name }) => ({
          label: name,
          icon: <UserRound />,
          checked: followed === id,
          onSelect: () => onAttend({ kind: 'follow', userId: id }),
        })),
      ]}
    />
  )
}
