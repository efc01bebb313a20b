/** All rules of the house about files and imports. */
import type { Rule } from '../tree.ts'
import { foundationRules } from './foundations.ts'
import { nameRules } from './names.ts'
import { purityRules } from './purity.ts'
import { roomRules } from './rooms.ts'
import { sqlRules } from './sql.ts'
import { webRules } from './web.ts'

export const rules: readonly Rule[] = [
  ...foundationRules,
  ...roomRules,
  ...purityRules,
  ...sqlRules,
  ...webRules,
  ...nameRules,
]
