// The actions of people at a browser: the same ballots as the others cast over the API.

import type { Page } from '@playwright/test'
import type { Rating, ScoreBallot, VoteBallot } from '@/lib/domain/session/round'
import type { BoardCardRow } from './stage'

const SAVED = 'Saved. You can change it until this is closed.'
/** Where a rating that isn't a number follows the five that are. */
const AFTER_STEPS: Readonly<Record<string, number>> = { unknown: 5, abstain: 6 }

/** Writes a card that only its author sees. */
export async function writeDraft(page: Page, title: string): Promise<void> {
  const form = page.getByRole('form', { name: 'A new card' })
  await form.getByLabel('Your card in a few words').fill(title)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Your cards' }).getByText(title).waitFor()
}

/** Gives dots to cards, starting from none. */
export async function giveDots(page: Page, ballot: VoteBallot, cards: readonly BoardCardRow[]): Promise<void> {
  for (const [cardId, dots] of Object.entries(ballot)) {
    const card = cards.find(({ id }) => id === cardId)
    const more = page.getByRole('button', { name: `One dot more: ${card?.ref} ${card?.title}`, exact: true })
    for (let i = 0; i < dots; i++) await more.click()
  }
  if (Object.keys(ballot).length === 0) await page.getByRole('button', { name: 'Place no dots' }).click()
  // It says the same in other words once all dots are given, or none.
  await page
    .getByText(/You can change .*until this is closed\.$/)
    .filter({ visible: true })
    .waitFor()
}

/** Steps through the cards in order, and rates each as the ballot says. */
export async function giveRatings(page: Page, ballot: ScoreBallot, cardIds: readonly string[]): Promise<void> {
  for (const [at, cardId] of cardIds.entries()) {
    for (const [field, rating] of Object.entries(ballot[cardId] ?? {})) {
      await page.locator(`[data-rating-field="${field}"] label`).nth(placeOf(rating)).click()
    }
    if (at < cardIds.length - 1) await page.getByRole('button', { name: 'Next', exact: true }).click()
  }
  await page.getByText(SAVED).waitFor()
}

/** Presses a button that asks for confirmation, and confirms. */
export async function confirm(page: Page, button: string): Promise<void> {
  // The session's bar may have the same button.
  await page.getByRole('button', { name: button, exact: true }).last().click()
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
}

/** Chooses the values for a card, in the order of its questions, adds a reason, and writes them to the card. */
export async function agreeOn(
  page: Page,
  { title }: BoardCardRow,
  values: readonly number[],
  rationale: string,
): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: title })
  await row.getByRole('button', { name: 'Agree on a value' }).click()
  for (const [question, value] of values.entries()) {
    await row
      .getByRole('radio', { name: new RegExp(`^${value}:`) })
      .nth(question)
      .click()
  }
  await row.getByRole('textbox', { name: 'Why' }).fill(rationale)
  await row.getByRole('button', { name: 'Write to the card' }).click()
  await row.getByText('Agreed:').waitFor()
}

function placeOf(rating: Rating): number {
  return typeof rating === 'number' ? rating - 1 : (AFTER_STEPS[rating] ?? 0)
}
