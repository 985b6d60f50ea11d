// Short lines over the canvas that people must not miss: one may only look; work isn't saved just now.

import { Eye, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { type Role, roleAllows } from '@/lib/domain/role'
import type { SaveState } from '@/lib/domain/save-state'

export function CanvasNotices({ role, save }: { role: Role; save: SaveState }) {
  const t = useTranslations('board.notice')
  const isReadOnly = !roleAllows(role, 'edit-board')
  const isNotSaved = save.kind === 'not-saved'
  if (!isReadOnly && !isNotSaved) return null
  return (
    <>
      {isNotSaved ? (
        <Line className="border-danger/40 bg-danger-soft text-danger" icon={<TriangleAlert />}>
          {t('notSaved')}
        </Line>
      ) : null}
      {isReadOnly ? (
        <Line className="border-line bg-raised text-ink-soft" icon={<Eye />}>
          {t(role === 'commenter' ? 'commenter' : 'viewer')}
        </Line>
      ) : null}
    </>
  )
}

function Line({ className, icon, children }: { className: string; icon: ReactNode; children: ReactNode }) {
  return (
    <p
      role="status"
      className={`flex items-center gap-2 rounded-lg border px-3 py-1.5 shadow-pop [&_svg]:size-4 [&_svg]:shrink-0 ${className}`}
    >
      {icon}
      {children}
    </p>
  )
}
