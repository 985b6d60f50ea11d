// The browser itself writes each refused request to its console. If a test expects a refusal, that isn't a fault;
// without the refusal there would be one.

import { expect } from '@playwright/test'

/** Removes the console's messages about answers with that status from the faults. There must be at least one. */
export function expectRefusals(faults: string[], status: number): void {
  const note = new RegExp(`Failed to load resource.*status of ${status}\\b`)
  const others = faults.filter((fault) => !note.test(fault))
  expect(faults.length - others.length, `answers with status ${status}`).toBeGreaterThan(0)
  faults.splice(0, faults.length, ...others)
}
