import * as elements from '@teamhanko/hanko-elements'

/** Its declarations name their files without an ending, which Node's resolution does not follow. */
const { register } = elements as unknown as { register(api: string): Promise<unknown> }

/** As Hanko's documentation has it; its API is this page's own server. */
await register(location.origin)
