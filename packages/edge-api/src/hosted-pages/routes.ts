import { Hono } from 'hono'
import type { Platform } from '../platform/http/visit.ts'
import { authorizeRoutes } from './authorize/routes.ts'
import { firstPartyRoutes } from './first-party/routes.ts'
import { servedFiles } from './served-files.ts'
import { webVersionRoutes } from './web-version/routes.ts'

/** The pages that the API serves itself, with their files, and the scripts for all others. */
export const hostedPages = ({ deployments, ports, assets }: Pick<Platform, 'deployments' | 'ports' | 'assets'>): Hono =>
  new Hono()
    .route('/', servedFiles(assets, deployments))
    .route('/letter', webVersionRoutes(deployments, { ports, assets }))
    .route('/', authorizeRoutes(deployments, assets))
    .route('/', firstPartyRoutes(deployments, assets))
