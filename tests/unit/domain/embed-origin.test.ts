// Which sites may hold a board in a frame: the texts that people type, and their form in a policy.

import { expect, it } from 'vitest'
import { embedOrigin, embedOrigins } from '@/lib/domain/boards/embed-origin'

it('reads an address as the origin of its site', () => {
  expect(embedOrigin('https://wiki.example.org/page?x#y')).toBe('https://wiki.example.org')
  expect(embedOrigin(' wiki.example.org ')).toBe('https://wiki.example.org')
  expect(embedOrigin('http://intranet:8080')).toBe('http://intranet:8080')
  expect(embedOrigin('intranet:8080')).toBe('https://intranet:8080')
  expect(embedOrigin('https://例え.jp')).toBe('https://xn--r8jz45g.jp')
})

it('takes nothing that a policy would read as more than one site', () => {
  const wrong = ['', '*', 'https://*.example.org', "'self'", 'data:', 'data:text/html,x', 'javascript:alert(1)']
  const spliced = ['https://a.example; script-src *', 'https://a.example https://b.example', 'https://u:p@a.example']
  for (const text of [...wrong, ...spliced, 'https://[::1]', 'https://a.example,b']) {
    expect([text, embedOrigin(text)]).toEqual([text, undefined])
  }
})

it('has each once, and says which one is none', () => {
  expect(embedOrigins(['a.example', 'https://a.example/x', 'http://a.example'])).toEqual({
    origins: ['https://a.example', 'http://a.example'],
  })
  expect(embedOrigins(['a.example', '*'])).toEqual({ wrong: '*' })
})
