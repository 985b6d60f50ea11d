// A session of two steps that runs.

import type { StepFields } from '@/lib/domain/session/session'
import { PLAIN_STEP } from '@/lib/domain/session/session'
import { callApi } from './call-api'
import type { Person } from './fixtures'

/** Starts it on the person's board; `step` changes its first step, `later` the ones after it. Resolves to the session's id. */
export async function startSession(
  person: Person,
  boardId: string,
  step: Partial<StepFields> = {},
  later: readonly Partial<StepFields>[] = [{ title: 'Next' }],
): Promise<string> {
  const path = `/api/boards/${boardId}/sessions`
  const steps = [
    { ...PLAIN_STEP, title: 'Read', ask: 'Look for what is missing.', minutes: 9, ...step },
    ...later.map((each) => ({ ...PLAIN_STEP, ...each })),
  ]
  const { id } = await callApi<{ id: string }>(person, 'POST', path, { title: 'Workshop', steps })
  await callApi(person, 'POST', `${path}/${id}/changes`, { type: 'start' })
  return id
}
