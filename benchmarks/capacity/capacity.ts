// Plays a day of a million people by arithmetic: what it needs of nodes and of PostgreSQL if each thing costs what was measured
// on one small machine. Nobody has run such a day; docs/scaling.md says what is measured, assumed and computed.

import { type Figure, report } from '../support/report'
import { afterDeath, type Costs, coresOf, type Habits, loadOf, nodesFor, peakOf, playDay } from './day'

/** Assumed: three parts of the world, office hours, and people who work on a board of eight for an hour and a half. */
const HABITS: Habits = {
  peopleADay: 1_000_000,
  zones: [
    { ahead: 1, share: 0.4 },
    { ahead: 8, share: 0.3 },
    { ahead: -6, share: 0.3 },
  ],
  arrivals: { 8: 0.1, 9: 0.25, 10: 0.2, 11: 0.08, 13: 0.13, 14: 0.14, 15: 0.08, 16: 0.02 },
  stayMinutes: 90,
  peopleOnBoard: 8,
  writing: 0.25,
  editsAMinute: 10,
  moving: 0.1,
  callsAMinute: 1,
}

/**
 * Measured by `npm run bench -- costs` on 2026-12-03, at a load average of 1.9 on two cores. A node is one process with its
 * limits as they are delivered.
 */
const COSTS: Costs = {
  node: { joinMs: 28.4, returnMs: 9.9, editMs: 1.25, cursorSecondMs: 4.87, callMs: 5.9, presentMs: 0.33 },
  database: { joinMs: 8, returnMs: 2.1, editMs: 0.48, cursorSecondMs: 0, callMs: 1.7, presentMs: 0.056 },
  logBytesAnEdit: 848,
  nodeMb: 300,
  boardMb: 2,
  coresOfNode: 1,
  load: 0.6,
  peopleOfNode: 2_000,
  boardsOfNode: 200,
  commitsOfNode: 130,
  commitsOfDatabase: 2_300,
  connectionsOfNode: 13,
  connectionsOfDatabase: 100,
}

const day = playDay(HABITS)
const peak = peakOf(day)
const { by, nodes } = nodesFor(peak, COSTS)
const load = loadOf(peak, nodes, COSTS)
const death = afterDeath(peak, nodes, COSTS)
const editsADay = day.reduce((sum, { editsASecond }) => sum + editsASecond * 60, 0)
const count = (name: string, value: number): Figure => ({ name, value, unit: 'count' })

report('capacity', [
  count('people at the peak', peak.people),
  count('boards at the peak', peak.boards),
  count('cores of all nodes', coresOf(peak, COSTS.node)),
  count('joins a second', peak.joinsASecond),
  count('edits a second', peak.editsASecond),
  count('deliveries a second', peak.deliveriesASecond),
  count('calls a second', peak.callsASecond),
  count('nodes by their processors', by.processor),
  count('nodes by their sockets', by.sockets),
  count('nodes by their boards', by.boards),
  count('people a node', peak.people / nodes),
  { name: 'memory of a node', value: load.nodeMb * 1024 * 1024, unit: 'bytes' },
  count('commits a second', load.commitsASecond),
  count('PostgreSQL servers by commits', load.databasesByCommits),
  count('PostgreSQL servers by connections', load.databasesByConnections),
  count('people at once whose commits one PostgreSQL takes', peak.people / load.databasesByCommits),
  count('people at once whose nodes it has connections for', peak.people / load.databasesByConnections),
  count('cores of PostgreSQL', load.databaseCores),
  { name: 'log of PostgreSQL a day', value: editsADay * COSTS.logBytesAnEdit, unit: 'bytes' },
  count('people who come back when a node dies', death.comeBack),
  count('of these, to each of the others', death.toEach),
  { name: 'until they are back', value: death.seconds, unit: 's' },
])
