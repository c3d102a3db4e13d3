import { join } from 'node:path'
import { startBridge } from '@foyer/edge-api/bridge/bridge'
import { openDatabase } from '@foyer/edge-api/platform/database/connect-node'
import { fillDatabases } from '../../scripts/demo-data.ts'
import { TABLES } from '../better-auth/tables.ts'
import type { Row } from '../row.ts'
import { inTemporaryFolder } from '../temporary-folder.ts'
import { TripMeter } from '../trip-meter.ts'
import { betterAuthTrips } from './trips-better-auth.ts'
import { foyerTrips } from './trips-foyer.ts'

/** Round trips to the database, counted at the HTTP boundary; what follows a response (messages) is not counted. */
export function trips(): Promise<Row[]> {
  return inTemporaryFolder(async (folder) => {
    await fillDatabases(folder)
    const files = { smeg: join(folder, 'smeg.db'), peer: join(folder, 'peer.db') }
    const peer = openDatabase(files.peer)
    await peer.executeMultiple(TABLES)
    peer.close()
    const bridge = await startBridge({ files })
    try {
      return [...(await foyerTrips(new TripMeter(), bridge.url('smeg'))), ...(await betterAuthTrips(new TripMeter(), bridge.url('peer')))]
    } finally {
      await bridge.close()
    }
  })
}
