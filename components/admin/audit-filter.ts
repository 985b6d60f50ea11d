// What the audit log is filtered by, as people type it: days of their own clock, both included.

import type { AuditAction } from '@/lib/domain/boards/audit'

export interface TypedAuditFilter {
  readonly action: AuditAction | ''
  /** Part of a name. */
  readonly who: string
  /** yyyy-mm-dd, or '' for no bound. */
  readonly from: string
  readonly until: string
}

export const NO_FILTER: TypedAuditFilter = { action: '', who: '', from: '', until: '' }

export interface AuditQuery {
  readonly action?: AuditAction | undefined
  readonly who?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** The query of the API for a filter. */
export function auditQuery({ action, who, from, until }: TypedAuditFilter): AuditQuery {
  return {
    action: action === '' ? undefined : action,
    who: who.trim() === '' ? undefined : who.trim(),
    from: startOf(from, 0),
    until: startOf(until, 1),
  }
}

/** The address of the file with the entries of a filter. */
export function auditFileAddress(filter: TypedAuditFilter): string {
  const asked = new URLSearchParams(
    Object.entries(auditQuery(filter)).flatMap(([name, value]: [string, string | undefined]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
  return `/api/admin/audit/export${asked.size > 0 ? `?${asked}` : ''}`
}

/** When a day begins, or one that comes so many days later; undefined for a day that is not typed to its end. */
function startOf(day: string, daysLater: number): string | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (!(year >= 1000 && month >= 1 && date >= 1)) return undefined
  // Days on which clocks change are shorter or longer than 24 hours.
  return new Date(year, month - 1, date + daysLater).toISOString()
}
