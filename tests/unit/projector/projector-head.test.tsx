// The upper part of the projector's screen says that a session is recorded, for as long as it is.

import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, it } from 'vitest'
import { ProjectorHead } from '@/components/projector/projector-head'
import type { Locale } from '@/lib/domain/localized'
import { type LiveSession, PLAIN_STEP } from '@/lib/domain/session/session'
import { wordsIn } from '@/lib/i18n/all-languages'

const SESSION: LiveSession = {
  id: 'session',
  title: 'Workshop',
  steps: [{ ...PLAIN_STEP, id: 'step', title: 'Collect' }],
  course: { kind: 'running', stepId: 'step', startedAt: 0, startedById: 'olga', timer: null, attention: null },
  visits: [],
  revision: 1,
  joinCode: null,
}

const shown = (locale: Locale, recording: LiveSession['recording']) =>
  renderToStaticMarkup(
    <IntlProvider locale={locale} messages={wordsIn(locale)} timeZone="UTC">
      <ProjectorHead title="Board" session={{ ...SESSION, recording }} code={null} round={undefined} actions={null} />
    </IntlProvider>,
  )

it.each(['en', 'ja'] as const)('says in %s that the session is recorded, while it is', (locale) => {
  const { sign } = wordsIn(locale).session.recording
  expect(shown(locale, { isOn: true, spans: [{ from: 0, to: null }] })).toContain(sign)
  expect(shown(locale, { isOn: false, spans: [{ from: 0, to: 1 }] })).not.toContain(sign)
  expect(shown(locale, undefined)).not.toContain(sign)
})
