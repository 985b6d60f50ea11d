// What a mail about boards tells, before it is put into words: asked for when the mail is sent.

import type { InboxKind } from '@/lib/domain/inbox/inbox'
import type { Role } from '@/lib/domain/people/role'
import type { NewsGroupName } from '@/lib/export/news-text'

export interface ToldComment {
  /** '' where the account is gone. */
  readonly author: string
  readonly text: string
}

/** A thread with its new comments. */
export interface ToldThread {
  readonly kind: 'thread'
  readonly threadId: string
  /** What it is about, such as `R-012 Power cut`; '' for the board. */
  readonly about: string
  /** The passage of a brief that it is about; '' for other things. */
  readonly quote: string
  /** One of the new comments calls the reader by name. */
  readonly isMention: boolean
  readonly comments: readonly ToldComment[]
  /** New comments before these that the mail has no room for. */
  readonly more: number
  readonly link: string
}

/** Something that takes one line. */
export interface ToldLine {
  readonly kind: Exclude<InboxKind, 'mention' | 'reply'>
  /** The person's name; '' for the server itself. */
  readonly by: string
  /** The card as `R-012 Power cut`, or the title of a session; '' for an invitation and for several cards. */
  readonly about: string
  /** How many cards somebody gave. */
  readonly count: number
  /** The day of a date, YYYY-MM-DD. */
  readonly on: string | null
  /** What an invited person may do. */
  readonly role: Role | null
  readonly link: string
}

export type ToldThing = ToldThread | ToldLine

/** What has changed on a board since the reader was there. */
export interface ToldNews {
  /** ISO 8601, UTC. */
  readonly since: string
  /** The largest changes in one sentence. */
  readonly sentence: string
  readonly lines: readonly {
    readonly group: NewsGroupName
    /** The card as `R-012 Power cut`. */
    readonly about: string
    /** The values before and after, the other card of a link, or who made the card; '' for none. */
    readonly detail: string
    readonly link: string
  }[]
  /** Changes that the mail has no room for. */
  readonly more: number
}

export interface ToldBoard {
  readonly id: string
  readonly title: string
  readonly link: string
  readonly things: readonly ToldThing[]
  /** In a daily mail; null where nothing has changed. */
  readonly news: ToldNews | null
}

export interface NoticeContent {
  /** The id of the mail's row. */
  readonly id: string
  readonly to: string
  readonly boards: readonly ToldBoard[]
  /** The daily mail, of all boards. */
  readonly isDaily: boolean
  /** The reader's, an IANA name. */
  readonly timeZone: string
  /** The last one that the person gets today. */
  readonly isLast: boolean
  /** The link that ends these mails with one press. */
  readonly unsubscribeLink: string
  /** The link to the settings for these mails. */
  readonly settingsLink: string
  /** The server's origin. */
  readonly base: string
}
