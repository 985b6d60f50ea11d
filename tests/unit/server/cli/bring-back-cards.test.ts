// Cards of a backup are brought back by a running server: without one, or without a token, it is said before anything is done.

import { expect, it } from 'vitest'
import { requireServer } from '@/server/cli/bring-back-cards'

const asked = { to: undefined, server: 'https://board.example.org', token: 'fb_x' }

it('needs a server and a token, and no archive', () => {
  expect(requireServer(['R-1'], asked)).toEqual({ cards: ['R-1'], server: asked.server, token: asked.token })
  for (const server of [undefined, 'board']) {
    expect(() => requireServer(['R-1'], { ...asked, server })).toThrow(/name it with --server/)
  }
  expect(() => requireServer(['R-1'], { ...asked, token: undefined })).toThrow(/--token, or FOREBOARD_TOKEN/)
  expect(() => requireServer(['R-1'], { ...asked, to: 'board.zip' })).toThrow(/leave --card away, or --to/)
})
