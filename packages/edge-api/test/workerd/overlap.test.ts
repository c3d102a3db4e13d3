import { overlapSuite } from '../api/overlap.suite.ts'
import { profileOf } from '../api/utilities.ts'
import { workerdWorld } from './world.ts'

const worlds = {
  smeg: workerdWorld('overlap-smeg'),
  engie: workerdWorld('overlap-engie', profileOf('engie')),
  geg: workerdWorld('overlap-geg', profileOf('geg')),
}
overlapSuite(() => worlds)
