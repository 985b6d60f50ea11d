// The role as the server reports it while a page is open, and the meaning of a refusal. The role may be lowered while
// edits are on their way, and raised again before the answer about them has come.

import { type Role, roleAllows } from '@/lib/domain/people/role'

/** The response to a refusal: keep the changes aside, ask the server once more, or end the page. */
export type RefusalVerdict = 'set-aside' | 'ask-again' | 'end'

export class RoleOnBoard {
  #role: Role
  /** True once the server has reported the role on this socket. */
  #isTold = false
  /** The role was raised on this socket, and the server has yet to get what it refused before. */
  #isRaised = false
  /** Up to this mark a refusal concerns a former role. */
  #forgivenMark = 0

  /** `role` is the role with which the page was loaded. */
  constructor(role: Role) {
    this.#role = role
  }

  get role(): Role {
    return this.#role
  }

  get isTold(): boolean {
    return this.#isTold
  }

  get canEdit(): boolean {
    return roleAllows(this.#role, 'edit-board')
  }

  /** Notes a new socket, whose server hasn't reported anything yet. */
  connected(): void {
    this.#isTold = false
    this.#isRaised = false
  }

  told(role: Role): void {
    const couldEdit = this.canEdit
    this.#role = role
    this.#isTold = true
    if (!couldEdit && this.canEdit) this.#isRaised = true
  }

  /** The server has got all that it lacks; `mark` was sent behind it. */
  sentAll(mark: number | undefined): void {
    if (this.#isRaised && mark !== undefined) this.#forgivenMark = mark
    this.#isRaised = false
  }

  /** Something that was sent before the mark was dropped. */
  refused(mark: number): RefusalVerdict {
    if (!this.canEdit || this.#isRaised) return 'set-aside'
    return mark <= this.#forgivenMark ? 'ask-again' : 'end'
  }
}
