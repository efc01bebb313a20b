/** Proposals of the example city as they were made up (模拟数据): who proposes what, and how far each has come. */

export type Reached =
  | 'registered'
  | 'withdrawn'
  | 'assigned'
  | 'contacted'
  | 'in-review'
  | 'reviewed'
  | 'signed'
  | 'replied'
  | 'closed'
  | 'again'
  | 'further'

export interface MadeProposal {
  readonly kind: 'deputy' | 'cppcc'
  readonly session: string
  readonly number: number
  readonly title: string
  readonly text: string
  readonly category: 'duty' | 'planning' | 'conditions' | 'staffing' | 'quality' | 'atmosphere' | 'other'
  readonly proposers: readonly { readonly name: string; readonly unit: string }[]
  /** Days before today on which it came in; it is assigned five days later. */
  readonly days: number
  readonly reached: Reached
  readonly result?: 'A' | 'B'
  readonly isKey?: boolean
  readonly restriction?: string
  readonly joint?: readonly { readonly name: string; readonly county: string | null }[]
  readonly way?: 'visit' | 'phone'
  /** Written under the composed text: promises with a day (days from today) for the ledger. */
  readonly promises?: readonly {
    readonly area: string
    readonly text: string
    readonly days: number
    readonly measure: string
  }[]
}

const people = '市六届人大六次会议'
const conference = '市政协六届五次会议'

export const cityProposals: readonly MadeProposal[] = [
  {
    kind: 'deputy',
    session: people,
    number: 188,
    category: 'duty',
    days: 190,
    reached: 'closed',
    result: 'A',
    way: 'visit',
    title: '关于推进我市义务教育优质均衡发展的建议（模拟）',
    text: '建议压实县区责任，科学规划学校布局，改善办学条件，补充紧缺学科教师。（模拟数据）',
    proposers: [
      { name: '李向前', unit: '浉河区代表团' },
      { name: '王玉兰', unit: '新县代表团' },
    ],
    joint: [{ name: '新县教育体育局', county: '411523' }],
    promises: [
      { area: 'duty', text: '与各县区政府签订优质均衡发展责任书（模拟）', days: 120, measure: '签订份数' },
      { area: 'staffing', text: '制定校长教师交流轮岗实施方案（模拟）', days: -20, measure: '方案印发' },
      { area: 'quality', text: '建成市级课后服务信息化平台（模拟）', days: 200, measure: '平台启用' },
    ],
  },
  {
    kind: 'deputy',
    session: people,
    number: 201,
    category: 'conditions',
    days: 80,
    reached: 'in-review',
    isKey: true,
    way: 'visit',
    title: '关于化解城区学校大班额的建议（模拟）',
    text: '城区部分学校班额偏大，建议加快学校建设、均衡分班。（模拟数据）',
    proposers: [{ name: '赵建民', unit: '平桥区代表团' }],
    joint: [{ name: '信阳市自然资源和规划局', county: null }],
  },
  {
    kind: 'deputy',
    session: people,
    number: 207,
    category: 'staffing',
    days: 75,
    reached: 'reviewed',
    way: 'phone',
    title: '关于补充乡村学校音体美教师的建议（模拟）',
    text: '乡村学校音乐、体育、美术教师不足，建议走教、补充。（模拟数据）',
    proposers: [{ name: '周桂芳', unit: '光山县代表团' }],
  },
  {
    kind: 'deputy',
    session: people,
    number: 215,
    category: 'planning',
    days: 120,
    reached: 'contacted',
    way: 'phone',
    title: '关于办好必要的乡村小规模学校的建议（模拟）',
    text: '建议撤并教学点时充分听取家长意见，保留必要的小规模学校。（模拟数据）',
    proposers: [{ name: '陈国安', unit: '商城县代表团' }],
  },
  {
    kind: 'deputy',
    session: people,
    number: 156,
    category: 'quality',
    days: 170,
    reached: 'again',
    result: 'A',
    way: 'phone',
    title: '关于规范课后服务收费的建议（模拟）',
    text: '建议公开课后服务项目和收费标准。（模拟数据）',
    proposers: [{ name: '孙丽华', unit: '潢川县代表团' }],
  },
  {
    kind: 'deputy',
    session: people,
    number: 220,
    category: 'atmosphere',
    days: 3,
    reached: 'registered',
    title: '关于加强家校社协同育人的建议（模拟）',
    text: '建议办好家长学校，多形式宣传优质均衡。（模拟数据）',
    proposers: [{ name: '吴红梅', unit: '淮滨县代表团' }],
  },
  {
    kind: 'deputy',
    session: people,
    number: 240,
    category: 'other',
    days: 60,
    reached: 'withdrawn',
    title: '关于校园周边停车的建议（模拟）',
    text: '建议学校门前设置临时停车位。（模拟数据）',
    proposers: [{ name: '马志远', unit: '罗山县代表团' }],
  },
  {
    kind: 'deputy',
    session: people,
    number: 233,
    category: 'planning',
    days: 50,
    reached: 'assigned',
    title: '关于新建小区配套学校同步交付的建议（模拟）',
    text: '建议配套学校与住宅同步规划、同步建设、同步交付。（模拟数据）',
    proposers: [{ name: '郑海燕', unit: '羊山新区代表团' }],
    joint: [
      { name: '信阳市住房和城乡建设局', county: null },
      { name: '息县教育体育局', county: '411528' },
    ],
  },
  {
    kind: 'cppcc',
    session: conference,
    number: 37,
    category: 'quality',
    days: 160,
    reached: 'further',
    result: 'B',
    way: 'visit',
    title: '关于推进集团化办学的提案（模拟）',
    text: '建议扩大教育集团覆盖面，公开覆盖率的分母。（模拟数据）',
    proposers: [{ name: '民进信阳市委', unit: '党派提案' }],
    promises: [{ area: 'quality', text: '公布教育集团覆盖率及其分母（模拟）', days: 60, measure: '在门户网站公布' }],
  },
  {
    kind: 'cppcc',
    session: conference,
    number: 52,
    category: 'conditions',
    days: 95,
    reached: 'signed',
    result: 'A',
    way: 'visit',
    title: '关于加强学校食堂安全管理的提案（模拟）',
    text: '建议对学校食堂开展全面检查。（模拟数据）',
    proposers: [
      { name: '何立群', unit: '教育界' },
      { name: '田秀云', unit: '医药卫生界' },
    ],
    restriction: '涉及尚未结案的检查',
  },
]

export const countyProposal: MadeProposal = {
  kind: 'deputy',
  session: '县十六届人大三次会议',
  number: 12,
  category: 'conditions',
  days: 110,
  reached: 'replied',
  result: 'A',
  way: 'visit',
  title: '关于改善乡镇寄宿制学校条件的建议（模拟）',
  text: '建议为乡镇寄宿制学校增配床位和热水。（模拟数据）',
  proposers: [{ name: '余长河', unit: '沙窝镇代表团' }],
}
