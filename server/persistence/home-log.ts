// The homes of boards as the database knows them.

import type { Home } from './board-homes'

/** What came of asking for a board. */
export type TakenHome =
  | { readonly isOurs: true; readonly token: number }
  /** `url`: where the node that has it is reached; null if it has just gone. */
  | { readonly isOurs: false; readonly url: string | null }

/** The homes of boards, asked by one node. Each method is one or two statements that commit by themselves. */
export interface HomeLog {
  /** Says that this node lives, which keeps all its homes, and resolves to them. */
  beat(): Promise<readonly Home[]>
  /** Makes this node the home of a board, unless another one that lives is. */
  take(boardId: string): Promise<TakenHome>
  /** The address of another living node that has the board; null if none has it. */
  find(boardId: string): Promise<string | null>
  /** The addresses of all nodes that live. */
  living(): Promise<readonly string[]>
  /** Gives up homes that this node still has: the next node that asks gets them. */
  release(homes: readonly Home[]): Promise<void>
  /** Gives up all that this node has, and the node itself. */
  leave(): Promise<void>
}

/** A server process among several on one database. */
export interface NodeIdentity {
  /** Another one for each start. */
  readonly id: string
  /** Where the other nodes reach it. */
  readonly url: string
  /** It counts as dead when it has not said for so long that it lives, by the database's clock. */
  readonly leaseMs: number
}
