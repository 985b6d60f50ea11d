// The words for what the database says of a person: what it is, and why it remains where it does.

import type { TraceKind } from '@/lib/domain/people/erasure'

const TRACE_WORDS: Readonly<Record<TraceKind, string>> = {
  account: 'account',
  signIns: 'sign-ins and ways to sign in',
  apiTokens: 'API tokens',
  places: 'places on boards and in workspaces',
  visits: 'notes of what they have read',
  inbox: 'inbox entries, follows and mentions',
  mail: 'choices of mails, and mails on their way',
  reactions: 'reactions',
  ownedCards: 'lines of “My cards”',
  templates: 'own templates',
  invitedAs: 'invitations with their address',
  onceKeys: 'marks of repeated requests',
  trashedBoards: 'boards under their name: in the trash, these go for good after 30 days',
  comments: 'comments, which stay in their conversations under no name',
  resolvedThreads: 'threads that they resolved, by an id',
  marks: 'marks and dismissed suggestions in briefs, by an id, as long as the board',
  briefs: 'briefs that they brought in, by an id, as long as the board',
  images: 'images that they uploaded, by an id, as long as the board',
  versions: 'versions that they made or named, by an id, as long as the board',
  changes: 'changes of boards and devices that these came from, by an id, as long as the board',
  cardsGiven: 'cards that they gave to others, by an id, as long as the board',
  deliveries: 'webhooks and schedules, by an id; they stop without their maker',
  sessions: 'sessions and rounds that they made, by an id, as long as the board',
  attendance: 'sessions that they were in, by an id, for the minutes',
  ballots: 'votes and drafts of rounds, by an id, for the minutes',
  invites: 'links that they made, by an id',
  noticesOfOthers: 'entries in inboxes of others, by an id',
  events: 'events of boards, by an id, for MAX_EVENT_AGE_MS',
  log: 'entries of the audit log, with the name of then, for MAX_AUDIT_AGE_MS',
}

/** A line for each kind of which there is anything. */
export function listedTraces(found: readonly { readonly kind: TraceKind; readonly count: number }[]): string {
  const lines = found
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `  ${String(count).padStart(6)}  ${TRACE_WORDS[kind]}`)
  return lines.length > 0 ? lines.join('\n') : '       nothing'
}
