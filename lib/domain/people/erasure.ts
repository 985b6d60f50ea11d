// The traces of a person in the database: those that go when the person is deleted, and those that remain, and why.

export const ERASED_KINDS = [
  'account',
  'signIns',
  'apiTokens',
  'places',
  'visits',
  'inbox',
  'mail',
  'reactions',
  'ownedCards',
  'templates',
  'invitedAs',
  'onceKeys',
] as const
export type ErasedKind = (typeof ERASED_KINDS)[number]

/** Each kind of what remains, by the reason for which it does. */
export const REMAINS = {
  trashedBoards: 'trash',
  comments: 'conversation',
  resolvedThreads: 'conversation',
  marks: 'board',
  briefs: 'board',
  images: 'board',
  versions: 'board',
  changes: 'board',
  cardsGiven: 'board',
  deliveries: 'board',
  sessions: 'session',
  attendance: 'session',
  ballots: 'session',
  invites: 'waysIn',
  noticesOfOthers: 'inboxes',
  events: 'events',
  log: 'log',
} as const
export type RemainingKind = keyof typeof REMAINS
export type RemainingReason = (typeof REMAINS)[RemainingKind]

export const REMAINING_KINDS = Object.keys(REMAINS) as RemainingKind[]
export const REMAINING_REASONS = [...new Set(Object.values(REMAINS))]

export type TraceKind = ErasedKind | RemainingKind

/** A number of rows of the database for each kind. */
export type Traces = Readonly<Record<TraceKind, number>>

export interface Erasure {
  readonly removed: readonly { readonly kind: ErasedKind; readonly count: number }[]
  readonly remains: readonly {
    readonly kind: RemainingKind
    readonly count: number
    readonly why: RemainingReason
    /** When the last of it goes by itself at the latest; null where it stays as long as its board. */
    readonly until: Date | null
  }[]
}
