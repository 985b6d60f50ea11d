// Actions on all selected rows at once: set one column, or delete the cards. Each is one step of undo.

import { CopyPlus, Trash2, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import type { BoardWords } from '@/lib/export/register-words'
import { BulkForm } from './bulk-form'

export interface BulkBarProps {
  rows: readonly RegisterRow[]
  look: BoardWords
  /** The names of the people of the board, any of whom may be the owner. */
  names: readonly string[]
  isReadOnly: boolean
  onSet: (column: RegisterColumn, text: string) => void
  onKind: (kind: CardKind) => void
  onDuplicate: () => void
  onDelete: () => void
  onClear: () => void
}

export function BulkBar({
  rows,
  look,
  names,
  isReadOnly,
  onSet,
  onKind,
  onDuplicate,
  onDelete,
  onClear,
}: BulkBarProps) {
  const t = useTranslations('register')
  return (
    <section
      aria-label={t('selected', { count: rows.length })}
      className="flex shrink-0 flex-wrap items-center gap-2 border-line border-b bg-accent-soft px-3 py-1.5"
    >
      <span className="flex items-center gap-1">
        <IconButton size="sm" label={t('bulk.clear')} icon={<X />} onClick={onClear} />
        <span className="font-semibold tabular-nums">{t('selected', { count: rows.length })}</span>
      </span>
      {isReadOnly ? null : <BulkForm rows={rows} look={look} names={names} onSet={onSet} onKind={onKind} />}
      {isReadOnly ? null : (
        <span className="flex gap-2">
          <Button icon={<CopyPlus />} onClick={onDuplicate}>
            {t('bulk.duplicate')}
          </Button>
          <Button variant="danger" icon={<Trash2 />} onClick={onDelete}>
            {t('bulk.delete')}
          </Button>
        </span>
      )}
    </section>
  )
}
