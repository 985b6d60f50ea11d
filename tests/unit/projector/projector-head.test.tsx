// The upper part of the projector's screen says that a session is recorded, for as long as it is, and how many of the people
// on the board have answered.

import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import { Doc } from 'yjs'
import { ProjectorHead } from '@/components/projector/projector-head'
import type { Locale } from '@/lib/domain/localized'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
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

const VOTE: Round = {
  id: 'vote',
  sessionId: null,
  stepId: null,
  title: 'Which matter most?',
  activity: PLAIN_ACTIVITIES.vote,
  cardIds: ['shape:a'],
  previousId: null,
  openedAt: 0,
  closesAt: null,
  state: 'open',
  turnout: 2,
  closedAt: null,
  result: null,
  agreements: [],
}

/** The person who opened the screen, and `others` beside them. */
function presence(others: number): Awareness {
  const awareness = new Awareness(new Doc())
  awareness.setLocalState(null)
  for (let at = 1; at <= others; at++) awareness.states.set(at, { user: { id: `person-${at}` } })
  return awareness
}

const shown = (locale: Locale, recording: LiveSession['recording'], round?: Round, others = 0) =>
  renderToStaticMarkup(
    <IntlProvider locale={locale} messages={wordsIn(locale)} timeZone="UTC">
      <ProjectorHead
        title="Board"
        session={{ ...SESSION, recording }}
        code={null}
        round={round}
        me="olga"
        awareness={presence(others)}
        actions={null}
      />
    </IntlProvider>,
  )

it.each(['en', 'ja'] as const)('says in %s that the session is recorded, while it is', (locale) => {
  const { sign } = wordsIn(locale).session.recording
  expect(shown(locale, { isOn: true, spans: [{ from: 0, to: null }] })).toContain(sign)
  expect(shown(locale, { isOn: false, spans: [{ from: 0, to: 1 }] })).not.toContain(sign)
  expect(shown(locale, undefined)).not.toContain(sign)
})

it('says how many of the people on the board have voted, unless more have voted than are there now', () => {
  expect(shown('en', undefined, VOTE, 3)).toContain('2 of 4 people have voted')
  expect(shown('en', undefined, { ...VOTE, turnout: 1 }, 3)).toContain('1 of 4 people has voted')
  expect(shown('en', undefined, VOTE, 0)).toContain('· 2 people have voted')
})
