// One valid call for each route of the API: the route-and-role matrix makes it as every actor. A new route needs an
// entry here, or the matrix fails. Where one route needs different permissions, each of the others is a separate case:
// `METHOD /path (which case)`, with its permission in samples/answers.
//
// An entry receives a scene and returns the path's parameters and the body. An allowed actor's call must be accepted:
// the matrix calls a route allowed only when the answer is a success.

import { BOARD_CALLS } from './samples/board-calls'
import { PEOPLE_CALLS } from './samples/people-calls'
import type { MakeSample } from './samples/sample-call'
import { SESSION_CALLS } from './samples/session-calls'

export const SAMPLE_CALLS: Readonly<Record<string, MakeSample>> = { ...BOARD_CALLS, ...SESSION_CALLS, ...PEOPLE_CALLS }
