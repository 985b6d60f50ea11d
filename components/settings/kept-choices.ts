// The storage key of a person's register choices on this device, and their removal. It is separate from the content of
// a choice, which no page but a board's needs to know.

/** A choice stands under this and its board's id. */
export function registerChoiceKey(userId: string): string {
  return `foreboard.register.${userId}.`
}

/** Takes a person's choices from this device. */
export function forgetRegisterChoices(userId: string): void {
  try {
    const start = registerChoiceKey(userId)
    for (const key of Object.keys(localStorage)) if (key.startsWith(start)) localStorage.removeItem(key)
  } catch {
    // Blocked storage has kept nothing.
  }
}
