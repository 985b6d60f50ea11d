// Turns a schema's complaint into an AppError with the path of the input and a sentence.

import type { z } from '@hono/zod-openapi'
import { AppError } from '@/lib/domain/errors'

const MOST_SENTENCES = 5

/** Converts zod's issues to the API's error. `part` is the part of the request that was wrong, as Hono calls it. */
export function validationError(error: Pick<z.ZodError, 'issues'>, part = 'json'): AppError {
  const sentences = error.issues.slice(0, MOST_SENTENCES).map((issue) => {
    const path = pathOf(issue)
    return `${path ?? (part === 'json' ? 'The body' : `The ${part}`)} ${sentence(issue)}`
  })
  return new AppError('bad-request', `${sentences.join('; ')}.`, error.issues[0] && pathOf(error.issues[0]))
}

function pathOf(issue: z.core.$ZodIssue): string | undefined {
  return issue.path.length > 0 ? issue.path.map(String).join('.') : undefined
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.includes('received undefined') ? 'is missing' : `must be of type ${issue.expected}`
    case 'too_big':
      return `must be at most ${issue.maximum}${issue.origin === 'string' ? ' characters long' : ''}`
    case 'too_small':
      return `must be at least ${issue.minimum}${issue.origin === 'string' ? ' characters long' : ''}`
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`
    case 'unrecognized_keys':
      return `has unknown members: ${issue.keys.join(', ')}`
    default:
      return issue.message
  }
}
