// The arithmetic of `npm run bench -- capacity`, on a day that can be worked out by hand: 7,200 people in two zones that are
// twelve hours apart, each of whom comes at nine for an hour.

import { expect, test } from 'vitest'
import {
  afterDeath,
  type Costs,
  type Habits,
  loadOf,
  nodesFor,
  peakOf,
  playDay,
} from '../../../benchmarks/capacity/day'

const HABITS: Habits = {
  peopleADay: 7_200,
  zones: [
    { ahead: 0, share: 0.75 },
    { ahead: 12, share: 0.25 },
  ],
  arrivals: { 9: 1 },
  stayMinutes: 60,
  peopleOnBoard: 8,
  writing: 0.5,
  editsAMinute: 4,
  moving: 0.1,
  callsAMinute: 2,
}

const COSTS: Costs = {
  node: { joinMs: 100, returnMs: 10, editMs: 2, cursorSecondMs: 1, callMs: 5, presentMs: 0.05 },
  database: { joinMs: 20, returnMs: 5, editMs: 1, cursorSecondMs: 0, callMs: 1, presentMs: 0.01 },
  logBytesAnEdit: 500,
  nodeMb: 300,
  boardMb: 0.5,
  coresOfNode: 1,
  load: 0.6,
  peopleOfNode: 2_000,
  boardsOfNode: 1_000,
  commitsOfNode: 50,
  commitsOfDatabase: 500,
  connectionsOfNode: 10,
  connectionsOfDatabase: 80,
}

test('people are there from when they come until they go, in the hours of their zone', () => {
  const day = playDay(HABITS)
  // 5,400 in an hour are 90 a minute; the last of them come in the 60th, when the first are still there.
  expect(day[8 * 60 + 59]?.people).toBe(0)
  expect(day[9 * 60]?.people).toBe(90)
  expect(day[9 * 60 + 59]?.people).toBe(5_400)
  expect(day[10 * 60]?.people).toBe(5_310)
  expect(day[21 * 60 + 59]?.people).toBe(1_800)
  expect(day.reduce((sum, { joinsASecond }) => sum + joinsASecond * 60, 0)).toBeCloseTo(7_200)
})

test('the busiest minute is the one with most people, and says what they do', () => {
  expect(peakOf(playDay(HABITS))).toEqual({
    people: 5_400,
    boards: 675,
    joinsASecond: 1.5,
    // 2,700 people, four a minute.
    editsASecond: 180,
    deliveriesASecond: 1_260,
    cursors: 540,
    callsASecond: 180,
  })
})

test('it needs as many nodes as its processors, sockets or boards ask for', () => {
  const peak = peakOf(playDay(HABITS))
  // 150 + 360 + 540 + 900 + 270 ms a second are 2.22 cores, of which a node has 0.6.
  expect(nodesFor(peak, COSTS)).toEqual({ by: { processor: 4, sockets: 3, boards: 1 }, nodes: 4 })
  expect(nodesFor(peak, { ...COSTS, boardsOfNode: 100 })).toMatchObject({ nodes: 7 })
})

test('writers share commits from some rate on, and PostgreSQL pays for each of what people do', () => {
  const peak = peakOf(playDay(HABITS))
  const { commitsASecond, databasesByCommits, databasesByConnections, databaseCores, nodeMb } = loadOf(peak, 4, COSTS)
  // 45 edits a second at each are 45 commits; 180 of the 300 that are planned with.
  expect([commitsASecond, databasesByCommits, databasesByConnections]).toEqual([180, 0.6, 0.5])
  expect(loadOf(peak, 2, COSTS).commitsASecond).toBe(100)
  // 30 + 180 + 0 + 180 + 54 ms.
  expect(databaseCores).toBeCloseTo(0.444)
  expect(nodeMb).toBeCloseTo(300 + 168.75 * 0.5)
})

test('the people of a node that dies come back to the others', () => {
  const peak = peakOf(playDay(HABITS))
  const { comeBack, toEach, seconds } = afterDeath(peak, 4, COSTS)
  expect([comeBack, toEach]).toEqual([1_350, 450])
  // 4.5 s of a processor, of which two fifths are free.
  expect(seconds).toBeCloseTo(11.25)
})
