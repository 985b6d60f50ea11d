// Locks of the selection: others read at the top why they can't change it; hosts lock it for everybody and unlock it at the
// end, after what one opens the inspector for.

import { Lock, LockOpen } from 'lucide-react'
import { type Editor, type TLShape, type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { isHost, isLocked, lockAmong, lockable, nameOfLocked, setLocked } from '@/components/canvas/lock/host-locks'
import { Button } from '@/components/ui/button'
import { useInspector } from './inspector-context'

export function LockNote({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('canvas.lock')
  const { isBoardReadOnly } = useInspector()
  const lockName = useLockName(ids)
  if (isBoardReadOnly || lockName === undefined) return null
  return (
    <p role="note" className="flex items-start gap-2 rounded-md bg-hover px-2 py-1.5 text-ink-soft">
      <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
      {t('note', { name: lockName })}
    </p>
  )
}

export function LockButton({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('canvas.lock')
  const { editor, isBoardReadOnly } = useInspector()
  const lockName = useLockName(ids)
  const holds = useValue('what is selected is locked', (): 'nothing' | 'locked' | 'free' => {
    const shapes = lockableIn(editor, ids)
    return shapes.length === 0 ? 'nothing' : shapes.every(isLocked) ? 'locked' : 'free'
  }, [editor, ids])
  const mayLock = useValue('is host', () => isHost(editor), [editor])
  if (isBoardReadOnly || holds === 'nothing' || lockName !== undefined || !mayLock) return null
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

/** What a lock of others holds among these; undefined where this person may change them. */
function useLockName(ids: readonly string[]): string | undefined {
  const { editor } = useInspector()
  // Reads plain values: shapes are others at every move of a drag.
  return useValue('lock of what is selected', () => {
    const lock = lockAmong(
      editor,
      lockableIn(editor, ids).map(({ id }) => id),
    )
    return lock && nameOfLocked(editor, lock)
  }, [editor, ids])
}

function lockableIn(editor: Editor, ids: readonly string[]): TLShape[] {
  return lockable(ids.map((id) => editor.getShape(id as TLShapeId)).filter((shape) => shape !== undefined))
}
