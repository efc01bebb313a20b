/** The contracts of all rooms, for the few pages that read their words; `api.ts` takes only their types. */
import { contract as access } from '#modules/access/contract.ts'
import { contract as accountability } from '#modules/accountability/contract.ts'
import { contract as assessment } from '#modules/assessment/contract.ts'
import { contract as census } from '#modules/census/contract.ts'
import { contract as conditions } from '#modules/conditions/contract.ts'
import { contract as engagement } from '#modules/engagement/contract.ts'
import { contract as network } from '#modules/network/contract.ts'
import { contract as projection } from '#modules/projection/contract.ts'
import { contract as roadmap } from '#modules/roadmap/contract.ts'
import { contract as schools } from '#modules/schools/contract.ts'
import { contract as staffing } from '#modules/staffing/contract.ts'
import { contract as standards } from '#modules/standards/contract.ts'

export const contracts = {
  access,
  schools,
  census,
  standards,
  assessment,
  projection,
  network,
  conditions,
  staffing,
  roadmap,
  accountability,
  engagement,
} as const
