/** The headings of the two tables as the field writes them, in their order; a template carries exactly these. */

export const schoolHeadings: readonly string[] = `
学年 学校标识码 学校名称 办学类型代码 学段 县区代码 主管部门代码 乡镇 村级代码 经度 纬度 坐标系 城乡分类代码 举办者
是否寄宿制 建校年份 是否计校数 主校标识码
在校生数 一年级在校生数 二年级在校生数 三年级在校生数 四年级在校生数 五年级在校生数 六年级在校生数 七年级在校生数
八年级在校生数 九年级在校生数
班级数 一年级班数 二年级班数 三年级班数 四年级班数 五年级班数 六年级班数 七年级班数 八年级班数 九年级班数
最大班额 班额25人及以下班数 班额26-30人班数 班额31-35人班数 班额36-40人班数 班额41-45人班数 班额46-50人班数
班额51-55人班数 班额56-60人班数 班额61-65人班数 班额66人及以上班数
寄宿生数 随迁子女数 留守儿童数 随班就读数 送教上门数 就近划片入学学生数
教职工数 核定编制数 专任教师数 专科学历教师数 本科学历教师数 硕士学历教师数 博士学历教师数 县级及以上骨干教师数
体育教师数 音乐教师数 美术教师数 艺术教师数 心理健康教师数 轮岗兼职走教体艺教师数 持证教师数 完成360学时教师数
资产填报口径 占地面积(平方米) 校舍建筑面积(平方米) 教学及辅助用房面积(平方米) 其中室内体育用房面积(平方米)
运动场地面积(平方米) 校外租赁场馆面积(平方米) 教学仪器设备资产值(万元) 网络多媒体教室间数 普通教室间数 实验室间数
学生宿舍床位数 音乐专用教室面积清单(平方米) 美术专用教室面积清单(平方米) 图书册数 数字终端数
上年公用经费预算(元) 上年教师培训经费(元)
`
  .trim()
  .split(/\s+/)

export const countyHeadings: readonly string[] = `
学年 县区代码 常住人口 户籍人口 农业人口 乡镇数 行政村数 教师年均工资收入(元) 公务员年均工资收入(元)
符合交流条件教师数 实际交流教师数 实际交流骨干教师数 优质高中招生计划数 优质高中分配指标数 优质高中分配农村初中指标数
符合条件随迁子女数 公办就读随迁子女数 政府购买民办学位随迁子女数 适龄残疾儿童数 残疾儿童入学数
九年级毕业生数 三年前七年级在校生数 三年转入数 三年转出数 三年死亡数 特教学校生均公用经费(元) 基本均衡认定年份
申报前三年小学最大差异系数 申报前三年初中最大差异系数
监测语文达到三级以上(是/否) 监测语文校际差异率 监测数学达到三级以上(是/否) 监测数学校际差异率
监测科学达到三级以上(是/否) 监测科学校际差异率 监测体育达到三级以上(是/否) 监测体育校际差异率
监测艺术达到三级以上(是/否) 监测艺术校际差异率 监测德育达到三级以上(是/否) 监测德育校际差异率
认可度发放数 认可度有效数 认可度满意数
一票否决1 一票否决2 一票否决3 一票否决4 一票否决5 一票否决6 一票否决7
G1佐证结论 G2佐证结论 G10佐证结论 E3佐证结论 E5佐证结论 E6佐证结论 E7佐证结论 E8佐证结论
`
  .trim()
  .split(/\s+/)

/** A row `A` … `Z` of the document, written out: `一年级班数` … `九年级班数`, `一票否决1` … `一票否决7`. */
function between(first: string, last: string): string[] {
  const at = Array.from(first).findIndex((letter, index) => letter !== last[index])
  const numerals = '一二三四五六七八九'.includes(first[at]!) ? '一二三四五六七八九' : '123456789'
  const order = Array.from(numerals)
  const [from, to] = [order.indexOf(first[at]!), order.indexOf(last[at]!)]
  return order.slice(from, to + 1).map((each) => `${first.slice(0, at)}${each}${first.slice(at + 1)}`)
}

/** The headings that a section of the document lists in backticks, with its ellipses and subjects written out. */
export function headingsOfDocument(text: string, section: '5.1' | '5.2'): readonly string[] {
  const start = text.indexOf(`### ${section}`)
  const body = text.slice(text.indexOf('\n', start), text.indexOf(section === '5.1' ? '**Required' : '### 5.3', start))
  const subjects = /for each of ([^:]+):/.exec(body)?.[1]?.split(' ') ?? []
  const evidence = ['G1', 'G2', 'G10', 'E3', 'E5', 'E6', 'E7', 'E8']
  const headings: string[] = []
  let ellipsis = false
  const waiting: string[] = []
  const spread = (): void => {
    for (const subject of subjects) headings.push(...waiting.map((heading) => heading.replace('X', subject)))
    waiting.length = 0
  }
  for (const [, heading, dots] of body.matchAll(/`([^`]+)`|(…)/g)) {
    if (dots) ellipsis = true
    else if (heading!.includes('X')) waiting.push(heading!)
    else if (heading!.startsWith('G1佐证')) headings.push(...evidence.map((code) => heading!.replace('G1', code)))
    else {
      spread()
      if (ellipsis) headings.push(...between(headings.pop()!, heading!))
      else headings.push(heading!)
      ellipsis = false
    }
  }
  return headings
}
