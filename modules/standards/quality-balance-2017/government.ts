/** The fifteen items of government guarantee of 教督〔2017〕6号 art. 7; every one must be met. */
import type { Item } from '../contract.ts'
import { evidenceItem } from '../finding.ts'
import { admissionItems } from './admission.ts'
import { enrolmentByZone } from './enrolment-by-zone.ts'
import { fundsAndPayItems } from './public-funds-and-pay.ts'
import { schoolSizeItems } from './school-size.ts'
import { teacherItems } from './teachers.ts'

const onPaper: readonly Item[] = [
  evidenceItem('G1', 'government', { zh: '学校规划布局合理', en: 'schools are well placed and planned' }),
  evidenceItem('G2', 'government', {
    zh: '城乡建设、编制、公用经费、装备标准统一',
    en: 'one standard of building, posts, funds and equipment for town and country',
  }),
  evidenceItem('G10', 'government', {
    zh: '县级教育部门统筹分配各校教职工编制和岗位',
    en: 'the county education bureau allots posts among schools',
  }),
]

export const governmentItems: readonly Item[] = [
  ...onPaper,
  ...schoolSizeItems,
  ...fundsAndPayItems,
  ...teacherItems,
  enrolmentByZone,
  ...admissionItems,
].toSorted((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1)))
