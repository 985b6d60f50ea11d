// The actions on a column: order by it, group by it, move it, make it wider, hide it. All work by keyboard.

import type { ReactNode } from 'react'
import { isValidElement } from 'react'
import { useTranslations } from 'use-intl'
import { Menu, type MenuItem } from '@/components/ui/menu'
import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterSort } from '@/lib/domain/register/register-query'
import { HEADER } from './register-place'
import { COLUMN_WIDTH_PX, type RegisterSettings } from './register-settings'

export interface HeaderMenuProps {
  column: RegisterColumn
  trigger: ReactNode
  settings: RegisterSettings
  sorts: readonly RegisterSort[]
  onSorts: (sorts: readonly RegisterSort[]) => void
  onGroupBy: (columnId: string) => void
}

export function HeaderMenu({ column, trigger, settings, sorts, onSorts, onGroupBy }: HeaderMenuProps) {
  const t = useTranslations('register.menu')
  const { id } = column
  const ids = settings.shown.map((each) => each.id)
  const at = ids.indexOf(id)
  const sort = sorts.find(({ columnId }) => columnId === id)
  const others = sorts.filter(({ columnId }) => columnId !== id)
  const moveTo = (place: number) => {
    const next = ids.filter((each) => each !== id)
    next.splice(place, 0, id)
    settings.setShown(next)
  }
  /** Titles are as wide as there is room. */
  const changeWidth = (byPx: number) => {
    const name = document.querySelector<HTMLElement>(`[data-place="${HEADER}|${id}"]`)
    settings.setWidth(id, (name?.offsetWidth ?? settings.widthOf(column)) + byPx)
  }
  const orders: MenuItem[] = [
    {
      label: t('ascending'),
      checked: sort?.isDescending === false,
      onSelect: () => onSorts([{ columnId: id, isDescending: false }]),
    },
    {
      label: t('descending'),
      checked: sort?.isDescending === true,
      onSelect: () => onSorts([{ columnId: id, isDescending: true }]),
    },
    ...(others.length > 0
      ? [
          { label: t('alsoAscending'), onSelect: () => onSorts([...others, { columnId: id, isDescending: false }]) },
          { label: t('alsoDescending'), onSelect: () => onSorts([...others, { columnId: id, isDescending: true }]) },
        ]
      : []),
    ...(sort ? [{ label: t('unsort'), onSelect: () => onSorts(others) }] : []),
  ]
  if (!isValidElement(trigger)) return null
  return (
    <Menu
      align="start"
      trigger={trigger}
      items={[
        ...orders,
        'separator',
        { label: t('group'), onSelect: () => onGroupBy(id) },
        'separator',
        { label: t('left'), disabled: at <= 0, onSelect: () => moveTo(at - 1) },
        { label: t('right'), disabled: at >= ids.length - 1, onSelect: () => moveTo(at + 1) },
        { label: t('wider'), onSelect: () => changeWidth(2 * COLUMN_WIDTH_PX.step) },
        { label: t('narrower'), onSelect: () => changeWidth(-2 * COLUMN_WIDTH_PX.step) },
        {
          label: t('hide'),
          disabled: ids.length <= 1,
          onSelect: () => settings.setShown(ids.filter((each) => each !== id)),
        },
      ]}
    />
  )
}
