// Who is in a session, as everybody sees it: names only of those who raised a hand, otherwise counts, so that nobody is
// shown up for being slow.

/** What one can call out without words. */
export const REACTIONS = ['agree', 'applause', 'question', 'slower', 'done-reading', 'celebrate'] as const
export type Reaction = (typeof REACTIONS)[number]

export interface RaisedHand {
  /** A user's id. */
  readonly id: string
  readonly name: string
}

export interface SessionPeople {
  /** In the order in which they were raised, by the server's clock. */
  readonly hands: readonly RaisedHand[]
  /** Who said that they are done with the step that is on. */
  readonly done: number
  /** Who is asked to be: everybody who has been in and may take part, without who runs the session (unless they are done). */
  readonly people: number
}

/** What the server knows of one person themselves. */
export interface OwnMarks {
  readonly isHandUp: boolean
  /** With the step that is on. */
  readonly isDone: boolean
}
