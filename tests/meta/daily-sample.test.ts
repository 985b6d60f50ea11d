// The part of a sweep that the daily run leaves out changes from day to day, and the nightly run leaves out nothing.

import { expect, test } from 'vitest'
import { dailySample } from '../support/daily-sample'

const CASES = Array.from({ length: 60 }, (_, i) => `case ${i}`)

test('a sample has as many cases as it may, each once, in their order, and the same ones for the same seed', () => {
  const sample = dailySample(CASES, 20, 1, false)
  expect(new Set(sample).size).toBe(20)
  expect(sample).toEqual(CASES.filter((each) => sample.includes(each)))
  expect(dailySample(CASES, 20, 1, false)).toEqual(sample)
})

test('every case is in a sample within a month', () => {
  const days = Array.from({ length: 30 }, (_, day) => dailySample(CASES, 20, 20_000 + day, false))
  expect(new Set(days.flat()).size).toBe(CASES.length)
})

test('a full run takes every case', () => {
  expect(dailySample(CASES, 20, 1, true)).toEqual(CASES)
})
