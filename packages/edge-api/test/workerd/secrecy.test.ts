import { secrecySuite } from '../api/secrecy.suite.ts'
import { profileOf } from '../api/utilities.ts'
import { workerdWorld } from './world.ts'

const worlds = { engie: workerdWorld('engie', profileOf('engie')), geg: workerdWorld('geg', profileOf('geg')) }
secrecySuite(() => worlds)
