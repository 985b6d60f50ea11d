// The people in a session, as everybody sees them: names only of people who raised a hand, otherwise counts, so that
// nobody is exposed for being slow.

/** The reactions that people can give without words. */
export const REACTIONS = ['agree', 'applause', 'question', 'slower', 'done-reading', 'celebrate'] as const
export type Reaction = (typeof REACTIONS)[number]

export interface RaisedHand {
  /** A user's id. */
  readonly id: string
  readonly name: string
}

export interface SessionPeople {
  /** Raised hands in the order in which they were raised, by the server's clock. */
  readonly hands: readonly RaisedHand[]
  /** The number of people who are done with the current step. */
  readonly done: number
  /**
   * The number of people who are asked to be done: everybody who has joined and may take part, except the people who
   * run the session (unless they are done).
   */
  readonly people: number
}

/** The marks of one person, which only that person gets. */
export interface OwnMarks {
  readonly isHandUp: boolean
  /** True if the person is done with the current step. */
  readonly isDone: boolean
}
