// Asking a person for their name.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, it } from 'vitest'
import { NameForm } from '@/components/settings/name-form'
import { visitorName } from '@/lib/domain/people/visitor-name'
import { wordsIn } from '@/lib/i18n/all-languages'

function fieldOf(name: string, locale: 'en' | 'ja'): string {
  const drawn = renderToStaticMarkup(
    <IntlProvider locale={locale} messages={wordsIn(locale)} timeZone="UTC">
      <QueryClientProvider client={new QueryClient()}>
        <NameForm me={{ id: 'me', name, color: '#000000' }} />
      </QueryClientProvider>
    </IntlProvider>,
  )
  return /<input[^>]*>/u.exec(drawn)?.[0] ?? ''
}

it.each(['en', 'ja'] as const)('a made-up name is not in the field, which is empty and not yet wrong: %s', (locale) => {
  const field = fieldOf(
    visitorName(locale, () => 0.4),
    locale,
  )
  expect(field).toContain('value=""')
  expect(field).toContain(`placeholder="${wordsIn(locale).common.me.example}"`)
  expect(field).not.toContain('aria-invalid="true"')
})

it('a name that somebody chose is there to be changed', () => {
  expect(fieldOf('Mika', 'en')).toContain('value="Mika"')
})
