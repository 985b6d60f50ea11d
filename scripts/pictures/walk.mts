// The walk of docs/WALK.md, picture by picture: a brief is pasted and read on a board of its own; from the matrix on it is
// the example board, which has the same brief and what a team would have made of it.

import type { Page } from '@playwright/test'
import { PASTED_BRIEF } from './pasted-brief.mjs'
import { card, picture, ready, region, type Studio, select } from './studio.mjs'

export async function takeWalk(studio: Studio): Promise<void> {
  const page = await studio.person('Mika Lindqvist')
  await readBrief(studio, page)
  await workOnExample(studio, page)
}

async function readBrief(studio: Studio, page: Page): Promise<void> {
  const { id } = await studio.ask<{ id: string }>(page, '/api/boards', {
    title: 'Keeping an edge in technology',
    templateId: 'source-extraction',
  })
  await page.goto(`/boards/${id}`)
  await ready(page)
  await page.getByRole('banner').getByRole('button', { name: 'Brief', exact: true }).click()
  const brief = region(page, 'Brief')
  await brief.getByRole('textbox').fill(PASTED_BRIEF)
  await picture(page, 'walk-01-paste')

  await brief.getByRole('button', { name: 'Read this brief' }).click()
  await brief.getByRole('button', { name: /^Outline/ }).click()
  await page.getByRole('treeitem', { name: 'What is at risk' }).waitFor()
  await picture(page, 'walk-02-outline')
  await page.keyboard.press('Escape')

  await brief.getByRole('tab', { name: /^Set aside/ }).click()
  await brief
    .getByRole('button', { name: /^Bring back/ })
    .first()
    .waitFor()
  await picture(page, 'walk-03-set-aside')

  await brief.getByRole('tab', { name: /^Suggestions/ }).click()
  await brief.locator('[data-candidate]').first().click()
  await picture(page, 'walk-04-suggestions')

  await brief.getByRole('button', { name: /^Accept all shown/ }).click()
  await brief.getByRole('button', { name: /^Make \d+ cards$/ }).click()
  await card(page, 'R-001').waitFor()
  await brief.getByRole('tab', { name: 'Text' }).click()
  await page.keyboard.press('Escape')
  await select(page, 'R-001')
  await region(page, 'Inspector').getByRole('button', { name: 'Go to passage' }).click()
  await picture(page, 'walk-05-cards')
}

async function workOnExample(studio: Studio, page: Page): Promise<void> {
  const { id } = await studio.ask<{ id: string }>(page, '/api/boards', { example: true })
  await page.goto(`/boards/${id}`)
  await ready(page)
  await select(page, 'R-002')
  await picture(page, 'walk-06-matrix')

  await select(page, 'REC-002')
  await picture(page, 'walk-07-links')

  await page.goto(`/boards/${id}/register`)
  await page.getByRole('grid').or(page.getByRole('table')).first().waitFor()
  await page.keyboard.press('Escape')
  await picture(page, 'walk-08-register')

  await page.goto(`/boards/${id}/coverage`)
  await page.getByRole('tab', { name: 'Gaps' }).click()
  await page.getByRole('region', { name: 'Passages never used' }).waitFor()
  await picture(page, 'walk-09-coverage')
  await page.getByRole('tab', { name: 'Traceability' }).click()
  await page.getByRole('grid', { name: 'Traceability matrix' }).waitFor()
  await picture(page, 'walk-10-traceability')
  await page.getByRole('tab', { name: 'Wind tunnel' }).click()
  await page.getByRole('grid', { name: 'Wind tunnel' }).waitFor()
  await picture(page, 'walk-11-wind-tunnel')

  await page.goto(`/boards/${id}`)
  await ready(page)
  await card(page, 'R-001').waitFor()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('dialog').getByRole('img').first().waitFor()
  await picture(page, 'walk-12-export')
}
