import { addressSuite } from '../api/address.suite.ts'
import { freshProofSuite } from '../api/fresh-proof.suite.ts'
import { givenAddressSuite } from '../api/given-address.suite.ts'
import { secretAddressSuite } from '../api/secret-address.suite.ts'
import { profileOf } from '../api/utilities.ts'
import { workerdWorld } from './world.ts'

const [smeg, engie] = [workerdWorld('address-smeg'), workerdWorld('address-engie', profileOf('engie'))]
addressSuite(() => smeg)
freshProofSuite(() => smeg)
givenAddressSuite(() => smeg)
secretAddressSuite(() => engie)
