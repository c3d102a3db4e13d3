import { gegSuite } from '../api/geg.suite.ts'
import { profileOf } from '../api/utilities.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('geg', profileOf('geg'))
gegSuite(() => world)
