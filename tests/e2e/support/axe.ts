// axe-core on a page: what it finds against WCAG 2.2 A and AA, and against good practice.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What is as it should be though a rule of good practice says otherwise: the rule, a part of the element's tag, and why. */
const EXCEPTIONS: readonly { readonly rule: string; readonly tag: string; readonly why: string }[] = [
  { rule: 'region', tag: 'data-separator', why: 'a splitter stands between two regions, and belongs to neither' },
  {
    rule: 'region',
    tag: 'class="sr-only focus-visibl',
    why: 'the first link of the page leads past all of its regions',
  },
]

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/**
 * Returns each breach as `rule: the element`, with axe's reason. A second look, a little further down the page, leaves out
 * what was still becoming, and what lay under a bar that stays at the window's foot.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  const first = await look(page)
  if (first.length === 0) return first
  await page.evaluate(() => scrollBy(0, innerHeight / 3))
  const second = await look(page)
  await page.evaluate(() => scrollTo(0, 0))
  return first.filter((fault) => second.includes(fault))
}

async function look(page: Page): Promise<string[]> {
  // What fades in has its colours afterwards.
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
  // Not as a script of the page: its policy forbids that.
  await page.evaluate(`window.axe ?? ${SOURCE}; undefined`)
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(OPTIONS)})`)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.flatMap(({ target, failureSummary = '', html }) => {
      if (EXCEPTIONS.some(({ rule, tag }) => rule === id && html.includes(tag))) return []
      const reason = failureSummary.split('\n').slice(1, 2).join('').trim()
      return [`${id}: ${target.join(' ')} ${html.slice(0, 160)} (${reason})`]
    }),
  )
}
