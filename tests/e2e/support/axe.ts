// axe-core on a page: what it finds against WCAG 2.2 A and AA, and against good practice.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Each rule that isn't asked, with the reason. */
const NOT_ASKED: Readonly<Record<string, string>> = {}

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: Object.fromEntries(Object.keys(NOT_ASKED).map((rule) => [rule, { enabled: false }])),
  resultTypes: ['violations'],
}

/** Returns each breach as `rule: the element`, with axe's reason. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Not as a script of the page: its policy forbids that.
  await page.evaluate(`window.axe ?? ${SOURCE}; undefined`)
  const results = (await page.evaluate(`axe.run(document, ${JSON.stringify(OPTIONS)})`)) as AxeResults
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '', html }) => {
      const reason = failureSummary.split('\n').slice(1, 2).join('').trim()
      return `${id}: ${target.join(' ')} ${html.slice(0, 120)} (${reason})`
    }),
  )
}
