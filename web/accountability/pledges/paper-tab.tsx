/** The pledge as a paper: parties, target year, yearly targets, clauses, money by source, departments, quarterly nodes, signatures. */
import { EditOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { departmentWords, type PledgeClauses } from '#modules/accountability/contract.ts'
import { fileUrl } from '#web/app/api.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { fixed, whole } from '#web/ui/charts/figures.ts'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { PlainTable } from '../plain-table.tsx'
import { clausesFrom, withClauses, type Alterations } from './alterations.ts'
import { moneyTable } from './money-table.ts'
import type { FoundPledge } from './pledge-page.tsx'

interface Props {
  readonly found: FoundPledge
  readonly altered: Alterations
  /** Null where nothing may be altered. */
  readonly onAltered: ((altered: Alterations) => void) | null
}

type Content = FoundPledge['content']

export function PaperTab({ found, altered, onAltered }: Props) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const { content, version, pledge } = found
  const { parties, countyName, targetYear, applyYear, sources } = content
  const clauses = (part: keyof PledgeClauses) => (
    <Clauses part={part} standing={content.clauses[part]} altered={altered} onAltered={onAltered} />
  )
  const parts: readonly (readonly [string, ReactNode])[] = [
    [
      pick('目标', 'Target'),
      <>
        <p>
          {pick(
            `${countyName}在${yearName(targetYear)}达到县域义务教育优质均衡发展标准，${applyYear}年申报。各年不超过下列数，分指标见附表：`,
            `${countyName} reaches the standard in ${yearName(targetYear)} and applies in ${applyYear}. Each year no more than this; each indicator stands in the annex:`,
          )}
        </p>
        <Targets content={content} isWhole={false} />
      </>,
    ],
    [pick('县政府责任', 'What the county does'), clauses('duty')],
    [pick('市政府责任', 'What the city does'), clauses('support')],
    [pick('资金', 'Money'), <Money content={content} />],
    [pick('部门分工', 'Departments'), <Departments content={content} />],
    [pick('季度节点', 'Quarterly nodes'), <Nodes content={content} />],
    [pick('考核与追责', 'Accountability'), clauses('accountability')],
    [
      pick('变更', 'Changes'),
      <p>
        {pick(
          '本责任书不因一时进度改写；确需变更的，由双方签订补充协议。',
          'It is not rewritten as things go; where it must be changed both sides sign a supplement.',
        )}
      </p>,
    ],
  ]
  return (
    <article className="panel pledge-paper">
      <header>
        <h2>
          {pick(`${countyName}义务教育优质均衡发展责任书`, `Pledge for balanced compulsory education, ${countyName}`)}
          {version.version > 1 && (
            <span> {pick(`（含补充协议第${version.version - 1}号）`, `(with supplement ${version.version - 1})`)}</span>
          )}
        </h2>
        <p className="quiet">
          {pick('编号', 'Number')} {pledge.number}
        </p>
      </header>
      <p>
        {pick(
          `${parties.city}（市政府）与${parties.county}（县政府）签订本责任书。`,
          `Between ${parties.city} (the city) and ${parties.county} (the county).`,
        )}
      </p>
      {parts.map(([title, body], at) => (
        <section key={title}>
          <h3>{pick(`${'一二三四五六七八'[at]}、${title}`, `${at + 1}. ${title}`)}</h3>
          {body}
        </section>
      ))}
      <Signatures found={found} />
      <section>
        <h3>{pick('附表：年度分指标', 'Annex: yearly targets of each indicator')}</h3>
        <Targets content={content} isWhole />
        <p className="quiet">
          {pick(
            '均为“不超过”；学校数为所（学段），差异系数为四位小数。缺数据的不作承诺。分校缺口、时间表、部门任务见各页和下载的附件。',
            'All of them: no more than. Nothing is promised where there is no data. Gaps of schools, timetable and tasks of departments stand on the other tabs and in the annexes.',
          )}
        </p>
      </section>
      <p className="quiet">
        {pick('数据来源：', 'Sources: ')}
        {sources.map(say).join(pick('；', '; '))}
      </p>
    </article>
  )
}

/** Of the whole school only, or of every indicator with its CV. */
function Targets({ content, isWhole }: { readonly content: Content; readonly isWhole: boolean }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const targets = isWhole ? content.targets : content.targets.filter(({ indicator }) => !/^R\d$/.test(indicator))
  const years = targets[0]?.years.map(({ year }) => year) ?? []
  const unknown = pick('缺数据', 'no data')
  return (
    <PlainTable
      name={isWhole ? pick('年度分指标', 'Yearly targets') : pick('年度目标', 'Targets of the whole')}
      heads={[
        pick('分指标', 'Indicator'),
        pick('学校（学段）', 'Schools'),
        pick('标准', 'Limit'),
        pick('现状', 'Now'),
        ...years.map(yearName),
      ]}
      rows={targets.map((target) => {
        const decimals = target.kind === 'spread' ? 4 : 0
        return {
          key: `${target.kind} ${target.phase} ${target.indicator}`,
          cells: [
            say(target.label),
            target.schools === null ? '—' : whole(target.schools),
            target.limit === null ? '—' : `≤ ${target.limit}`,
            fixed(target.now, decimals, unknown),
            ...target.years.map(({ value }) => fixed(value, decimals, unknown)),
          ],
        }
      })}
      figuresFrom={1}
    />
  )
}

function Money({ content: { money } }: { readonly content: Content }) {
  const { say, pick } = useWords()
  const { years, pots, sums, sum } = moneyTable(money)
  if (money.length === 0) {
    return <p>{pick('所列措施不需另行安排资金。', 'Its measures need no money of their own.')}</p>
  }
  const amount = (yuan: number) => (yuan === 0 ? '—' : say(moneyWords(yuan)))
  return (
    <PlainTable
      name={pick('资金，按来源和年度', 'Money by source and year')}
      heads={[pick('来源', 'Source'), ...years.map((year) => pick(`${year}年`, String(year))), pick('合计', 'All')]}
      rows={[
        ...pots.map(({ pot, words, amounts, all }) => ({
          key: pot ?? 'undecided',
          cells: [say(words), ...amounts.map(amount), amount(all)],
        })),
        {
          key: 'sum',
          cells: [<b key="sum">{pick('合计', 'All')}</b>, ...sums.map(amount), <b key="all">{amount(sum)}</b>],
        },
      ]}
      figuresFrom={1}
    />
  )
}

function Departments({ content: { departments } }: { readonly content: Content }) {
  const { say, pick } = useWords()
  return (
    <PlainTable
      name={pick('部门分工', 'Departments')}
      heads={[pick('牵头部门', 'Department'), pick('任务', 'Tasks'), pick('条目', 'Lines'), pick('资金', 'Money')]}
      rows={departments.map(({ department, lines, cost, items }) => ({
        key: department,
        cells: [
          say(departmentWords[department]),
          items.map(say).join(pick('、', ', ')) || '—',
          whole(lines),
          cost === 0 ? '—' : say(moneyWords(cost)),
        ],
      }))}
      figuresFrom={2}
    />
  )
}

function Nodes({ content: { nodes } }: { readonly content: Content }) {
  const { say, pick } = useWords()
  if (nodes.length === 0) return <p className="quiet">{pick('没有季度节点。', 'There are no quarterly nodes.')}</p>
  return (
    <PlainTable
      name={pick('季度节点', 'Quarterly nodes')}
      heads={[pick('季度', 'Quarter'), pick('到期', 'By'), pick('步骤（条数）', 'Steps (lines)')]}
      rows={nodes.map(({ quarter, dueOn, steps }) => ({
        key: quarter,
        cells: [
          <span key="quarter" className="unbroken">
            {pick(`${quarter.slice(0, 4)}年${quarter.slice(-1)}季度`, quarter)}
          </span>,
          <span key="due" className="unbroken">
            {dueOn}
          </span>,
          steps.map(({ words, lines }) => `${say(words)}${lines > 1 ? ` ×${lines}` : ''}`).join(pick('；', '; ')),
        ],
      }))}
      figuresFrom={9}
    />
  )
}

interface ClausesProps extends Omit<Props, 'found'> {
  readonly part: keyof PledgeClauses
  readonly standing: readonly string[]
}

function Clauses({ part, standing, altered, onAltered }: ClausesProps) {
  const { pick } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const [form] = Form.useForm<{ text: string }>()
  const shown = altered.clauses[part] ?? standing
  return (
    <>
      <ol className={altered.clauses[part] ? 'pledge-clauses altered' : 'pledge-clauses'}>
        {shown.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ol>
      {onAltered !== null && (
        <Button className="no-print" size="small" icon={<EditOutlined />} onClick={() => setIsOpen(true)}>
          {pick('修改条款', 'Alter the clauses')}
        </Button>
      )}
      {isOpen && onAltered !== null && (
        <Modal
          open
          width={720}
          title={pick('修改条款（每行一条）', 'Alter the clauses, one a line')}
          okText={pick('确定', 'OK')}
          onOk={() => form.submit()}
          onCancel={() => setIsOpen(false)}
        >
          <Form
            form={form}
            layout="vertical"
            initialValues={{ text: shown.join('\n') }}
            onFinish={({ text }) => {
              onAltered(withClauses(altered, part, clausesFrom(text), standing))
              setIsOpen(false)
            }}
          >
            <Form.Item name="text" label={pick('条款', 'Clauses')}>
              <Input.TextArea autoSize={{ minRows: 6, maxRows: 20 }} maxLength={12_000} />
            </Form.Item>
          </Form>
        </Modal>
      )}
    </>
  )
}

function Signatures({ found: { content, version, pledge } }: { readonly found: FoundPledge }) {
  const { pick } = useWords()
  const sides = [
    ['city', content.parties.city],
    ['county', content.parties.county],
  ] as const
  return (
    <div className="pledge-signatures keep-together">
      {sides.map(([side, party]) => {
        const own = version.signatures.find((each) => each.side === side)
        return (
          <div key={side}>
            <p>{pick(`${party}（盖章）`, `${party} (seal)`)}</p>
            <p>
              {pick('负责人签字：', 'Signed: ')}
              {own ? `${own.name}（${own.position}）` : <span className="quiet">{pick('待签字', 'to be signed')}</span>}
            </p>
            <p>
              {pick('日期：', 'Day: ')}
              {own?.on ?? <span className="quiet">—</span>}
            </p>
            {own?.scan && (
              <p className="no-print">
                <a
                  href={fileUrl('accountability', 'pledgeScan', {
                    county: pledge.county,
                    id: pledge.id,
                    version: version.version,
                    side,
                  })}
                >
                  <PaperClipOutlined /> {pick('签字扫描件：', 'scan: ')}
                  {own.scan.fileName}
                </a>
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}
