/** What can be asked about 督学责任区: who supervises which school, how schools may be shared out, the sign at the gate. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import { markWords, type Mark } from '#modules/network/contract.ts'
import { dutyKinds, supervisionRuleCodes } from './district-words.ts'
import {
  basisField,
  cityField,
  countyField,
  nameField,
  reasonField,
  regionField,
  schoolField,
  supervisionProblem,
  words,
} from './fields.ts'

const idField = () => labelled(z.uuid(), '督学责任区编号', 'id of the district')

const supervisorInput = z.object({
  name: nameField('责任督学姓名', 'name of the supervisor'),
  phone: labelled(
    z
      .string()
      .trim()
      .regex(/^[\d+\-—() 转]{5,30}$/)
      .optional(),
    '公示电话',
    'phone on the sign',
  ),
  duty: labelled(z.enum(dutyKinds).default('part-time'), '专职或兼职', 'full-time or part-time'),
  appointedOn: labelled(isoDate().optional(), '聘任日期', 'day of the appointment'),
})
const placedInput = z.object({
  school: schoolField(),
  supervisor: labelled(
    z.number().int().min(1).max(40).optional(),
    '由第几名督学负责（不填为暂缺）',
    'which of the supervisors, by number; left out where nobody is yet',
  ),
})
const districtInput = {
  name: nameField('责任区名称', 'name of the district'),
  supervisors: labelled(z.array(supervisorInput).max(40).default([]), '责任督学', 'supervisors'),
  schools: labelled(z.array(placedInput).min(1).max(400), '学校及负责督学', 'schools and whose they are'),
}

const districtSchool = z.object({
  code: z.string(),
  name: z.string(),
  townName: z.string().nullable(),
  /** Number in `supervisors`; null while nobody has it. */
  supervisor: z.number().nullable(),
  /** False where it has been closed or merged since. */
  isOpen: z.boolean(),
})
export const districtShape = z.object({
  id: z.string(),
  county: z.string(),
  countyName: z.string(),
  name: z.string(),
  supervisors: z.array(
    z.object({
      number: z.number(),
      name: z.string(),
      phone: z.string().nullable(),
      duty: z.enum(dutyKinds),
      appointedOn: z.string().nullable(),
      termEndsOn: z.string().nullable(),
      schools: z.number(),
    }),
  ),
  schools: z.array(districtSchool),
  /** Over the usual numbers, somebody missing, a term that is over, a school that is gone. */
  warnings: z.array(words),
  setBy: z.string(),
  setAt: z.string(),
})
export type DistrictShown = z.infer<typeof districtShape>

export const supervisionRuleShape = z.object({
  code: z.enum(supervisionRuleCodes),
  words,
  value: z.number(),
  /** What the product proposes, with where it is from. */
  usual: z.number(),
  unit: z.string(),
  document: z.string(),
  clause: z.string(),
  mark: z.enum(Object.keys(markWords) as [Mark, ...Mark[]]),
})
export type SupervisionRuleShown = z.infer<typeof supervisionRuleShape>

const saved = z.object({
  /** Null where there are errors: then nothing is saved. */
  id: z.string().nullable(),
  problems: z.array(supervisionProblem),
})

export const districtOperations = {
  supervisionRules: describeOperation({
    kind: 'query',
    about: {
      zh: '督导规则（责任区规模、每月督导次数等）',
      en: 'the numbers of supervision, each with where it is from',
    },
    needs: 'accountability.supervision',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      rules: z.array(supervisionRuleShape),
      /** What the sign at the gate says a supervisor does. */
      duties: z.array(z.string()),
      dutiesMark: z.enum(Object.keys(markWords) as [Mark, ...Mark[]]),
      /** Whom to call at the county or city, as it stands on signs and notices; null until it is set. */
      contact: z.string().nullable(),
      basis: z.string().nullable(),
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
    }),
  }),
  setSupervisionRules: describeOperation({
    kind: 'command',
    about: { zh: '设置督导规则', en: 'set the numbers of supervision' },
    needs: 'accountability.supervision-rules',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({
      city: cityField(),
      values: labelled(
        z.partialRecord(z.enum(supervisionRuleCodes), z.number().int().min(1).max(10_000)),
        '各项数字，按代码',
        'numbers by their codes',
      ),
      duties: labelled(
        z.array(z.string().trim().min(4).max(120)).min(1).max(12).optional(),
        '公示牌上的职责',
        'duties on the sign',
      ),
      contact: labelled(
        z.string().trim().min(5).max(80).optional(),
        '督导机构名称和电话（印在公示牌上）',
        'office and phone printed on signs',
      ),
      basis: basisField(),
    }),
    output: z.object({}),
  }),
  districts: describeOperation({
    kind: 'query',
    about: { zh: '督学责任区、责任督学和未划入的学校', en: 'districts with their supervisors, and schools in none' },
    needs: 'accountability.supervision',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      districts: z.array(districtShape),
      /** Open schools that stand in no district. */
      unplaced: z.array(
        z.object({ county: z.string(), code: z.string(), name: z.string(), townName: z.string().nullable() }),
      ),
      schools: z.number(),
    }),
  }),
  proposeDistricts: describeOperation({
    kind: 'query',
    about: {
      zh: '按乡镇和距离提出责任区划分方案（不保存）',
      en: 'propose how schools may be shared out, by township and distance; nothing is saved',
    },
    needs: 'accountability.supervision',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      onlyUnplaced: labelled(
        z.boolean().default(false),
        '只划分未划入的学校',
        'only schools that stand in no district',
      ),
    }),
    output: z.object({
      districts: z.array(
        z.object({
          name: z.string(),
          /** How many supervisors it asks for. */
          supervisors: z.number(),
          schools: z.array(
            z.object({ code: z.string(), name: z.string(), townName: z.string().nullable(), supervisor: z.number() }),
          ),
          /** Farthest from the middle of its schools, in a straight line; null where places are not known. */
          reach: z.number().nullable(),
        }),
      ),
      basis: z.array(words),
    }),
  }),
  enterDistrict: describeOperation({
    kind: 'command',
    about: { zh: '设立督学责任区', en: 'set a district up' },
    needs: 'accountability.districts',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), ...districtInput }),
    output: saved,
  }),
  enterDistricts: describeOperation({
    kind: 'command',
    about: { zh: '按方案一次设立多个督学责任区', en: 'set several districts up at once, as proposed' },
    needs: 'accountability.districts',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      districts: labelled(z.array(z.object(districtInput)).min(1).max(60), '责任区', 'districts'),
    }),
    output: z.object({ ids: z.array(z.string()), problems: z.array(supervisionProblem) }),
  }),
  changeDistrict: describeOperation({
    kind: 'command',
    about: { zh: '调整督学责任区（督学、学校）', en: 'change a district: its name, supervisors, schools' },
    needs: 'accountability.districts',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), ...districtInput, reason: reasonField() }),
    output: saved,
  }),
  dissolveDistrict: describeOperation({
    kind: 'command',
    about: { zh: '撤销督学责任区', en: 'dissolve a district' },
    needs: 'accountability.districts',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  districtHistory: describeOperation({
    kind: 'query',
    about: { zh: '一个督学责任区的历次调整', en: 'every change of a district' },
    needs: 'accountability.supervision',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({
      events: z.array(
        z.object({
          number: z.number(),
          kind: z.enum(['set', 'dissolved']),
          name: z.string().nullable(),
          supervisors: z.array(z.string()),
          schools: z.number().nullable(),
          reason: z.string().nullable(),
          at: z.string(),
          personName: z.string(),
        }),
      ),
    }),
  }),
  districtSigns: describeOperation({
    kind: 'query',
    about: {
      zh: '打印责任督学公示牌（每校一页）',
      en: 'print the signs with the name of the supervisor, a page a school',
    },
    needs: 'accountability.supervision',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({
      county: countyField(),
      id: idField(),
      school: labelled(
        z
          .string()
          .regex(/^\d{10}$/)
          .optional(),
        '只打印这所学校',
        'only of this school',
      ),
    }),
    output: download,
  }),
} as const
