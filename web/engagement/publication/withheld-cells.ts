/** Which figures of a frozen snapshot are kept back, cell by cell, so that whoever passes it on sees what the public will not. */
import type { PublicationKind, Snapshots } from '#modules/engagement/contract.ts'
import type { Words } from '#kernel/words.ts'

export interface WithheldCell {
  readonly where: Words
  readonly what: Words
}

const stageWords = {
  all: { zh: '义务教育', en: 'compulsory education' },
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior secondary' },
} as const

function ofTable({ rows, columns }: Snapshots['table']): WithheldCell[] {
  return rows.flatMap(({ name, cells }) =>
    cells.flatMap((cell, i) => (cell === 'withheld' ? [{ where: name, what: columns[i]!.words }] : [])),
  )
}

function ofForecast({ places }: Snapshots['forecast']): WithheldCell[] {
  return places.flatMap(({ name, stage, now, pupils }) => {
    const years = pupils.filter((cell) => cell === 'withheld').length + (now === 'withheld' ? 1 : 0)
    if (years === 0) return []
    const words = stageWords[stage]
    return [
      {
        where: { zh: name, en: name },
        what: {
          zh: `${words.zh}，${years}个学年`,
          en: `${words.en}, ${years} school ${years === 1 ? 'year' : 'years'}`,
        },
      },
    ]
  })
}

/** None where the kind has no figures of groups. */
export function withheldCells(kind: PublicationKind, content: unknown): WithheldCell[] {
  if (kind === 'table') return ofTable(content as Snapshots['table'])
  if (kind === 'forecast') return ofForecast(content as Snapshots['forecast'])
  return []
}

/** Promises that are counted and not shown one by one; null where the kind has none. */
export const countedOnly = (kind: PublicationKind, content: unknown): number | null =>
  kind === 'progress' ? (content as Snapshots['progress']).countedOnly : null
