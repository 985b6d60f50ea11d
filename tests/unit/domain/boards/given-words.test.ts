// The words of a template's zones and matrices, for readers of another language.

import { expect, test } from 'vitest'
import { givenTitle, holderHint, holderTitle } from '@/lib/domain/boards/given-words'

const meta = { titleIn: { en: 'Drivers', ja: 'ドライバー' }, hintIn: { en: 'Why?', ja: 'なぜ？' } }
const zone = (title: string, hint: string) => ({ props: { title, hint }, meta })

test('they follow the reader while they are a translation, whichever', () => {
  for (const given of [zone('Drivers', 'Why?'), zone('ドライバー', 'なぜ？')]) {
    expect([holderTitle(given, 'ja'), holderHint(given, 'ja')]).toEqual(['ドライバー', 'なぜ？'])
    expect([holderTitle(given, 'en'), holderHint(given, 'en')]).toEqual(['Drivers', 'Why?'])
  }
})

test('what somebody typed is the same for everybody, word by word', () => {
  const changed = zone('Drivers of 2030', 'Why?')
  expect([holderTitle(changed, 'ja'), holderHint(changed, 'ja')]).toEqual(['Drivers of 2030', 'なぜ？'])
})

test('a zone without translations, or with broken ones, has its own words', () => {
  expect(holderTitle({ props: { title: 'Mine' }, meta: {} }, 'ja')).toBe('Mine')
  expect(holderTitle({ props: { title: 'Drivers' }, meta: { titleIn: { en: 'Drivers' } } }, 'ja')).toBe('Drivers')
  expect(holderHint({ props: { title: 'Mine' }, meta: {} }, 'ja')).toBe('')
})

test('a title that was given in one language is read in another', () => {
  const { title, meta } = givenTitle('de', (locale) => ({ en: 'Drivers', de: 'Treiber', ja: 'ドライバー' })[locale])
  expect(title).toBe('Treiber')
  expect(holderTitle({ props: { title }, meta }, 'ja')).toBe('ドライバー')
  expect(holderTitle({ props: { title: `${title} 2030` }, meta }, 'ja')).toBe('Treiber 2030')
})
