// Which pasted texts are drawings, and what is added to them before a browser draws them.

import { expect, test } from 'vitest'
import { completeSvg, isSvgText } from '@/components/canvas/assets/svg-text'

const DRAWING = '<svg viewBox="0 0 24 12"><path d="M0 0h9"/></svg>'

test.each([
  ['as copied out of a page', DRAWING],
  ['with a declaration', `<?xml version="1.0" encoding="UTF-8"?>\n${DRAWING}\n`],
  [
    'as an editor of drawings saves it',
    `<?xml version="1.0"?>\n<!-- Made > by hand -->\n<!DOCTYPE svg PUBLIC "a" "b">\n${DRAWING}`,
  ],
])('a drawing %s is one', (_how, text) => expect(isSvgText(text)).toBe(true))

test.each([
  ['prose about one', 'The tag <svg> begins a drawing, and </svg>'],
  ['a page with one in it', `<p>See</p>${DRAWING}`],
  ['half of one', '<svg viewBox="0 0 1 1">'],
  ['one with entities of its own', `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${DRAWING}`],
  ['a longer word', '<svgfoo></svg>'],
])('%s isn’t a drawing', (_what, text) => expect(isSvgText(text)).toBe(false))

test('a comment that never ends takes no time', () => {
  expect(isSvgText(`${'<!-- -->'.repeat(20_000)}<!--${' '.repeat(200_000)}`)).toBe(false)
})

test('a drawing gets its type, and a size in its proportions if it states none', () => {
  expect(completeSvg(DRAWING)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150" viewBox="0 0 24 12"><path d="M0 0h9"/></svg>',
  )
  const whole = '<svg xmlns="http://www.w3.org/2000/svg" width="9" viewBox="0 0 24 12"/>'
  expect(completeSvg(whole)).toBe(whole)
  expect(completeSvg("<svg xmlns='x' viewBox='0 0 0 12'></svg>")).toBe("<svg xmlns='x' viewBox='0 0 0 12'></svg>")
  expect(completeSvg('<svg data-a="1 > 0" xmlns="x" height="1"></svg>')).toBe(
    '<svg data-a="1 > 0" xmlns="x" height="1"></svg>',
  )
})
