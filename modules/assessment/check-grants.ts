/** What is amiss with the relaxations that were switched on: none of them may be passed over in silence. */
import type { Problem } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'
import type { RelaxationGrant, RulesInForce, SchoolFacts } from '#modules/standards/contract.ts'

/** A relaxation of the standards room, as far as it is looked at here. */
export interface KnownRelaxation {
  readonly code: string
  readonly conditionHolds: (rows: readonly SchoolFacts[], rules: RulesInForce) => boolean
}

const notApplied: Words = {
  zh: '这条放宽没有采用，该校按一般标准测算',
  en: 'this relaxation is not applied; the school is judged by the usual standard',
}

const warn = (code: string, what: Words, todo: Words): Problem => ({
  severity: 'warning',
  code,
  what,
  why: notApplied,
  todo,
})

/** Codes that name no relaxation are errors: what was meant is not known, so nothing can be judged. */
export function checkGrantCodes(
  grants: readonly RelaxationGrant[],
  relaxations: readonly KnownRelaxation[],
): Problem[] {
  const known = relaxations.map(({ code }) => code)
  return grants
    .filter(({ relaxation }) => !known.includes(relaxation))
    .map(({ school, relaxation }) => ({
      severity: 'error',
      code: 'unknown-relaxation',
      what: {
        zh: `没有“${relaxation}”这种放宽（学校 ${school}）`,
        en: `there is no relaxation "${relaxation}" (school ${school})`,
      },
      why: { zh: '放宽代码写错时不能猜测本意', en: 'what was meant by a wrong code cannot be guessed' },
      todo: { zh: `可用：${known.join('、')}`, en: `known are: ${known.join(', ')}` },
    }))
}

/** Grants for schools that the table lacks. `codes` are those of the whole table. */
export function checkGrantSchools(grants: readonly RelaxationGrant[], codes: ReadonlySet<string>): Problem[] {
  return grants
    .filter(({ school }) => !codes.has(school))
    .map(({ school, relaxation }) =>
      warn(
        'relaxation-school-missing',
        {
          zh: `放宽“${relaxation}”的学校 ${school} 不在表中`,
          en: `the school ${school} of the relaxation "${relaxation}" is not in the table`,
        },
        { zh: '请核对学校标识码', en: 'check the code of the school' },
      ),
    )
}

/** Grants whose condition the school's own figures do not show, among the rows of one county and year. */
export function checkGrantConditions(
  grants: readonly RelaxationGrant[],
  relaxations: readonly KnownRelaxation[],
  rows: readonly SchoolFacts[],
  rules: RulesInForce,
): Problem[] {
  return grants.flatMap(({ school, relaxation: code }) => {
    const own = rows.filter((row) => row.code === school)
    const relaxation = relaxations.find((each) => each.code === code)
    const inForce = rules.all.some((rule) => rule.code === code)
    if (own.length === 0 || !relaxation || (inForce && relaxation.conditionHolds(own, rules))) return []
    const name = own[0]!.name || school
    const because: Words = inForce
      ? { zh: '该校的数据不符合（或未填全）适用条件', en: "the school's figures do not show its condition, or lack it" }
      : { zh: `${rules.on} 尚无这种放宽`, en: `there is no such relaxation on ${rules.on}` }
    return warn(
      'relaxation-condition',
      { zh: `“${name}”的放宽“${code}”：${because.zh}`, en: `"${code}" for "${name}": ${because.en}` },
      {
        zh: '请对照“标准”中的适用条件核对学生数、城乡分类、建校年份等',
        en: 'hold its pupils, settlement and year of building against the condition in the standards',
      },
    )
  })
}
