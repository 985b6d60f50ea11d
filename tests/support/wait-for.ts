// Waiting in tests: until something is so, or a deadline says in words that it never became so.

/** Resolves when `holds` returns true; checks on every turn. Rejects with `what` after `deadlineMs`. */
export async function waitFor(
  what: string,
  holds: () => boolean | Promise<boolean>,
  deadlineMs = 30_000,
): Promise<void> {
  const endsAt = performance.now() + deadlineMs
  for (;;) {
    if (await holds()) return
    if (performance.now() > endsAt) throw new Error(`Waited ${deadlineMs} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
