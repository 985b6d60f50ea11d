// When a card is due or reviewed, by the reader's own day.

import { expect, test } from 'vitest'
import { dayAt, daysUntil, dueDay, isNearer, nearness, reviewDay } from '@/lib/domain/cards/card-dates'

const TODAY = '2026-11-29'

test.each([
  ['2026-11-28', 'over'],
  ['2026-11-29', 'today'],
  ['2026-11-30', 'week'],
  ['2026-12-06', 'week'],
  ['2026-12-07', undefined],
  ['', undefined],
])('%s is %s', (day, near) => {
  expect(nearness(day, TODAY)).toBe(near)
})

test('days are counted over the end of summer time and of a year', () => {
  expect(daysUntil('2026-10-26', '2026-10-25')).toBe(1)
  expect(daysUntil('2027-01-01', '2026-12-25')).toBe(7)
})

test('one moment is two days around the world', () => {
  const moment = new Date('2026-11-29T16:00:00Z')
  expect(dayAt(moment, 'UTC')).toBe('2026-11-29')
  expect(dayAt(moment, 'Asia/Tokyo')).toBe('2026-11-30')
  expect(dayAt(moment, 'America/Los_Angeles')).toBe('2026-11-29')
})

test('without a zone it is the day of the machine, with two figures for month and day', () => {
  expect(dayAt(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  expect(dayAt(new Date(2026, 10, 30, 0, 0))).toBe('2026-11-30')
})

test('work that is over is not due, and a risk that was accepted is still reviewed', () => {
  const due = '2026-12-01'
  const card = (kind: 'risk' | 'recommendation' | 'opportunity', more: object) => ({
    kind,
    fields: { due, nextReview: due, ...more },
  })
  for (const status of ['open', 'investigating', 'remediating']) {
    expect(dueDay(card('risk', { status }))).toBe(due)
    expect(reviewDay(card('risk', { status }))).toBe(due)
  }
  expect(dueDay(card('risk', { status: 'accepted' }))).toBeUndefined()
  expect(reviewDay(card('risk', { status: 'accepted' }))).toBe(due)
  expect(reviewDay(card('risk', { status: 'closed' }))).toBeUndefined()
  for (const lifecycle of ['completed', 'rejected']) {
    expect(dueDay(card('recommendation', { lifecycle }))).toBeUndefined()
  }
  expect(dueDay(card('recommendation', { lifecycle: 'planned' }))).toBe(due)
  expect(dueDay(card('opportunity', {}))).toBe(due)
  expect(reviewDay(card('opportunity', {}))).toBeUndefined()
})

test('a date only comes nearer', () => {
  expect(isNearer('week', null)).toBe(true)
  expect(isNearer('over', 'week')).toBe(true)
  expect(isNearer('today', 'today')).toBe(false)
  expect(isNearer('week', 'over')).toBe(false)
})
