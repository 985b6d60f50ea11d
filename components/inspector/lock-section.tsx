// Lock controls for the selection: hosts lock it for everybody and unlock it; others read why they can't change it.

import { Lock, LockOpen } from 'lucide-react'
import { type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { isHost, isLocked, lockable, lockFor, nameOfLocked, setLocked } from '@/components/canvas/lock/host-locks'
import { Button } from '@/components/ui/button'
import { useInspector } from './inspector-context'

export function LockSection({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('canvas.lock')
  const { editor, isBoardReadOnly } = useInspector()
  const state = useValue('lock of what is selected', () => {
    const shapes = lockable(ids.map((id) => editor.getShape(id as TLShapeId)).filter((shape) => shape !== undefined))
    const lock = shapes.map((shape) => lockFor(editor, shape)).find((each) => each !== undefined)
    return { shapes, lock, isHost: isHost(editor), isLocked: shapes.length > 0 && shapes.every(isLocked) }
  }, [editor, ids])
  if (isBoardReadOnly || state.shapes.length === 0) return null
  if (state.lock) {
    return (
      <p role="note" className="flex items-start gap-2 rounded-md bg-hover px-2 py-1.5 text-ink-soft">
        <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
        {t('note', { name: nameOfLocked(editor, state.lock) })}
      </p>
    )
  }
  if (!state.isHost) return null
  return (
    <Button
      className="self-start"
      icon={state.isLocked ? <LockOpen /> : <Lock />}
      onClick={() => setLocked(editor, state.shapes, !state.isLocked)}
    >
      {t(state.isLocked ? 'unlock' : 'lock')}
    </Button>
  )
}
