// The actions on rows of the register, which are cards: selecting, adding, duplicating, deleting them, and the ways to
// them elsewhere on the board.

import { isShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import type { BoardViewProps } from '@/components/canvas/board-view-props'
import { createCard } from '@/components/canvas/card/create-cards'
import { deleteShapes } from '@/components/canvas/edit/delete-shapes'
import { setWantedLink } from '@/components/canvas/link/wanted-link'
import { selectShapes } from '@/components/canvas/pages/select-shapes'
import { toast } from '@/components/ui/toaster'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { TableActions } from './register-table'
import type { Register } from './use-register'

/** The limit for one duplication: more would be a change that the server refuses as too large. */
const MOST_DUPLICATED = 200
/** Places whose card is linked from the inspector beside the table. */
const LINK_COLUMNS: readonly string[] = ['links', 'treatedBy', 'treats']

export interface RowActions
  extends Pick<TableActions, 'move' | 'select' | 'duplicate' | 'deleteSelected' | 'open' | 'inspect'> {
  readonly deselectAll: () => void
  readonly duplicateSelected: () => void
  /** Makes a card and opens its title. */
  readonly add: (kind: CardKind) => void
}

/** Returns the actions; `say` gets what was done, for screen readers. */
export function useRowActions(props: BoardViewProps, register: Register, say: (done: string) => void): RowActions {
  const { editor, isReadOnly, onShowCard, onInspect } = props
  const { rows, choice, choose, goTo, setSelected, setEditing } = register
  const { active, selected } = register.position
  const t = useTranslations('register')

  const selectCards = (ids: readonly string[]) => selectShapes(editor, ids.filter(isShapeId))
  const select = (keys: readonly string[], isSelected: boolean) => {
    const next = new Set(selected)
    for (const key of keys) {
      if (isSelected) next.add(key)
      else next.delete(key)
    }
    setSelected(next)
    selectCards(next.size > 0 ? [...next] : [active.key])
    say(t('selected', { count: next.size }))
  }
  const duplicateAll = (ids: readonly string[]) => {
    if (ids.length > MOST_DUPLICATED) return void toast.error(t('tooMany', { max: MOST_DUPLICATED }))
    editor.markHistoryStoppingPoint('duplicate in the register')
    editor.duplicateShapes(ids.filter(isShapeId), { x: 24, y: 24 })
    const made = editor.getSelectedShapeIds()
    setSelected(new Set<string>(made.length > 1 ? made : []))
    const [first] = made
    if (first) goTo({ ...active, key: first })
    say(t('duplicated', { count: made.length }))
  }
  return {
    move: (next, extend) => {
      goTo(next, extend)
      if (selected.size > 0 || next.key === active.key) return
      selectCards(rows.some(({ id }) => id === next.key) ? [next.key] : [])
    },
    select,
    deselectAll: () => select([...selected], false),
    duplicate: (row) => duplicateAll(selected.size > 0 ? [...selected] : [row.id]),
    duplicateSelected: () => duplicateAll([...selected]),
    deleteSelected: () => {
      deleteShapes(editor, [...selected])
      setSelected(new Set())
    },
    add: (kind) => {
      const { tab } = choice
      choose({ filter: {}, tab: tab === 'all' || tab === kind ? tab : kind })
      const id = createCard(editor, kind)
      register.unfoldAll()
      setSelected(new Set())
      goTo({ key: id, columnId: 'title' })
      setEditing({ key: id, columnId: 'title' })
    },
    open: (row, columnId) => {
      if (columnId === 'ref') return onShowCard(row.id)
      selectCards([row.id])
      if (!isReadOnly && isShapeId(row.id) && LINK_COLUMNS.includes(columnId)) setWantedLink(editor, row.id)
      else onInspect()
    },
    inspect: (row) => {
      selectCards([row.id])
      onInspect()
    },
  }
}
