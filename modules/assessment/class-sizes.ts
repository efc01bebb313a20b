/** Class sizes and school sizes of each school and stage, as the school reported them. */
import type { SchoolRow } from '#modules/census/contract.ts'
import { classBands } from '#modules/census/contract.ts'
import { isCompulsory } from '#kernel/stage.ts'
import type { SchoolSizes } from './contract.ts'

export const sizesOf = (rows: readonly SchoolRow[]): SchoolSizes[] =>
  rows.flatMap((row): SchoolSizes[] =>
    isCompulsory(row.stage)
      ? [
          {
            code: row.code,
            name: row.name,
            phase: row.stage,
            town: row.town,
            settlement: row.settlement,
            pupils: row.pupils,
            classes: row.classes,
            largestClass: row.largestClass,
            bands: classBands.map(({ field }) => row[field]),
          },
        ]
      : [],
  )
