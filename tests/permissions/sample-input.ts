/** Input for any operation, made from its description: the field's name says which place it is, its shape what fits. */
import { z } from 'zod'
import type { AnyOperation } from '#kernel/contract.ts'
import { subjects } from '#modules/standards/contract.ts'
import { innerSchema } from '#platform/operations/read-text.ts'

export interface SamplePlace {
  readonly city: string
  readonly county: string
  readonly town: string
  readonly school: string
}

/** A text that the pattern of a schema accepts, tried from the few kinds of text that contracts know. */
const texts = (place: SamplePlace): string[] => [
  'sample text',
  '说明文字',
  '2026-09-01',
  'primary/R1',
  'R1',
  'G1',
  '211',
  place.county,
  place.town,
  place.school,
  'sample-user',
  '2026-09-01T00:00:00.000Z',
]

function valueFor(name: string, schema: z.ZodType, place: SamplePlace): unknown {
  const inner = innerSchema(schema)
  const fits = (value: unknown): boolean => schema.safeParse(value).success
  /** Of fields that mean one thing in one operation and another elsewhere. */
  const alternatives: Readonly<Record<string, readonly unknown[]>> = {
    schools: [[{ school: place.school }]],
    values: [{}],
  }
  const named: Readonly<Record<string, unknown>> = {
    city: place.city,
    region: place.county,
    county: place.county,
    town: place.town,
    school: place.school,
    schools: [place.school],
    scenarios: ['middle'],
    under: place.county,
    scope: { kind: 'region', code: place.county },
    assignment: { role: 'supervisor', scope: { kind: 'region', code: place.county } },
    yaml: 'table: school\ncolumns: {}\n',
    id: '00000000-0000-7000-8000-000000000000',
    evidence: '00000000-0000-7000-8000-000000000000',
    mapping: '00000000-0000-7000-8000-000000000000',
    changes: { pupils: 10 },
    headings: { 学校名称: '名称' },
    ids: ['00000000-0000-7000-8000-000000000000', '00000000-0000-7000-8000-000000000001'],
    job: '00000000-0000-7000-8000-000000000000',
    campaign: '00000000-0000-7000-8000-000000000000',
    document: '00000000-0000-7000-8000-000000000000',
    values: { on: '2026-09-01' },
    parents: { for: 3, against: 1, abstain: 0 },
    off: [],
    prices: {},
    settings: {},
    pots: [{ code: 'local', name: '市县财政', level: 'local', uses: ['building'] }],
    items: [{ item: 'classroom', school: place.school, phase: 'primary', quantity: 2 }],
    candidates: [{ school: place.school, kind: 'close', receiving: [], year: 2027, reason: '说明文字' }],
    table: Object.fromEntries(subjects.map((subject) => [subject, Array.from({ length: 9 }, () => 0)])),
    posts: [{ post: 'P1', school: place.school, stage: 'primary', subject: 'chinese', count: 1 }],
    appointments: [{ post: 'P1', teacher: 'T1' }],
    teachers: ['T1'],
    fixed: [{ action: 'sports_m2-0000000000', least: 0, most: 0 }],
    budgets: [{ year: 2027, amount: 1 }],
    seen: [{ id: '00000000-0000-7000-8000-000000000000', sha256: '0'.repeat(64) }],
    confirmed: [],
    phone: '0376-2960001',
    entry: {
      name: '示例小学',
      address: '示例路1号',
      phone: '0376-2960001',
      contactName: '示例',
      contactPhone: '0376-2960001',
      places: [],
      serves: [],
      transport: '',
      boarding: '',
      meals: '',
      note: '',
    },
    proposers: [{ name: '张三' }],
    with: ['张三'],
    to: ['张三'],
    main: { name: '市教育体育局' },
    successor: { name: '市教育体育局' },
    times: [],
    decisions: [{ code: '1.1', isConfirmed: true, kind: 'measure', area: 'duty', text: '加强督导' }],
    stages: ['self-review', 'city-review'].map((code) => ({ code, words: { zh: '阶段', en: 'stage' }, level: 'city' })),
    uses: [{ kind: 'indicator', id: 'G5' }],
    edits: [{ kind: 'site', site: place.school, state: 'open', year: 2027 }],
    districts: [{ name: '第一督学责任区', schools: [{ school: place.school }] }],
    visits: [{ school: place.school, form: 'routine', on: '2099-09-01', purpose: '班额' }],
    photo: '00000000-0000-7000-8000-000000000000',
    client: '00000000-0000-7000-8000-000000000000',
    visit: '00000000-0000-7000-8000-000000000000',
    month: '2026-09',
    answers: {},
    demands: ['限期整改'],
    owner: { office: '教体局', person: null },
    steps: [{ code: 'remind', words: { zh: '提醒', en: 'reminder' }, by: { zh: '局', en: 'bureau' }, daysLate: 1 }],
    commitments: [
      {
        line: '1',
        area: 'duty',
        text: '说明文字',
        school: null,
        indicator: null,
        owner: { office: '教体局', person: null },
        startsOn: null,
        dueOn: '2027-08-31',
        measure: { zh: '说明文字', en: 'sample text' },
        unit: '',
        baseline: null,
        target: null,
        rule: null,
      },
    ],
  }
  if (Object.hasOwn(named, name) && fits(named[name])) return named[name]
  const alike = alternatives[name]?.find(fits)
  if (alike !== undefined) return alike
  if (inner instanceof z.ZodEnum) return inner.options[0]
  if (inner instanceof z.ZodBoolean) return true
  const number = [2025, 1, 0, 32, 114].find(fits)
  if (number !== undefined) return number
  const text = texts(place).find(fits)
  if (text !== undefined) return text
  throw new Error(`no sample fits the field ${name}; add one here`)
}

/** Every required field filled, so that only permission and scope decide whether the operation is begun. */
export const sampleInput = (operation: AnyOperation, place: SamplePlace): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(operation.input.shape).flatMap(([name, schema]) =>
      (schema as z.ZodType).safeParse(undefined).success ? [] : [[name, valueFor(name, schema as z.ZodType, place)]],
    ),
  )
