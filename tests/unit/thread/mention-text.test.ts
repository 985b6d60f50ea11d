import { expect, test } from 'vitest'
import {
  mentionedIn,
  mentionPieces,
  peopleFor,
  typedMention,
  unheardIn,
  withMention,
} from '@/components/thread/mention-text'

const ANN = { id: 'a', name: 'Ann' }
const ANN_LEE = { id: 'b', name: 'Ann Lee' }
const SATO = { id: 'c', name: '佐藤 花子' }

test('a mention is being typed after a sign, in Japanese without a space before it, and in no address', () => {
  expect(typedMention('Ask @An', 7)).toEqual({ start: 4, query: 'An' })
  expect(typedMention('これは@佐', 5)).toEqual({ start: 3, query: '佐' })
  expect(typedMention('これは＠佐', 5)).toEqual({ start: 3, query: '佐' })
  expect(typedMention('ann@example', 11)).toBeUndefined()
  expect(typedMention('@Ann\nand', 8)).toBeUndefined()
  expect(typedMention('Ask @Ann', 3)).toBeUndefined()
  expect(typedMention('@Ann Le', 7)).toEqual({ start: 0, query: 'Ann Le' })
})

test('people whose name begins with the letters come first, wide letters and capitals are the same', () => {
  const people = [{ id: 'd', name: 'Hanna' }, ANN_LEE, ANN, SATO]
  expect(peopleFor(people, 'ann').map(({ id }) => id)).toEqual(['b', 'a', 'd'])
  expect(peopleFor(people, 'ＡＮＮ ｌ').map(({ id }) => id)).toEqual(['b'])
  expect(peopleFor(people, '花').map(({ id }) => id)).toEqual(['c'])
  expect(peopleFor(people, '')).toHaveLength(4)
  expect(peopleFor(people, 'nobody')).toEqual([])
})

test('a picked name takes the place of what was typed, with the caret after it', () => {
  expect(withMention('Ask @an please', { start: 4, query: 'an' }, 'Ann')).toEqual({ text: 'Ask @Ann please', caret: 9 })
  expect(withMention('＠佐', { start: 0, query: '佐' }, '佐藤 花子')).toEqual({ text: '@佐藤 花子 ', caret: 7 })
})

test('the longest name is the one that is mentioned, and of two people with one name the first', () => {
  expect(mentionedIn('@Ann Lee and @佐藤 花子', [ANN, ANN_LEE, SATO])).toEqual([ANN_LEE, SATO])
  expect(mentionedIn('Ann said so', [ANN])).toEqual([])
  expect(mentionedIn('@Ann', [ANN, { id: 'z', name: 'Ann' }])).toEqual([ANN])
})

test('a name in other letters is found as in every search, the exact one first, and no part of a longer word', () => {
  const gaku = { id: 'g', name: 'ガク' }
  expect(mentionedIn('＠Ａｎｎ　Ｌｅｅ、お願い', [ANN, ANN_LEE])).toEqual([ANN_LEE])
  expect(mentionedIn('@ann, please', [ANN])).toEqual([ANN])
  expect(mentionedIn('＠ｶﾞｸさん', [gaku])).toEqual([gaku])
  expect(mentionedIn('＠がく', [gaku])).toEqual([gaku])
  expect(peopleFor([gaku], 'が')).toEqual([gaku])
  const small = { id: 's', name: 'ann' }
  expect(mentionedIn('@ann and', [ANN, small])).toEqual([small])
  expect(mentionedIn('@annual report', [ANN])).toEqual([])
  expect(mentionedIn('@ ann', [ANN])).toEqual([])
  expect(mentionPieces('＠ａｎｎ さん', [ANN])).toEqual([
    { text: '@Ann', isMention: true, start: 0 },
    { text: ' さん', isMention: false, start: 4 },
  ])
})

test('a text is cut into mentions and what is between them', () => {
  expect(mentionPieces('Ask ＠Ann: now', [ANN])).toEqual([
    { text: 'Ask ', isMention: false, start: 0 },
    { text: '@Ann', isMention: true, start: 4 },
    { text: ': now', isMention: false, start: 8 },
  ])
  expect(mentionPieces('plain', [])).toEqual([{ text: 'plain', isMention: false, start: 0 }])
})

test('a name that nobody has is unheard, also while the rest is written; a mention, an address and a beginning are not', () => {
  const people = [ANN, ANN_LEE, SATO]
  const nobody = (name: string) => ({ name, isOwner: false })
  expect(unheardIn('@Mi', people, [])).toEqual(nobody('Mi'))
  expect(unheardIn('Thanks @Ann. Ask @Mika, please, by Friday', people, [])).toEqual(nobody('Mika'))
  expect(unheardIn('これは＠美香、お願い', people, [])).toEqual(nobody('美香'))
  for (const text of [
    '',
    '@',
    '@ 5',
    'at 5 @5pm',
    'mika@example.org',
    '@An',
    '@ann',
    '@Ann and',
    '@佐藤 花子さん',
    '@佐',
  ]) {
    expect(unheardIn(text, people, []), text).toBeUndefined()
  }
})

test('an owner of cards who reads nothing is unheard by their whole name, and by its beginning where nobody else has it', () => {
  const owner = { name: 'Mika Sato', isOwner: true }
  expect(unheardIn('@Mi', [ANN], ['Mika Sato'])).toEqual(owner)
  expect(unheardIn('@mika sato please', [ANN], ['Mika Sato'])).toEqual(owner)
  const namesake = { id: 'd', name: 'Mika Ito' }
  expect(unheardIn('@Mika', [namesake], ['Mika Sato'])).toBeUndefined()
  expect(unheardIn('@Mika Sato', [namesake], ['Mika Sato'])).toEqual(owner)
  expect(unheardIn('@Mika Ito', [namesake], ['Mika Sato'])).toBeUndefined()
})
