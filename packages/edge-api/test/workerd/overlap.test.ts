import { overlapSuite } from '../api/overlap.suite.ts'
import { profileOf } from '../api/utilities.ts'
import { workerdWorld } from './world.ts'

const worlds = { smeg: workerdWorld(), engie: workerdWorld('engie', profileOf('engie')), geg: workerdWorld('geg', profileOf('geg')) }
overlapSuite(() => worlds)
