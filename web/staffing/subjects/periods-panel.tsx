/** 周课时表: periods of each subject and grade, held against the national shares at every change, and kept as the county's own with what it rests on. */
import { EditOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Tag } from 'antd'
import { useDeferredValue, useState } from 'react'
import { subjects, subjectWords } from '#modules/standards/contract.ts'
import { useMayIn } from '#web/app/me.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { exact } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'
import { ConfidenceMark } from '../source-list.tsx'
import { changedCells, grades, isChanged, weekOf, withCell, type Periods } from './periods-draft.ts'
import { PlanCheckSheet } from './plan-check.tsx'

export function PeriodsPanel({ county }: { readonly county: string }) {
  const answer = useAnswer('staffing', 'periods', { county })
  return <Answered of={answer}>{(found) => <Table county={county} found={found} />}</Answered>
}

interface Props {
  readonly county: string
  readonly found: AnswerOf<'staffing', 'periods'>
}

function Table({ county, found: { table, check } }: Props) {
  const { say, pick } = useWords()
  const holds = useMayIn(county)
  const before = table.bySubject as Periods
  const [draft, setDraft] = useState<Periods | null>(null)
  const late = useDeferredValue(draft)
  const changed = draft === null ? 0 : changedCells(before, draft)
  const tried = useAnswer(
    'staffing',
    'checkPeriods',
    { county, table: (late ?? before) as never },
    { enabled: late !== null, placeholderData: (last) => last },
  )
  const shownCheck = draft === null ? check : (tried.data?.check ?? check)
  const odd = new Set(shownCheck.oddGrades.map(({ grade }) => grade))
  const shown = draft ?? before
  return (
    <>
      <section className="panel wide-on-paper">
        <div className="panel-tools">
          <h2>{pick('周课时表', 'Weekly periods')}</h2>
          {draft === null
            ? holds('staffing.settings') && (
                <Button icon={<EditOutlined />} onClick={() => setDraft(before)}>
                  {pick('修改为本县课时表', "Edit as the county's own")}
                </Button>
              )
            : null}
        </div>
        <p className="staff-basis">
          <span>{say(table.source)}</span>
          <ConfidenceMark confidence={table.confidence} />
          {table.setBy !== null && (
            <span>
              {table.setBy} {moment(table.setAt)}
            </span>
          )}
          {table.reason !== null && (
            <span>
              {pick('与国家方案不一致的说明：', 'Why it leaves the plan: ')}
              {table.reason}
            </span>
          )}
        </p>
        <div className="staff-sheet">
          <table aria-label={pick('周课时表', 'Weekly periods')}>
            <thead>
              <tr>
                <th scope="col">{pick('学科 / 年级', 'Subject / grade')}</th>
                {grades.map((grade) => (
                  <th key={grade} scope="col">
                    {grade}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {subjects.map((subject) => (
                <tr key={subject}>
                  <th scope="row">{say(subjectWords[subject])}</th>
                  {grades.map((grade) => {
                    const periods = shown[subject][grade - 1] ?? 0
                    const isNew = isChanged(before, shown, subject, grade)
                    return (
                      <td key={grade} className={isNew ? 'staff-changed' : undefined}>
                        {draft === null ? (
                          periods === 0 ? (
                            <span className="quiet">—</span>
                          ) : (
                            exact(periods)
                          )
                        ) : (
                          <InputNumber
                            size="small"
                            min={0}
                            max={20}
                            step={0.5}
                            controls={false}
                            // Whole periods stand without decimals, though halves may be given.
                            formatter={(value, { userTyping, input }) => (userTyping ? input : String(value ?? 0))}
                            value={periods}
                            aria-label={pick(
                              `${subjectWords[subject].zh}${grade}年级`,
                              `${subjectWords[subject].en}, grade ${grade}`,
                            )}
                            onChange={(given) =>
                              setDraft(withCell(draft, subject, grade, Math.round((given ?? 0) * 2) / 2))
                            }
                          />
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
              <tr className="staff-sum">
                <th scope="row">{pick('周课时合计', 'Week in all')}</th>
                {grades.map((grade) => (
                  <td key={grade} className={odd.has(grade) ? 'staff-wrong' : undefined}>
                    {exact(weekOf(shown, grade))}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
        {draft !== null && (
          <SaveForm
            county={county}
            table={draft}
            changed={changed}
            leaves={!shownCheck.holds}
            onDone={() => setDraft(null)}
          />
        )}
      </section>
      <section className="panel">
        <div className="panel-tools">
          <h2>{pick('与国家课程方案（2022年版）核对', 'Held against the national plan of 2022')}</h2>
          {shownCheck.holds ? (
            <Tag color="success">{pick('✓ 全部符合', '✓ all of it holds')}</Tag>
          ) : (
            <Tag color="error">{pick('✕ 有不符，保存时须说明', '✕ leaves the plan; a reason is asked for')}</Tag>
          )}
        </div>
        <PlanCheckSheet check={shownCheck} />
      </section>
    </>
  )
}

interface SaveProps {
  readonly county: string
  readonly table: Periods
  readonly changed: number
  readonly leaves: boolean
  readonly onDone: () => void
}

function SaveForm({ county, table, changed, leaves, onDone }: SaveProps) {
  const { pick } = useWords()
  const run = useRun()
  const set = useCommand('staffing', 'setPeriods')
  const save = async ({ document, reason }: { document: string; reason?: string }) => {
    const kept = { isSaved: false }
    await run(
      async () => {
        const given = await set.run({
          county,
          table: table as never,
          document: document.trim(),
          ...(reason?.trim() ? { reason: reason.trim() } : {}),
        })
        kept.isSaved = given.isSaved
        return given
      },
      ({ isSaved }) =>
        isSaved
          ? pick('已保存为本县课时表', "saved as the county's own")
          : pick('与国家方案不一致，没有保存；请填写说明', 'it leaves the plan and was not saved; give the reason'),
    )
    if (kept.isSaved) onDone()
  }
  return (
    <Form
      layout="vertical"
      style={{ marginTop: 12 }}
      onFinish={(given) => void save(given as { document: string; reason?: string })}
    >
      <div className="staff-form">
        <Form.Item
          name="document"
          label={pick('依据（省、市课时文件）', 'What it rests on')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请写明依据', 'name the document') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        {leaves && (
          <Form.Item
            name="reason"
            label={pick('与国家课程方案不一致的说明', 'Why it leaves the national plan')}
            rules={[
              {
                required: true,
                whitespace: true,
                min: 4,
                message: pick('请说明，至少4个字', 'say why, in four letters or more'),
              },
            ]}
          >
            <Input maxLength={500} />
          </Form.Item>
        )}
      </div>
      <div className="tools">
        <Button type="primary" htmlType="submit" disabled={changed === 0} loading={set.isRunning}>
          {pick(`保存（改动 ${changed} 处）`, `Save (${changed} changed)`)}
        </Button>
        <Button onClick={onDone}>{pick('放弃修改', 'Discard')}</Button>
      </div>
    </Form>
  )
}
