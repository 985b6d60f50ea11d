// What the update log asks of a database: single statements that commit by themselves (SYNC-SPEC 3.2).

export type SqlValue = string | number | bigint | Date | Uint8Array | null

/** Values stand in the place of `?`, one each. Both reject with the database's error. */
export interface LogDb {
  /** Runs a statement that changes rows; resolves to how many it changed. */
  execute(sql: string, values: readonly SqlValue[]): Promise<number>
  /** The rows that the statement selects, each a list of values in the order of the columns. */
  query(sql: string, values: readonly SqlValue[]): Promise<readonly (readonly unknown[])[]>
  close(): Promise<void>
}
