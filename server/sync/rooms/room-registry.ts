// The open boards of this process. Each has one room: a caller that asks while it loads gets the one that is loading.

import { Room, type RoomServices } from './room'

/** Keeps the process's open rooms, one for each board. */
export class RoomRegistry {
  readonly #services: RoomServices
  readonly #rooms = new Map<string, Room>()
  /** Boards that must not be loaded just now, and until when. */
  readonly #reserved = new Map<string, Promise<void>>()

  constructor(services: RoomServices) {
    this.#services = services
  }

  get(boardId: string): Room | undefined {
    return this.#rooms.get(boardId)
  }

  all(): Iterable<Room> {
    return this.#rooms.values()
  }

  /** The board's room, loading if it wasn't open. */
  open(boardId: string): Room {
    const open = this.#rooms.get(boardId)
    if (open) return open
    const before = this.#reserved.get(boardId) ?? Promise.resolve()
    const room: Room = new Room(boardId, this.#services, before, () => {
      if (this.#rooms.get(boardId) === room) this.#rooms.delete(boardId)
    })
    this.#rooms.set(boardId, room)
    this.#makeSpace()
    return room
  }

  /** Takes boards out of memory where nothing happens, those that were opened first, when there are too many. */
  #makeSpace(): void {
    let count = [...this.#rooms.values()].filter((room) => room.isInMemory).length
    for (const room of this.#rooms.values()) {
      if (count <= this.#services.limits.maxRoomsInMemory) return
      if (room.park()) count -= 1
    }
  }

  /** Closes the board when nobody is in it. Returns false while it stays open. */
  leave(boardId: string): boolean {
    return this.#rooms.get(boardId)?.leave() ?? true
  }

  /**
   * Runs `work` while nobody has the board open; a person who opens it then waits for the end. Returns null, without
   * running it, when the board is open or reserved already.
   */
  async whileClosed<T>(boardId: string, work: () => Promise<T>): Promise<T | null> {
    if (this.#rooms.has(boardId) || this.#reserved.has(boardId)) return null
    const running = work()
    const ended = running.then(
      () => undefined,
      () => undefined,
    )
    this.#reserved.set(boardId, ended)
    try {
      return await running
    } finally {
      this.#reserved.delete(boardId)
    }
  }
}
