// A day of many people, minute by minute, by arithmetic alone: how many are there, what they do, and what that needs of
// nodes and of PostgreSQL by the costs of one of each thing.

export interface Zone {
  /** Hours that its clocks are ahead of UTC. */
  readonly ahead: number
  /** Its share of all people. */
  readonly share: number
}

/** What is assumed of people. */
export interface Habits {
  readonly peopleADay: number
  readonly zones: readonly Zone[]
  /** The share of a zone's people who come in each hour of their day, by the hour. */
  readonly arrivals: Readonly<Record<number, number>>
  readonly stayMinutes: number
  readonly peopleOnBoard: number
  /** The share of those who are there who write, each so many edits a minute. */
  readonly writing: number
  readonly editsAMinute: number
  /** The share who move their cursor at any moment. */
  readonly moving: number
  readonly callsAMinute: number
}

/** What one of each costs. Milliseconds are of a processor. */
export interface Costs {
  readonly node: Spent
  readonly database: Spent
  readonly logBytesAnEdit: number
  readonly nodeMb: number
  readonly boardMb: number
  /** What one node's process may use, and what of it is planned with. */
  readonly coresOfNode: number
  readonly load: number
  readonly peopleOfNode: number
  readonly boardsOfNode: number
  /** The writer of a node makes a commit for each edit up to this, and so many whatever comes. */
  readonly commitsOfNode: number
  /** What all writers reach together. */
  readonly commitsOfDatabase: number
  readonly connectionsOfNode: number
  readonly connectionsOfDatabase: number
}

export interface Spent {
  readonly joinMs: number
  readonly returnMs: number
  readonly editMs: number
  readonly cursorSecondMs: number
  readonly callMs: number
  /** A second of somebody who is there and does nothing. */
  readonly presentMs: number
}

export interface Minute {
  readonly people: number
  readonly boards: number
  readonly joinsASecond: number
  readonly editsASecond: number
  readonly deliveriesASecond: number
  readonly cursors: number
  readonly callsASecond: number
}

const MINUTES = 24 * 60

/** The minutes of a day by UTC, once every day is like the one before. */
export function playDay(habits: Habits): readonly Minute[] {
  const { peopleADay, zones, arrivals, stayMinutes, peopleOnBoard, writing, editsAMinute, moving, callsAMinute } =
    habits
  const joins = Array.from({ length: MINUTES }, (_, minute) =>
    zones.reduce((sum, { ahead, share }) => {
      const hour = Math.floor(minute / 60 + ahead + 24) % 24
      return sum + (peopleADay * share * (arrivals[hour] ?? 0)) / 60
    }, 0),
  )
  return joins.map((joined, minute) => {
    let people = 0
    for (let ago = 0; ago < stayMinutes; ago++) people += joins[(minute - ago + MINUTES) % MINUTES] ?? 0
    const editsASecond = (people * writing * editsAMinute) / 60
    return {
      people,
      boards: people / peopleOnBoard,
      joinsASecond: joined / 60,
      editsASecond,
      deliveriesASecond: editsASecond * (peopleOnBoard - 1),
      cursors: people * moving,
      callsASecond: (people * callsAMinute) / 60,
    }
  })
}

/** The busiest minute: the one with most people. */
export function peakOf(day: readonly Minute[]): Minute {
  return day.reduce((most, minute) => (minute.people > most.people ? minute : most))
}

/** The cores that a minute needs at these costs. */
export function coresOf(minute: Minute, spent: Spent): number {
  const { joinMs, editMs, cursorSecondMs, callMs, presentMs } = spent
  const ms =
    minute.joinsASecond * joinMs +
    minute.editsASecond * editMs +
    minute.cursors * cursorSecondMs +
    minute.callsASecond * callMs +
    minute.people * presentMs
  return ms / 1_000
}

/** The nodes that a minute needs, by what asks for most of them. */
export function nodesFor(minute: Minute, costs: Costs) {
  const { node, coresOfNode, load, peopleOfNode, boardsOfNode } = costs
  const by = {
    processor: Math.ceil(coresOf(minute, node) / (coresOfNode * load)),
    sockets: Math.ceil(minute.people / peopleOfNode),
    boards: Math.ceil(minute.boards / boardsOfNode),
  }
  return { by, nodes: Math.max(by.processor, by.sockets, by.boards) }
}

/** What a number of nodes asks of PostgreSQL, and what one is left with in memory. */
export function loadOf(minute: Minute, nodes: number, costs: Costs) {
  const { database, commitsOfNode, commitsOfDatabase, connectionsOfNode, connectionsOfDatabase } = costs
  const commitsASecond = nodes * Math.min(minute.editsASecond / nodes, commitsOfNode)
  return {
    commitsASecond,
    /** How many PostgreSQL servers that would be, at the same load. */
    databasesByCommits: commitsASecond / (commitsOfDatabase * costs.load),
    databasesByConnections: (nodes * connectionsOfNode) / connectionsOfDatabase,
    databaseCores: coresOf(minute, database),
    nodeMb: costs.nodeMb + (minute.boards / nodes) * costs.boardMb,
  }
}

/** One of several nodes dies: its people come back to the others, whose processors have what their load leaves. */
export function afterDeath(minute: Minute, nodes: number, { node, coresOfNode, load }: Costs) {
  const comeBack = minute.people / nodes
  const toEach = comeBack / (nodes - 1)
  return { comeBack, toEach, seconds: (toEach * node.returnMs) / 1_000 / (coresOfNode * (1 - load)) }
}
