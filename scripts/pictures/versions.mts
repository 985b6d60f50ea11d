// The pictures of docs/versions.md: a board compared with a version of it, in words and on the canvas, and what restoring
// it would change.

import { picture, ready, region, type Studio } from './studio.mjs'

interface Cards {
  readonly cards: readonly { readonly id: string; readonly ref: string }[]
}

export async function takeVersions(studio: Studio): Promise<void> {
  const mika = await studio.person('Mika Lindqvist')
  const { id } = await studio.ask<{ id: string }>(mika, '/api/boards', { example: true })
  const board = `/boards/${id}`
  const { cards } = await studio.read<Cards>(mika, `/api${board}/cards`)
  const pathOf = (ref: string) => `/api${board}/cards/${cards.find((each) => each.ref === ref)?.id ?? ''}`
  const { id: versionId } = await studio.ask<{ id: string }>(mika, `/api${board}/versions`, {
    name: 'Before the talks',
  })
  await studio.ask(mika, pathOf('R-003'), { fields: { likelihoodCurrent: 5 } }, 'PATCH')
  await studio.ask(mika, pathOf('R-001'), { fields: { likelihoodCurrent: 1 } }, 'PATCH')
  await studio.ask(mika, pathOf('REC-002'), { title: 'Stock ninety days of every critical mineral' }, 'PATCH')
  await studio.ask(mika, `/api${board}/cards`, { kind: 'risk', title: 'Allies answer with controls of their own' })
  await mika.request.delete(pathOf('R-004'), { headers: { origin: studio.url } })

  await mika.goto(`${board}?version=${versionId}`)
  await ready(mika)
  const changes = region(mika, 'What changed')
  await changes.getByRole('region', { name: 'Moved up' }).waitFor()
  await mika.getByTestId('gone-card').waitFor()
  await mika.getByRole('application').focus()
  await mika.keyboard.press('Shift+Digit1')
  await picture(mika, 'versions-comparison')

  await changes.getByRole('button', { name: 'Restore…', exact: true }).click()
  await mika.getByRole('dialog').getByRole('region', { name: 'What will change' }).getByText('R-003').waitFor()
  await picture(mika, 'versions-restore')
}
