// Where this device keeps how a person left their registers, and how it forgets that. Apart from what a choice is, which
// no page but a board's needs to know.

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
