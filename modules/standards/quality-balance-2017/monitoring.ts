/**
 * E9 of 教督〔2017〕6号 art. 8, and Q3 of the entry review: every subject of the national monitoring of quality at
 * level III or above, and its spread between schools below the limit.
 */
import { ratioOf, toNumber } from '#kernel/ratio.ts'
import type { Words } from '#kernel/words.ts'
import type { CountyFacts, Item, ItemFinding, Rule } from '../contract.ts'
import { countyCells, noCountyTable } from '../finding.ts'
import { holds, limitOf, printed } from '../limits.ts'

const subjects: Readonly<Record<string, Words>> = {
  chinese: { zh: '语文', en: 'Chinese' },
  maths: { zh: '数学', en: 'mathematics' },
  science: { zh: '科学', en: 'science' },
  sport: { zh: '体育', en: 'PE' },
  arts: { zh: '艺术', en: 'arts' },
  moral: { zh: '德育', en: 'moral education' },
}

function judgeSubject(county: CountyFacts, subject: string, name: Words, bar: Rule) {
  const level = county[`${subject}Level`]
  const spread = county[`${subject}Spread`]
  const wide = typeof spread === 'number' && !holds(bar, ratioOf(spread))
  const figure = typeof spread === 'number' ? printed(ratioOf(spread), limitOf(bar)) : '—'
  const reasons: Words[] = []
  if (level === false) reasons.push({ zh: '未达Ⅲ级', en: 'below level III' })
  if (wide) reasons.push({ zh: `校际差异率${figure}`, en: `spread ${figure}` })
  return {
    fails: reasons.length > 0,
    unknown: typeof level !== 'boolean' || typeof spread !== 'number',
    spread: typeof spread === 'number' ? spread : null,
    name,
    words: {
      zh: `${name.zh}${reasons.map(({ zh }) => zh).join('且')}`,
      en: `${name.en} ${reasons.map(({ en }) => en).join(' and ')}`,
    },
  }
}

/** Holds the monitoring results of a county against the limit of spread. */
export function judgeMonitoring(county: CountyFacts | null, bar: Rule): ItemFinding {
  if (county === null) return noCountyTable
  const results = Object.entries(subjects).map(([subject, name]) => judgeSubject(county, subject, name, bar))
  const failing = results.filter(({ fails }) => fails)
  const unknown = results.filter((result) => result.unknown)
  const spreads = results.flatMap(({ spread }) => (spread === null ? [] : [spread]))
  const widest = spreads.length > 0 ? Math.max(...spreads) : null
  const demand = {
    zh: `六科均须Ⅲ级以上且校际差异率＜${toNumber(limitOf(bar))}`,
    en: `six subjects, each at level III or above with a spread below ${toNumber(limitOf(bar))}`,
  }
  const zh = [demand.zh]
  const en = [demand.en]
  if (failing.length > 0) {
    zh.push(`未达标：${failing.map(({ words }) => words.zh).join('、')}`)
    en.push(`not met: ${failing.map(({ words }) => words.en).join(', ')}`)
  }
  if (unknown.length > 0) {
    zh.push(`缺数据：${unknown.map(({ name }) => name.zh).join('、')}`)
    en.push(`data missing: ${unknown.map(({ name }) => name.en).join(', ')}`)
  }
  if (failing.length === 0 && unknown.length === 0) {
    zh.push(`全部达标，最大差异率${printed(ratioOf(widest!), limitOf(bar))}`)
    en.push(`all met, widest spread ${printed(ratioOf(widest!), limitOf(bar))}`)
  }
  const fields = Object.keys(subjects).flatMap((subject) => [`${subject}Level`, `${subject}Spread`])
  return {
    outcome: failing.length > 0 ? 'unmet' : unknown.length > 0 ? 'unknown' : 'met',
    value: widest,
    found: { zh: zh.join('；'), en: en.join('; ') },
    cells: countyCells(county, fields),
    failing: [],
  }
}

/** An item that asks for the monitoring results, under its own code and limit. */
export const monitoringItem = (code: string, part: Item['part']): Item => ({
  code,
  part,
  label: { zh: '国家义务教育质量监测', en: 'national monitoring of the quality of compulsory education' },
  kind: 'measured',
  rules: [code],
  judge: ({ county }, rules) => judgeMonitoring(county, rules.rule(code)),
})
