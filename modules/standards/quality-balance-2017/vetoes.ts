/** The vetoes of 教督〔2017〕6号 art. 10, and the seventh that was added later: any one, and a county is not recognised. */
import type { Words } from '#kernel/words.ts'
import type { Item } from '../contract.ts'
import { countyCells, defineItem, noCountyTable, unknownFinding } from '../finding.ts'

const veto = (number: number, zh: string, en: string): Item => {
  const code = `V${number}`
  const label: Words = { zh, en }
  return defineItem({
    code,
    part: 'vetoes',
    label,
    kind: 'evidence',
    rules: [code],
    judge: ({ county }) => {
      if (county === null) return noCountyTable
      const happened = county[`veto${number}`]
      const cells = countyCells(county, [`veto${number}`])
      if (typeof happened !== 'boolean') {
        return unknownFinding(
          `是否存在“${zh}”未填，待核实`,
          `whether there was "${en}" is empty, to be verified`,
          cells,
        )
      }
      const found = happened
        ? { zh: `存在“${zh}”，一票否决`, en: `there was "${en}": vetoed` }
        : { zh: '未发现', en: 'none found' }
      return { outcome: happened ? 'unmet' : 'met', value: null, found, cells, failing: [] }
    },
  })
}

export const vetoItems: readonly Item[] = [
  veto(1, '以考试方式招生', 'admission by examination'),
  veto(2, '违规择校行为', 'choice of school against the rules'),
  veto(3, '重点学校或重点班', 'key schools or key classes'),
  veto(4, '有编不补或长期聘用编外教师', 'posts left empty, or teachers long employed outside the establishment'),
  veto(5, '教育系统重大安全责任事故和严重违纪违规事件', 'major safety accidents or serious breaches of discipline'),
  veto(6, '弄虚作假行为', 'falsification'),
  veto(
    7,
    '规范治理校外培训机构及减轻中小学生课外负担不力',
    'failure to regulate off-campus training and to lighten the load of pupils',
  ),
]
