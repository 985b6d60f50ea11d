// What an examination of a server can find. An id is for ever, because scripts and alerts wait for it, and it has one
// severity. The words are in messages/*/doctor.json: `says` is the cause, `cure` what to do about it.

export const SEVERITIES = ['error', 'warning', 'notice', 'ok'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Every finding with its severity, in the order in which they are shown beside others of the same severity. */
export const FINDINGS = {
  'version-known': 'ok',
  'node-ended': 'notice',
  'settings-wrong': 'error',
  'settings-unused': 'notice',
  'data-missing': 'error',
  'folder-private': 'ok',
  'folder-foreign': 'error',
  'folder-open': 'warning',
  'disk-spacious': 'ok',
  'disk-low': 'warning',
  'disk-full': 'error',
  'file-system-local': 'ok',
  'file-system-network': 'warning',
  'file-system-memory': 'error',
  'file-system-container': 'warning',
  'journal-ahead': 'ok',
  'journal-other': 'warning',
  'database-answers': 'ok',
  'database-away': 'error',
  'dump-ready': 'ok',
  'dump-older': 'warning',
  'dump-missing': 'warning',
  'server-running': 'ok',
  'server-stopped': 'notice',
  'migrations-applied': 'ok',
  'migrations-pending': 'notice',
  'migration-half': 'error',
  'database-newer': 'error',
  'backup-fresh': 'ok',
  'backup-awaited': 'notice',
  'backup-off': 'warning',
  'backup-late': 'warning',
  'backup-failed': 'error',
  'drill-passed': 'ok',
  'drill-missing': 'notice',
  'drill-late': 'warning',
  'drill-failed': 'error',
  'clock-steady': 'ok',
  'clock-behind': 'error',
  'clock-differs': 'warning',
  'address-unset': 'notice',
  'address-plain': 'warning',
  'address-answers': 'ok',
  'address-silent': 'warning',
  'address-elsewhere': 'error',
  'address-differs': 'error',
  'socket-opens': 'ok',
  'socket-lost': 'error',
  'proxy-trusted': 'ok',
  'proxy-unset': 'warning',
  'proxy-unnamed': 'error',
  'proxy-anybody': 'error',
  'proxy-drops-sockets': 'error',
  'origin-refused': 'warning',
  'mail-works': 'ok',
  'mail-off': 'notice',
  'mail-silent': 'error',
  'mail-refused': 'error',
  'browser-starts': 'ok',
  'browser-missing': 'notice',
  'browser-caged': 'error',
  'browser-fails': 'error',
  'browser-as-root': 'warning',
  'fonts-there': 'ok',
  'fonts-missing': 'notice',
  'limits-quiet': 'ok',
  'limits-reached': 'warning',
  'licence-key': 'ok',
  'licence-watermark': 'notice',
  'check-failed': 'warning',
} as const satisfies Record<string, Severity>

export type FindingId = keyof typeof FINDINGS
export const FINDING_IDS = Object.keys(FINDINGS) as [FindingId, ...FindingId[]]

/** What fills the places in a finding's words. */
export type FindingValues = Readonly<Record<string, string | number>>

export interface Finding {
  readonly id: FindingId
  readonly severity: Severity
  readonly values: FindingValues
}

/** Makes a finding with what fills its words. */
export function found(id: FindingId, values: FindingValues = {}): Finding {
  return { id, severity: FINDINGS[id], values }
}

/** The findings with the worst first; those of one severity stay in the order in which they were found. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((each) => each.severity === severity))
}
