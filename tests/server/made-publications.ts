/** Snapshots as large as a large county's, published, for tests and measurements of the portal. Texts come from whoever calls. */
import { draftSnapshot, takeStep } from '#modules/engagement/publication/write-publication.ts'
import { publicPaces, type PublicationKind } from '#modules/engagement/contract.ts'
import type { SnapshotFacts } from '#modules/engagement/publication/snapshot-shapes.ts'
import type { Database } from '#platform/database/database.ts'
import { operatorWith } from '#platform/operations/bare-context.ts'

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

export interface MadeTexts {
  /** Put into every field that people write. */
  readonly text: string
  readonly countyName: string
}

const headOf = (county: string, { text, countyName }: MadeTexts, what: string) => ({
  title: { zh: `${countyName}${what}`, en: `${countyName}: ${what}` },
  county,
  countyName,
  asOf: '2026-11-20',
  sources: [{ words: { zh: `台账${text}`, en: `ledger ${text}` }, asOf: '2026-11-20' }],
  method: { zh: `口径${text}`, en: `method ${text}` },
  contact: { office: `基教股${text}`, name: `李某${text}`, phone: '0376-0000000' },
  isSimulated: true,
})

const area = { zh: '持续改善办学条件', en: 'improving conditions' }

export const madeProgress = (county: string, texts: MadeTexts, promises = 300): SnapshotFacts['progress'] => ({
  ...headOf(county, texts, '承诺与进展'),
  targetYear: 2028,
  counts: [
    {
      area,
      total: promises,
      byPace: { met: promises, 'on-track': 0, 'at-risk': 0, late: 0, 'fallen-back': 0, unknown: 0 },
    },
  ],
  promises: upTo(promises).map((i) => ({
    id: `p${i}`,
    area,
    text: `第${i}项承诺：按照标准配齐教学及辅助用房、体育运动场馆和教学仪器设备，建成后投入使用并接受社会监督${texts.text}`,
    school: i % 3 === 0 ? `21419250${String(10 + (i % 80))}` : null,
    schoolName: i % 3 === 0 ? `某某镇第${i}小学${texts.text}` : null,
    source: `责任书（2026年）${texts.text}`,
    office: `教体局项目办${texts.text}`,
    dueOn: '2027-08-31',
    measure: `竣工验收并投入使用${texts.text}`,
    unit: '平方米',
    baseline: 1000 + i,
    target: 3000,
    value: 2000 + i,
    valueOn: '2026-11-01',
    valueFrom: { zh: `项目台账${texts.text}`, en: 'ledger' },
    pace: publicPaces[i % publicPaces.length]!,
    scoresItself: i % 2 === 0,
    person: '内部责任人',
    said: 'under-way',
    shown: 'none',
  })),
  countedOnly: 12,
})

export const madeChanges = (county: string, texts: MadeTexts, villages = 500): SnapshotFacts['changes'] => ({
  ...headOf(county, texts, '学校变动'),
  plan: { id: 'plan', name: `布局方案${texts.text}`, publishedAt: '2026-10-10', firstYear: 2027, lastYear: 2031 },
  changes: upTo(120).map((i) => ({
    school: `21419250${String(10 + (i % 80))}`,
    schoolName: `某某镇第${i}小学${texts.text}`,
    year: 2027 + (i % 5),
    action: 'expand',
    words: { zh: '扩建', en: 'expand' },
    plan: '布局方案',
  })),
  projects: upTo(60).map((i) => ({
    id: `project${i}`,
    name: `项目${i}${texts.text}`,
    school: `21419250${String(10 + (i % 80))}`,
    schoolName: `某某镇第${i}小学${texts.text}`,
    brings: { zh: `普通教室${i}间${texts.text}`, en: `${i} classrooms ${texts.text}` },
    state: { zh: '在建', en: 'under way' },
    year: 2027,
    isExpected: true,
    planned: 123_456_789,
  })),
  catchments: upTo(villages).flatMap((i) =>
    ['1—3年级', '4—6年级', '7—9年级'].map((grades) => ({
      place: `第${i}村${texts.text}`,
      town: `某某镇${texts.text}`,
      grades,
      from: 2027,
      until: null,
      school: `21419250${String(10 + (i % 80))}`,
      schoolName: `某某镇第${i % 80}小学${texts.text}`,
      pupils: 31,
    })),
  ),
})

export const madeForecast = (county: string, texts: MadeTexts, towns = 40, horizon = 15): SnapshotFacts['forecast'] => {
  const years = upTo(horizon).map((i) => 2026 + i)
  const line = (from: number) => ({
    now: from,
    pupils: years.map((_, i) => from - i * 10),
    low: years.map((_, i) => from - i * 20),
    high: years.map((_, i) => from + i * 20),
  })
  return {
    ...headOf(county, texts, '在校生预测'),
    origin: 2025,
    madeAt: '2026-11-20',
    years,
    places: [
      ...(['all', 'primary', 'junior'] as const).map((stage) => ({
        code: county,
        name: texts.countyName,
        level: 'county' as const,
        stage,
        ...line(90_000),
      })),
      ...upTo(towns).map((i) => ({
        code: `t${i}`,
        name: `第${i}乡${texts.text}`,
        level: 'town' as const,
        stage: 'all' as const,
        ...line(2000 + i),
      })),
    ],
    past: upTo(6).map((i) => ({
      origin: 2021,
      madeAt: '2021-11-20',
      year: 2022 + i,
      forecast: 90_000,
      low: 88_000,
      high: 92_000,
      actual: 90_500,
      error: -500,
    })),
  }
}

export const madeReply = (county: string, texts: MadeTexts): SnapshotFacts['reply'] => ({
  ...headOf(county, texts, '对市六届人大二次会议第1号建议的答复'),
  proposal: 'proposal',
  number: `第1号${texts.text}`,
  session: '市六届人大二次会议',
  body: 'npc',
  subject: `关于优质均衡的建议${texts.text}`,
  proposers: [`代表甲${texts.text}`],
  office: `市教体局${texts.text}`,
  resultClass: { zh: 'A类', en: 'A' },
  repliedOn: '2026-06-30',
  salutation: `甲代表：${texts.text}`,
  parts: upTo(6).map((i) => ({
    heading: `${i + 1}、工作情况${texts.text}`,
    paragraphs: upTo(6).map(() => '我们将继续改善办学条件，补充师资，优化布局。'.repeat(12) + texts.text),
  })),
  figures: [{ words: `279所${texts.text}`, asOf: '2026-06-01', source: `年度实绩${texts.text}` }],
  signer: '签发人内部',
})

export const madeTable = (county: string, texts: MadeTexts, towns = 40): SnapshotFacts['table'] => {
  const unit = { zh: '人', en: 'pupils' }
  return {
    ...headOf(county, texts, '各乡镇在校生'),
    table: 'pupils-by-town',
    schoolYear: 2025,
    columns: [
      { code: 'primary', words: { zh: '小学', en: 'primary' }, unit },
      { code: 'junior', words: { zh: '初中', en: 'junior secondary' }, unit },
    ],
    rows: upTo(towns).map((i) => ({
      code: `t${i}`,
      name: { zh: `第${i}乡${texts.text}`, en: `第${i}乡${texts.text}` },
      isTotal: false,
      cells: [1000 + i, i % 5 === 0 ? 'withheld' : 500 + i],
    })),
    withheld: 8,
  }
}

export const madeSchool = (
  county: string,
  texts: MadeTexts,
  school: string,
  served = 200,
): SnapshotFacts['school'] => ({
  ...headOf(county, texts, '学校信息公开'),
  school,
  town: `某某镇${texts.text}`,
  entry: {
    name: `某某小学${texts.text}`.slice(0, 80),
    address: `某某路1号${texts.text}`,
    phone: '0376-0000000',
    contactName: '王老师',
    contactPhone: '0376-0000000',
    places: [{ grade: '一年级', places: 135, year: 2027 }],
    serves: upTo(served).map((i) => `第${i}小区${texts.text}`.slice(0, 60)),
    transport: texts.text,
    boarding: texts.text,
    meals: texts.text,
    note: texts.text,
    filledBy: '填报人内部',
  },
})

/** Brings a made snapshot out, each step by another made-up person. Gives its id. */
export async function publishMade<K extends PublicationKind>(
  database: Database,
  kind: K,
  county: string,
  facts: SnapshotFacts[K],
  subject = '',
): Promise<string> {
  const desk = (name: string) => ({ database, now: '2026-11-21T02:00:00.000Z', caller: { ...operatorWith([]), name } })
  return database.transaction().execute(async (transaction) => {
    const drafted = await draftSnapshot({ ...desk('甲'), database: transaction }, { county, kind, subject, facts })
    if ('refused' in drafted) throw new Error(drafted.code)
    for (const [name, step] of [
      ['乙', 'reviewed'],
      ['丙', 'signed'],
      ['丁', 'cleared'],
      ['戊', 'published'],
    ] as const) {
      const items = [{ id: drafted.id, sha256: drafted.sha256 }]
      const taken = await takeStep({ ...desk(name), database: transaction }, { county, items, step })
      if ('refused' in taken) throw new Error(taken.code)
    }
    return drafted.id
  })
}
