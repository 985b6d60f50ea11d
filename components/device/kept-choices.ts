// The storage keys of a person's choices on this device, by board, and their removal. They are separate from the content of
// a choice, which no page but a board's needs to know.

/** A choice of the register stands under this and its board's id. */
export function registerChoiceKey(userId: string): string {
  return `foreboard.register.${userId}.`
}

/** The steps of a board's path that a person has closed stand under this and its board's id. */
export function closedStepsKey(userId: string): string {
  return `foreboard.path.${userId}.`
}

/** The words by which a person's registers name the steps of a board's scales stand under this and its board's id. */
export function stepWordsKey(userId: string): string {
  return `foreboard.steps.${userId}.`
}

/** That a person has seen the words of a board's scales on the phone's page stands under this and the board's id. */
export function seenScalesKey(userId: string): string {
  return `foreboard.scales.${userId}.`
}

/** The page of a board that a person looks at stands under this and its board's id, for as long as the tab is open. */
export function shownPageKey(userId: string): string {
  return `foreboard.page.${userId}.`
}

/** The links that a person made on the phone's page stand under this and the board's id, for as long as the tab is open. */
export function madeLinksKey(userId: string): string {
  return `foreboard.links.${userId}.`
}

/** The name of which a person said that it isn't theirs on a board's cards stands under this and the board's id. */
export function notMyNameKey(userId: string): string {
  return `foreboard.not-me.${userId}.`
}

/** Takes a person's choices from this device. */
export function forgetChoices(userId: string): void {
  try {
    const starts = [
      registerChoiceKey,
      closedStepsKey,
      stepWordsKey,
      seenScalesKey,
      shownPageKey,
      madeLinksKey,
      notMyNameKey,
    ].map((keyOf) => keyOf(userId))
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) {
        if (starts.some((start) => key.startsWith(start))) storage.removeItem(key)
      }
    }
  } catch {
    // Blocked storage has kept nothing.
  }
}
