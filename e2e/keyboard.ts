import type { Locator, Page } from 'playwright-core'

const FURTHEST = 60

/** A customer who uses no pointer: Tab, Enter, Space and letters. */
export class Keyboard {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Tabs on until this has the focus. */
  async to(target: Locator): Promise<void> {
    for (let tabs = 0; tabs < FURTHEST; tabs++) {
      if (await target.evaluate(hasFocus)) return
      await this.#page.keyboard.press('Tab')
    }
    throw new Error(`${target} is not reached with the Tab key.`)
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.to(target)
    await this.#page.keyboard.type(text)
  }

  /** `Enter` sends the form, presses the button, follows the link. */
  async press(key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.#page.keyboard.press(key)
  }
}

function hasFocus(element: Element): boolean {
  const root = element.getRootNode()
  return (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === element
}
