// Waiting in tests: until a condition holds, or until a deadline fails with a sentence.

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
