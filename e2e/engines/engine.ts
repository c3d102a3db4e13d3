/** What is done with a pointer and keys, as WebDriver and WebDriver BiDi both spell it. */
export type Actions = readonly object[]

/** A browser of any make, by what its driver can do. Windows are named by the driver. */
export interface Engine {
  windows(): Promise<string[]>
  go(window: string, address: string): Promise<void>
  /** Calls a function that is given as text with one argument, in the page; both travel as JSON. */
  call(window: string, code: string, argument: unknown): Promise<unknown>
  act(window: string, actions: Actions): Promise<void>
  close(): Promise<void>
}

export const pressAt = (x: number, y: number): Actions => [
  {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x, y, origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
]

export const typed = (text: string): Actions => [
  {
    type: 'key',
    id: 'keys',
    actions: [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  },
]
