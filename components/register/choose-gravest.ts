// Has the register open with all risks of a board, the gravest first, in the order of `byGravity`.

import { keepRegisterChoice } from './register-choice'

const GRAVEST = ['level', 'impactCurrent', 'likelihoodCurrent'] as const

export function chooseGravest(boardId: string, userId: string): void {
  keepRegisterChoice(boardId, userId, {
    tab: 'risk',
    filter: {},
    sorts: [...GRAVEST.map((columnId) => ({ columnId, isDescending: true })), { columnId: 'ref', isDescending: false }],
    groupBy: undefined,
  })
}
