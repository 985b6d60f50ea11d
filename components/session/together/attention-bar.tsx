// Says in words where everybody is asked to look: whom one follows and how to step out, or which card is shown.

import { Spotlight } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Editor, type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { isCard } from '@/components/canvas/card/is-card'
import { editableTitle } from '@/components/canvas/edit/editable-title'
import { FollowBar } from '@/components/presence/follow-bar'
import { Button } from '@/components/ui/button'
import { NoticeLine } from '@/components/ui/notice-line'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { ShownAttention } from './use-attention'

export interface AttentionBarProps {
  editor: Editor
  attention: ShownAttention
  people: readonly PresenceUser[]
  /** Name of a member who may not be here. */
  nameOf: (userId: string) => string | undefined
  /** Ends it for everybody; undefined for people who may not. */
  onEnd: (() => void) | undefined
}

export function AttentionBar({ editor, attention, people, nameOf, onEnd }: AttentionBarProps) {
  const t = useTranslations('together')
  const title = useValue(
    'title of what is shown',
    () => (attention.kind === 'card' ? shownTitle(editor, attention.shapeId) : ''),
    [editor, attention],
  )
  const end = onEnd ? (
    <Button size="sm" variant="ghost" onClick={onEnd}>
      {t('end')}
    </Button>
  ) : null
  if (attention.kind === 'followed') return <Line actions={end}>{t('followedBy')}</Line>
  if (attention.kind === 'card') {
    if (title === undefined) return null
    return (
      <Line
        actions={
          <>
            <Button size="sm" onClick={attention.showAgain}>
              {t('lookAgain')}
            </Button>
            {end}
          </>
        }
      >
        {title ? t('lookAt', { title }) : t('lookHere')}
      </Line>
    )
  }
  const { userId, isAlong, isHere, comeAlong } = attention
  const person = people.find(({ id }) => id === userId)
  const name = person?.name ?? nameOf(userId) ?? ''
  if (!isHere) return name ? <Line actions={end}>{t('waiting', { name })}</Line> : null
  if (isAlong && person) {
    return <FollowBar editor={editor} person={person} text={t('followed', { name })} stop={t('stepOut')} />
  }
  return (
    <Line
      actions={
        <>
          <Button size="sm" onClick={comeAlong}>
            {t('comeAlong')}
          </Button>
          {end}
        </>
      }
    >
      {t('steppedOut', { name })}
    </Line>
  )
}

function Line({ children, actions }: { children: string; actions: ReactNode }) {
  return (
    <NoticeLine tone="plain" icon={<Spotlight />} actions={actions}>
      {children}
    </NoticeLine>
  )
}

/** Returns a shape's name, '' if it has none; undefined if the shape is gone. Reactive. */
function shownTitle(editor: Editor, shapeId: string): string | undefined {
  const shape = editor.getShape(shapeId as TLShapeId)
  if (!shape) return undefined
  const title = editableTitle(editor, shape)?.value ?? ''
  return isCard(shape) ? `${shape.props.ref} ${title}`.trim() : title
}
