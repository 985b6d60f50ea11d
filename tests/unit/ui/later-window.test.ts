// A window's code is fetched when it is needed: once, and again after a failure.

import { expect, test, vi } from 'vitest'
import { LaterWindow } from '@/components/ui/later-window'

const Nothing = () => null

test('is fetched once, however often it is prepared and wanted', async () => {
  const fetch = vi.fn(() => Promise.resolve(Nothing))
  const later = new LaterWindow(fetch)
  expect([later.loaded, fetch.mock.calls.length]).toEqual([undefined, 0])
  await Promise.all([later.load(), later.load()])
  later.prepare()
  await later.load()
  expect([later.loaded, fetch.mock.calls.length]).toEqual([Nothing, 1])
})

test('that could not be had is told where it was wanted, not where it was prepared, and tried anew', async () => {
  const info = vi.spyOn(console, 'info').mockImplementation(() => undefined)
  const fetch = vi.fn(() => Promise.reject<typeof Nothing>(new Error('no connection')))
  const later = new LaterWindow(fetch)
  later.prepare()
  await vi.waitFor(() => expect(info).toHaveBeenCalledOnce())
  await expect(later.load()).rejects.toThrow('no connection')
  fetch.mockResolvedValue(Nothing)
  await later.load()
  expect([later.loaded, fetch.mock.calls.length]).toEqual([Nothing, 3])
  info.mockRestore()
})
