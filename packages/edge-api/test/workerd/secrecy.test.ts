import { secrecySuite } from '../api/secrecy.suite.ts'
import { profileOf } from '../api/utilities.ts'
import { workerdWorld } from './world.ts'

const worlds = { engie: workerdWorld('secrecy-engie', profileOf('engie')), geg: workerdWorld('secrecy-geg', profileOf('geg')) }
secrecySuite(() => worlds)
