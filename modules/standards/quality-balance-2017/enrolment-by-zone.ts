/** G13 of 教督〔2017〕6号 art. 7: public day schools of cities and towns take their pupils by zone; judged by stage. */
import { foldOutcomes, type Outcome } from '#kernel/outcome.ts'
import { compare, minus, over, plus, ratioOf, times, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import { compulsoryStages, stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { Item, Rule, SchoolFacts } from '../contract.ts'
import { defineItem, schoolCells, unknownFinding } from '../finding.ts'
import { limitOf, percentOfLimit, printedPercent } from '../limits.ts'
import { distanceBelow, isUrbanOrTown, ordinaryRows } from '../schools-as-wholes.ts'

const privateSponsor = '民办'

/** Whether a school is concerned: public, in a city or town, not boarding. Null where a cell it needs is empty. */
function isZoned(row: SchoolFacts): boolean | null {
  const { sponsor, settlement, boarding } = row
  if (sponsor?.includes(privateSponsor) || boarding === true) return false
  if (settlement !== null && !isUrbanOrTown(row)) return false
  return sponsor === null || settlement === null || boarding === null ? null : true
}

/** How many pupils a school lacks to its share, at best; null where the empty cells could make good any lack. */
function lackAtBest({ pupils, inZonePupils }: SchoolFacts, sure: boolean, share: Ratio): Ratio | null {
  if (pupils === null) return compare(share, ratioOf(1)) < 0 ? null : zero
  const due = times(share, ratioOf(pupils))
  const lack = minus(due, ratioOf(inZonePupils ?? pupils))
  return sure || compare(lack, zero) < 0 ? lack : zero
}

interface StageFinding {
  readonly outcome: Outcome
  readonly share: Ratio | null
  readonly found: Words
  readonly failing: readonly SchoolFacts[]
  readonly unknown: readonly SchoolFacts[]
}

function judgeStage(stage: CompulsoryStage, rows: readonly SchoolFacts[], bar: Rule): StageFinding {
  const name = stageWords[stage]
  const members = rows.flatMap((row) => {
    const sure = row.stage === stage ? isZoned(row) : false
    return sure === false ? [] : [{ row, sure: sure === true }]
  })
  if (members.length === 0) {
    const found = {
      zh: `${name.zh}：无城区、镇区公办非寄宿制学校`,
      en: `${name.en}: no public day schools in cities and towns`,
    }
    return { outcome: 'met', share: null, found, failing: [], unknown: [] }
  }
  const share = limitOf(bar)
  const lacks = members.map(({ row, sure }) => lackAtBest(row, sure, share))
  const hopeless =
    lacks.every((lack) => lack !== null) &&
    compare(
      lacks.reduce<Ratio>((sum, lack) => plus(sum, lack), zero),
      zero,
    ) > 0
  const unknown = members.filter(({ row, sure }) => !sure || row.pupils === null || row.inZonePupils === null)
  const outcome = hopeless ? 'unmet' : unknown.length > 0 ? 'unknown' : 'met'
  const known = members.filter((member) => !unknown.includes(member)).map(({ row }) => row)
  const total = known.reduce((sum, { pupils }) => sum + pupils!, 0)
  const inZone = known.reduce((sum, { inZonePupils }) => sum + inZonePupils!, 0)
  const reached = total > 0 ? over(ratioOf(inZone), ratioOf(total)) : null
  const figure = reached === null ? '—' : printedPercent(reached, share)
  const below = known.filter(
    ({ pupils, inZonePupils }) => compare(ratioOf(inZonePupils!), times(share, ratioOf(pupils!))) < 0,
  )
  const [zh, en] =
    unknown.length > 0 ? [`，另${unknown.length}所缺数据`, `, ${unknown.length} more lack data`] : ['', '']
  return {
    outcome,
    share: reached,
    found: {
      zh: `${name.zh}${known.length}所${total}人，就近划片入学${inZone}人，占${figure}（应≥${percentOfLimit(bar)}）${zh}`,
      en: `${name.en}: ${inZone} of ${total} pupils of ${known.length} schools by zone, ${figure} (≥ ${percentOfLimit(bar)})${en}`,
    },
    failing: outcome === 'unmet' ? below : [],
    unknown: unknown.map(({ row }) => row),
  }
}

export const enrolmentByZone: Item = defineItem({
  code: 'G13',
  part: 'government',
  label: { zh: '就近划片入学', en: 'enrolment by zone' },
  kind: 'measured',
  rules: ['G13'],
  judge: ({ schools }, rules) => {
    const rows = ordinaryRows(schools)
    if (rows.length === 0) return unknownFinding('未提供普通中小学数据', 'no ordinary schools were handed in')
    const stages = compulsoryStages.map((stage) => judgeStage(stage, rows, rules.rule('G13', stage)))
    const shares = stages.flatMap(({ share }) => (share === null ? [] : [share])).sort(compare)
    const failing = stages
      .flatMap((stage) => stage.failing)
      .toSorted((a, b) => distanceBelow(b.inZonePupils!, b.pupils!) - distanceBelow(a.inZonePupils!, a.pupils!))
    return {
      outcome: foldOutcomes(stages.map(({ outcome }) => outcome)),
      value: shares[0] ? toNumber(shares[0]) : null,
      found: { zh: stages.map(({ found }) => found.zh).join('；'), en: stages.map(({ found }) => found.en).join('; ') },
      cells: schoolCells(
        [...failing, ...stages.flatMap((stage) => stage.unknown)],
        ['sponsor', 'settlement', 'boarding', 'pupils', 'inZonePupils'],
      ),
      failing: failing.map(({ code, name, stage, pupils, inZonePupils }) => ({
        code,
        name,
        stage,
        found: { zh: `${pupils}人中划片入学${inZonePupils}人`, en: `${inZonePupils} of ${pupils} pupils by zone` },
      })),
    }
  },
})
