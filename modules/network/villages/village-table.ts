/** The table 村庄学龄人口表: a row for each village (and, where years ahead are given, for each year), with where its pupils go now. */
import type { TableDescription } from '#modules/census/contract.ts'
import { bandWords, type Band } from '../county/county-words.ts'

const must = { required: true, key: true } as const

const pupilsOf = (band: Band) =>
  ({
    heading: `${bandWords[band].zh}学生(人)`,
    en: `pupils of ${bandWords[band].en}`,
    kind: 'count',
    unit: '人',
    ...must,
  }) as const
const schoolOf = (band: Band) =>
  ({
    heading: `${bandWords[band].zh}现就读学校标识码`,
    en: `school of ${bandWords[band].en} now`,
    kind: 'code',
  }) as const

export const villageFields = {
  code: { heading: '村庄代码', en: 'village code', kind: 'code', ...must },
  name: { heading: '村庄名称', en: 'village', kind: 'text', ...must },
  longitude: { heading: '经度', en: 'longitude', kind: 'amount', unit: '°', ...must },
  latitude: { heading: '纬度', en: 'latitude', kind: 'amount', unit: '°', ...must },
  datum: {
    heading: '坐标系',
    en: 'datum',
    kind: 'choice',
    choices: { CGCS2000: 'CGCS2000', WGS84: 'WGS84', 'GCJ-02': 'GCJ-02', 'BD-09': 'BD-09' },
  },
  /** Empty: now. A later year takes the place of what the forecast would give. */
  year: { heading: '学年', en: 'school year; empty for now', kind: 'year', earliest: 2010 },
  low: pupilsOf('1-3'),
  middle: pupilsOf('4-6'),
  junior: pupilsOf('7-9'),
  lowSchool: schoolOf('1-3'),
  middleSchool: schoolOf('4-6'),
  juniorSchool: schoolOf('7-9'),
} as const

/** Fields of the pupils and of the school, in the order of `bands`. */
export const pupilFields = ['low', 'middle', 'junior'] as const
export const schoolFields = ['lowSchool', 'middleSchool', 'juniorSchool'] as const

export const villageTable: TableDescription = {
  kind: 'villages',
  sheet: '村庄学龄人口表',
  words: { zh: '村庄学龄人口表', en: 'pupils of villages' },
  fields: villageFields,
  keyField: 'code',
  nameField: 'name',
}

/** A village as it is kept: where it is (WGS84), its pupils now and in later years that are given, its schools now. */
export interface VillageFigure {
  readonly code: string
  readonly name: string
  readonly town: string
  readonly longitude: number
  readonly latitude: number
  readonly pupils: readonly number[]
  readonly ahead: Readonly<Record<string, readonly number[]>>
  readonly schools: readonly (string | null)[]
}
