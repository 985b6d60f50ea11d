// Lock controls for the selection: hosts lock it for everybody and unlock it; others read why they can't change it.

import { Lock, LockOpen } from 'lucide-react'
import { type Editor, type TLShape, type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { isHost, isLocked, lockAmong, lockable, nameOfLocked, setLocked } from '@/components/canvas/lock/host-locks'
import { Button } from '@/components/ui/button'
import { useInspector } from './inspector-context'

export function LockSection({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('canvas.lock')
  const { editor, isBoardReadOnly } = useInspector()
  // Reads plain values: shapes are others at every move of a drag.
  const lockName = useValue('lock of what is selected', () => {
    const lock = lockAmong(
      editor,
      lockableIn(editor, ids).map(({ id }) => id),
    )
    return lock && nameOfLocked(editor, lock)
  }, [editor, ids])
  const holds = useValue('what is selected is locked', (): 'nothing' | 'locked' | 'free' => {
    const shapes = lockableIn(editor, ids)
    return shapes.length === 0 ? 'nothing' : shapes.every(isLocked) ? 'locked' : 'free'
  }, [editor, ids])
  const mayLock = useValue('is host', () => isHost(editor), [editor])
  if (isBoardReadOnly || holds === 'nothing') return null
  if (lockName !== undefined) {
    return (
      <p role="note" className="flex items-start gap-2 rounded-md bg-hover px-2 py-1.5 text-ink-soft">
        <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
        {t('note', { name: lockName })}
      </p>
    )
  }
  if (!mayLock) return null
  return (
    <Button
      className="self-start"
      icon={holds === 'locked' ? <LockOpen /> : <Lock />}
      onClick={() => setLocked(editor, lockableIn(editor, ids), holds !== 'locked')}
    >
      {t(holds === 'locked' ? 'unlock' : 'lock')}
    </Button>
  )
}

function lockableIn(editor: Editor, ids: readonly string[]): TLShape[] {
  return lockable(ids.map((id) => editor.getShape(id as TLShapeId)).filter((shape) => shape !== undefined))
}
