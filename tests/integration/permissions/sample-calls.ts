// One good call for each route of the API: the route-and-role matrix makes it as everybody. A new route needs an entry
// here, or the matrix fails. Where one route asks for different permissions, each of the others is a case of its own:
// `METHOD /path (which case)`, with its permission in samples/answers.
//
// An entry gets a scene and says what fills the path, and what is sent. What it says must be accepted from somebody
// who may: the matrix calls a route allowed only when the answer is a success.

import { BOARD_CALLS } from './samples/board-calls'
import { PEOPLE_CALLS } from './samples/people-calls'
import type { MakeSample } from './samples/sample-call'
import { SESSION_CALLS } from './samples/session-calls'

export const SAMPLE_CALLS: Readonly<Record<string, MakeSample>> = { ...BOARD_CALLS, ...SESSION_CALLS, ...PEOPLE_CALLS }
