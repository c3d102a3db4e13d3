import { engieSuite } from '../api/engie.suite.ts'
import { profileOf } from '../api/utilities.ts'
import { workerdWorld } from './world.ts'

const world = workerdWorld('engie', profileOf('engie'))
engieSuite(() => world)
