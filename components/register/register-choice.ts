// A person's last view of a board's register: which cards, filters, order and groups. Kept on this device until they
// sign out; the search text is not, because a table that hides rows for a forgotten word looks like data loss.

import { useCallback, useState } from 'react'
import { keep, readKeptObject } from '@/components/device/browser-storage'
import { registerChoiceKey } from '@/components/device/kept-choices'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { registerColumn } from '@/lib/domain/register/register-columns'
import type { RegisterFilter, RegisterSort } from '@/lib/domain/register/register-query'
import type { RegisterTab } from './register-settings'

export interface RegisterChoice {
  readonly tab: RegisterTab
  readonly filter: RegisterFilter
  readonly sorts: readonly RegisterSort[]
  readonly groupBy: string | undefined
}

const keyFor = (boardId: string, userId: string) => `${registerChoiceKey(userId)}${boardId}`

const FIRST: RegisterChoice = {
  tab: 'all',
  filter: {},
  sorts: [{ columnId: 'ref', isDescending: false }],
  groupBy: undefined,
}

/** Returns the chosen settings, and a way to change some of them. */
export function useRegisterChoice(
  boardId: string,
  userId: string,
): readonly [RegisterChoice, (change: Partial<RegisterChoice>) => void] {
  const key = keyFor(boardId, userId)
  const [choice, setChoice] = useState(() => read(key))
  const change = useCallback(
    (part: Partial<RegisterChoice>) =>
      setChoice((before) => {
        const after = { ...before, ...part }
        write(key, after)
        return after
      }),
    [key],
  )
  return [choice, change]
}

/** Has the register begin with this choice when it opens next. */
export function keepRegisterChoice(boardId: string, userId: string, choice: RegisterChoice): void {
  write(keyFor(boardId, userId), choice)
}

function read(key: string): RegisterChoice {
  const { tab, filter, sorts, groupBy } = readKeptObject(key)
  return {
    tab: isTab(tab) ? tab : FIRST.tab,
    filter: { values: valuesIn(filter) },
    sorts: Array.isArray(sorts) && sorts.every(isSort) ? sorts : FIRST.sorts,
    groupBy: typeof groupBy === 'string' && registerColumn(groupBy) ? groupBy : undefined,
  }
}

function write(key: string, { tab, filter, sorts, groupBy }: RegisterChoice): void {
  // If the browser refuses to store it, the choice holds until the page is left.
  keep('device', key, JSON.stringify({ tab, filter: { values: filter.values }, sorts, groupBy }))
}

function isTab(value: unknown): value is RegisterTab {
  return value === 'all' || (CARD_KINDS as readonly unknown[]).includes(value)
}

function isSort(value: unknown): value is RegisterSort {
  const { columnId, isDescending } = (value ?? {}) as Partial<RegisterSort>
  return typeof columnId === 'string' && registerColumn(columnId) !== undefined && typeof isDescending === 'boolean'
}

function valuesIn(filter: unknown): Record<string, readonly string[]> {
  const { values } = (filter ?? {}) as { readonly values?: unknown }
  if (typeof values !== 'object' || values === null) return {}
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string[]] =>
        Array.isArray(entry[1]) && entry[1].every((each) => typeof each === 'string'),
    ),
  )
}
