// Turns the name of a limit into its environment variable: maxBoardBytes becomes MAX_BOARD_BYTES.

/** Makes the name of the environment variable that sets a limit: maxSyncStep1Per10s becomes MAX_SYNC_STEP1_PER10S. */
export function environmentName(limit: string): string {
  return limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}
