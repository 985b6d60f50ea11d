// The browser itself writes each refused request into its console. Where a refusal is what a test wants to see, it is
// no fault; without it, it would be one.

import { expect } from '@playwright/test'

/** Takes the console's notes of answers with that status out of the faults. There must be at least one. */
export function expectRefusals(faults: string[], status: number): void {
  const note = new RegExp(`Failed to load resource.*status of ${status}\\b`)
  const others = faults.filter((fault) => !note.test(fault))
  expect(faults.length - others.length, `answers with status ${status}`).toBeGreaterThan(0)
  faults.splice(0, faults.length, ...others)
}
