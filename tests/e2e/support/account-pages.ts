// Accounts as a person uses them: the pages to sign up, in and out, by name.

import { expect, type Page } from '@playwright/test'
import type { Person } from './fixtures'

export interface Credentials {
  readonly email: string
  readonly password: string
}

let made = 0

/** Credentials that no other test has. */
export function newCredentials(): Credentials {
  made += 1
  return { email: `person-${process.pid}-${made}@example.org`, password: `cable harbour winter ${made}` }
}

export class AccountPages {
  readonly #person: Person

  constructor(person: Person) {
    this.#person = person
  }

  get page(): Page {
    return this.#person.page
  }

  /** Fills in and sends the open form that makes an account. */
  async fillNewAccount(name: string, { email, password }: Credentials, button = 'Create account'): Promise<void> {
    await this.page.getByLabel('Your name', { exact: true }).fill(name)
    await this.page.getByLabel('E-mail', { exact: true }).fill(email)
    await this.page.getByLabel('Password', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: button, exact: true }).click()
  }

  /** Makes an account for the person of this page, from an address that leads home afterwards. */
  async signUp(credentials: Credentials = newCredentials()): Promise<Credentials> {
    await this.page.goto('/sign-up')
    await this.fillNewAccount(this.#person.name, credentials)
    await this.expectHome()
    return credentials
  }

  /** Fills in and sends the open sign-in form. */
  async fillSignIn({ email, password }: Credentials): Promise<void> {
    await this.page.getByLabel('E-mail', { exact: true }).fill(email)
    await this.page.getByLabel('Password', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }

  async signIn(credentials: Credentials): Promise<void> {
    await this.page.goto('/sign-in')
    await this.fillSignIn(credentials)
    await this.expectHome()
  }

  /** Signs in without the page that asks for it. */
  async enter(data: Credentials): Promise<void> {
    const { context, url } = this.#person
    const answer = await context.request.post('/api/auth/sign-in/email', { headers: { origin: url }, data })
    expect(answer.ok(), await answer.text()).toBe(true)
  }

  /** Expects the board list of an account. */
  async expectHome(): Promise<void> {
    await this.page.waitForURL((url) => url.pathname === '/')
    await expect(this.menuButton).toBeVisible()
  }

  get menuButton() {
    return this.page.getByTitle(/^You: /)
  }

  async choose(item: string): Promise<void> {
    await this.menuButton.click()
    await this.page.getByRole('menuitem', { name: item, exact: true }).click()
  }

  /** Signs out through the menu of the board list, where nothing prevents it. */
  async signOut(): Promise<void> {
    await this.choose('Sign out')
    await expect(this.page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
  }

  /** The boards of which this device keeps a copy. */
  copiesOnDevice(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const databases = await indexedDB.databases()
      return databases.flatMap(({ name = '' }) => {
        const [app, board, epoch] = name.split('/')
        return app === 'foreboard' && epoch !== undefined && board !== undefined ? [board] : []
      })
    })
  }
}
