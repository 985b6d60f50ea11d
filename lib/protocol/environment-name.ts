// Turns the name of a limit into its environment variable: maxBoardBytes becomes MAX_BOARD_BYTES.

/** maxSyncStep1Per10s becomes MAX_SYNC_STEP1_PER10S. */
export function environmentName(limit: string): string {
  return limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}
