// The boards' storage. It is append-only: rows are added, folded into snapshots and then deleted by their
// ids, never changed. Every method is one or a few single statements; each may fail on its own and be tried again,
// because doing any of them twice does no harm. Where several nodes use one database, what names the home of a board is
// stored only while that is its home: else nothing of the statement is, and the method rejects with BoardsMovedError.

/** One update on its way into the log. */
export interface LogRow {
  readonly boardId: string
  readonly epoch: number
  /** The author's user id, or `server`. */
  readonly authorId: string
  /** Yjs V1 encoding. */
  readonly bytes: Uint8Array
  /** The token of the board's home (board-homes.ts). */
  readonly homeToken?: number | undefined
}

export interface StoredUpdate {
  readonly id: number
  readonly bytes: Uint8Array
  /** False when the bytes are not those that were written. */
  readonly intact: boolean
}

export interface StoredSnapshot {
  readonly id: number
  /** gzip of the Yjs V2 encoding; old ones are plain V2. */
  readonly bytes: Uint8Array
  readonly stateVector: Uint8Array
  /** V1 update without structs: every deletion in `bytes`. Null where an old one doesn't say. */
  readonly deletions: Uint8Array | null
  /** The document's own account of its version, as JSON. Null where an old one doesn't say. */
  readonly meta: string | null
  /** False when any of these differs from the bytes that were written. */
  readonly intact: boolean
}

export interface NewSnapshot extends Pick<StoredSnapshot, 'bytes' | 'stateVector' | 'deletions' | 'meta'> {
  readonly boardId: string
  readonly epoch: number
  /** The highest id of the rows in it: for people only. */
  readonly mergedThroughId: number
  readonly records: number
  readonly homeToken?: number | undefined
}

export interface StoredBoard {
  /** Newest first, and none older than the newest intact one. */
  readonly snapshots: readonly StoredSnapshot[]
  /** Ids of all snapshots, newest first. */
  readonly snapshotIds: readonly number[]
  /** Every row that is not folded and deleted yet, oldest first. Together with any good snapshot: the whole board. */
  readonly updates: readonly StoredUpdate[]
}

export interface ClientClaim {
  readonly boardId: string
  /** A Yjs clientID, an unsigned 32-bit number or larger. */
  readonly clientId: number
  /** User id, or `server`. */
  readonly ownerKey: string
  readonly homeToken?: number | undefined
}

export interface QuarantinedRow {
  readonly boardId: string
  readonly epoch: number
  readonly bytes: Uint8Array
  readonly reason: string
}

export interface IdleBoard {
  readonly boardId: string
  /** The board's newest snapshot. */
  readonly snapshotId: number
}

export interface UpdateLog {
  /** Stores the rows in order. When it resolves they are on the disk. */
  append(rows: readonly LogRow[]): Promise<void>
  load(boardId: string, epoch: number): Promise<StoredBoard>
  addSnapshot(snapshot: NewSnapshot): Promise<void>
  deleteUpdates(ids: readonly number[]): Promise<void>
  deleteSnapshots(ids: readonly number[]): Promise<void>
  /** Deletes every row and snapshot of a board's epochs before `epoch`. */
  deleteEpochsBefore(boardId: string, epoch: number): Promise<void>
  /** Deletes every row and snapshot of a board's epochs from `epoch` on: what a rewrite that was cut off left behind. */
  deleteEpochsFrom(boardId: string, epoch: number, homeToken?: number): Promise<void>
  /**
   * Deletes a part, small enough to hold nobody up, of what is stored of a board in whatever epoch: rows, snapshots, what
   * was set aside, and who owns which clientID. True while something is left.
   */
  deletePart(boardId: string): Promise<boolean>
  quarantine(row: QuarantinedRow): Promise<void>
  /** Resolves to the owners of the board's clientIDs. */
  clientOwners(boardId: string): Promise<Map<number, string>>
  /** Stores claims; a clientID that has an owner keeps it. */
  claimClients(claims: readonly ClientClaim[]): Promise<void>
  /** Gives the clientIDs of one user to another one, on all boards. */
  changeClientOwner(userId: string, by: string): Promise<void>
  /** Boards without rows whose newest snapshot was made before `before` and is at least `minBytes` long. */
  idleBoards(before: Date, minBytes: number): Promise<readonly IdleBoard[]>
}
