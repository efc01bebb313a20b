/** The five entry conditions (资格审核) that a county must fulfil before the national review looks at anything else. */
import { minus, ratioOf } from '#kernel/ratio.ts'
import { compulsoryStages, stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import { foldOutcomes } from '#kernel/outcome.ts'
import type { Item } from '../contract.ts'
import { countyCells, defineItem, fromCounty, noCountyTable } from '../finding.ts'
import { holds } from '../limits.ts'
import { monitoringItem } from '../quality-balance-2017/monitoring.ts'

const yearsOfBasicBalance: Item = {
  code: 'Q1',
  part: 'qualification',
  label: { zh: '通过基本均衡认定三年以上', en: 'three years since the recognition of basic balance' },
  kind: 'measured',
  rules: ['Q1'],
  judge: fromCounty(
    { basicBalanceYear: { zh: '基本均衡认定年份', en: 'year of the basic balance recognition' } },
    ({ basicBalanceYear }, rules, { year }) => {
      const bar = rules.rule('Q1')
      const years = minus(ratioOf(year), basicBalanceYear)
      const from = Number(basicBalanceYear.n)
      return {
        outcome: holds(bar, years) ? 'met' : 'unmet',
        value: years,
        found: {
          zh: `${from}年通过基本均衡认定，至统计学年起始年${year}年满${year - from}年（应≥${bar.value}年）`,
          en: `recognised in ${from}, ${year - from} years before ${year}, the year in which the school year begins (≥ ${bar.value})`,
        },
      }
    },
  ),
}

const worstField: Readonly<Record<CompulsoryStage, string>> = {
  primary: 'basicBalanceWorstPrimary',
  junior: 'basicBalanceWorstJunior',
}

const basicBalanceKept: Item = {
  code: 'Q2',
  part: 'qualification',
  label: { zh: '申报前三年基本均衡指标保持达标', en: 'basic balance kept over the three years before' },
  kind: 'measured',
  rules: ['Q2'],
  judge: ({ county }, rules) => {
    if (county === null) return noCountyTable
    const found = compulsoryStages.map((stage) => {
      const bar = rules.rule('Q2', stage)
      const cv = county[worstField[stage]]
      const known = typeof cv === 'number'
      const outcome = !known ? 'unknown' : holds(bar, ratioOf(cv)) ? 'met' : 'unmet'
      const { zh, en } = stageWords[stage]
      return {
        outcome,
        cv: known ? cv : null,
        zh: `${zh}最大差异系数${known ? cv : '未填'}（应≤${bar.value}）`,
        en: `${en}: highest CV ${known ? cv : 'empty'} (≤ ${bar.value})`,
      } as const
    })
    return {
      outcome: foldOutcomes(found.map(({ outcome }) => outcome)),
      value: found.every(({ cv }) => cv !== null) ? Math.max(...found.map(({ cv }) => cv!)) : null,
      found: { zh: found.map(({ zh }) => zh).join('；'), en: found.map(({ en }) => en).join('; ') },
      cells: countyCells(county, Object.values(worstField)),
      failing: [],
    }
  },
}

const balanceOfResources: Item = {
  code: 'Q4',
  part: 'qualification',
  label: { zh: '优质均衡校际差异系数', en: 'coefficients of variation of quality balance' },
  kind: 'measured',
  rules: ['Q4', 'CV'],
  // Decided exactly by the resources part; here the worst figure of each stage is only shown.
  judge: ({ worstCv, cvOutcome }, rules) => {
    const found = compulsoryStages.map((stage) => {
      const cv = worstCv[stage]
      const { zh, en } = stageWords[stage]
      const limit = rules.rule('Q4', stage).value
      const [figureZh, figureEn] = cv === null ? ['无法计算', 'not known'] : [cv.toFixed(4), cv.toFixed(4)]
      return { zh: `${zh}最大${figureZh}（应≤${limit}）`, en: `${en}: highest ${figureEn} (≤ ${limit})` }
    })
    const known = compulsoryStages.flatMap((stage) => (worstCv[stage] === null ? [] : [worstCv[stage]]))
    return {
      outcome: cvOutcome,
      value: known.length > 0 ? Math.max(...known) : null,
      found: {
        zh: `十四个差异系数：${found.map(({ zh }) => zh).join('；')}`,
        en: `the fourteen CVs: ${found.map(({ en }) => en).join('; ')}`,
      },
      cells: [],
      failing: [],
    }
  },
}

const noGraveIncident: Item = {
  code: 'Q5',
  part: 'qualification',
  label: { zh: '申报当年无重大安全事故、严重违规、校闹和重大舆情', en: 'no grave incident in the year of application' },
  kind: 'evidence',
  rules: ['Q5'],
  judge: ({ county }) => {
    if (county === null) return noCountyTable
    const cells = countyCells(county, ['veto5'])
    if (county['veto5'] === true) {
      const found = { zh: '一票否决第5项为“是”', en: 'veto 5 stands at yes' }
      return { outcome: 'unmet', value: null, found, cells, failing: [] }
    }
    const found = {
      zh: '表中没有校闹、重大舆情的列，待核实',
      en: 'disturbances at schools and public opinion have no column: to be verified',
    }
    return { outcome: 'unknown', value: null, found, cells, failing: [] }
  },
}

export const entryItems: readonly Item[] = [
  yearsOfBasicBalance,
  basicBalanceKept,
  monitoringItem('Q3', 'qualification'),
  balanceOfResources,
  noGraveIncident,
].map(defineItem)
