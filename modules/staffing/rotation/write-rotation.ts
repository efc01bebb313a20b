/** Makes a plan from what is known of the county, checks it again without the mechanism, and keeps it. */
import type { AnswerContext } from '#platform/operations/answers.ts'
import { planRotation } from './call-rounds.ts'
import { judgeExchange } from './exchange-rule.ts'
import { exchangeRulesOf, type ExchangeGround } from './gather.ts'
import { standingsOf, summaryOf } from './made-rotation.ts'
import { problemOf, uncheckedOf } from './problem-of.ts'
import { readWays } from './read-ways.ts'
import { saveRotation } from './store.ts'
import { verifyRotation } from './verify-rotation.ts'

interface Wanted {
  readonly year: number
  readonly name: string
  readonly draw: string
  readonly ways: string | null
  readonly limitMinutes: number | null
}

const lack = (code: string, what: [zh: string, en: string], todo: [zh: string, en: string]) => ({
  code,
  what: { zh: what[0], en: what[1] },
  todo: { zh: todo[0], en: todo[1] },
})

export async function makeRotation({ database, caller, now }: AnswerContext, ground: ExchangeGround, wanted: Wanted) {
  const { county, roster, year: censusYear, rules, conditions, stored } = ground
  const { year, name, draw, ways, limitMinutes } = wanted
  const read = ways === null ? { minutes: null, problems: [] } : await readWays(ways, new Set(ground.registered.keys()))
  const problems = read.problems.map((problem) => ({ ...problem }))
  const lacks = [
    ...(roster === null
      ? [lack('no-roster', ['还没有教师名册', 'there is no roster'], ['请先导入教师名册', 'import the roster first'])]
      : []),
    ...(censusYear === null
      ? [
          lack(
            'no-census',
            ['没有学校基表，不知道班数和编制', 'there is no census: classes and posts are unknown'],
            ['请先导入学校基表', 'import the school table first'],
          ),
        ]
      : []),
    ...(limitMinutes !== null && ways === null
      ? [
          lack(
            'no-ways',
            ['有路程上限而没有路程表', 'a limit of minutes without a table'],
            ['请附学校间路程表，或改用直线距离上限', 'hand in the table of minutes, or use a straight-line limit'],
          ),
        ]
      : []),
  ]
  if (roster === null || lacks.length > 0 || (ways !== null && read.minutes === null))
    return { id: null, lacks, problems }
  const facts = {
    county,
    year,
    teachers: roster.teachers,
    schools: ground.schools,
    registered: ground.registered,
    pastMoves: ground.pastMoves,
    rules: conditions,
    backbonePerHundred: ground.backbonePerHundred,
  }
  const exchange = problemOf(facts, draw, { minutes: read.minutes, limitMinutes })
  if (exchange.problem.candidates.length === 0) {
    lacks.push(
      lack(
        'nobody-eligible',
        ['没有符合交流条件的教师', 'nobody is eligible'],
        ['请核对名册的现校任教年限', 'check the years at the school in the roster'],
      ),
    )
    return { id: null, lacks, problems }
  }
  const began = performance.now()
  const plan = planRotation(exchange.problem)
  const seconds = (performance.now() - began) / 1000
  const backbone = new Set(exchange.problem.candidates.filter(({ isBackbone }) => isBackbone).map(({ id }) => id))
  const principals = new Set(exchange.problem.candidates.filter(({ post }) => post === 'principal').map(({ id }) => id))
  const counted = plan.moves.filter(({ id }) => !principals.has(id))
  const rule = judgeExchange(
    {
      eligible: exchange.eligible,
      unknown: exchange.unknown,
      moved: counted.length,
      movedBackbone: counted.filter(({ id }) => backbone.has(id)).length,
    },
    exchangeRulesOf(rules),
  )
  const summary = summaryOf(exchange, plan, {
    rule,
    seconds,
    isVerified: verifyRotation(exchange.problem, plan).length === 0,
    censusYear,
    rulesVersion: rules.version,
    settings: stored?.number ?? null,
    unchecked: uncheckedOf(exchange.problem, conditions.quality),
  })
  const made = {
    problem: exchange.problem,
    plan,
    standings: standingsOf(exchange),
    lines: conditions.lines,
    contact: conditions.contact,
    objections: conditions.objections,
  }
  const id = await saveRotation(database, {
    county,
    name,
    year,
    roster: roster.batch.id,
    at: now,
    person: caller.id,
    personName: caller.name,
    summary,
    made,
  })
  return { id, lacks, problems }
}
