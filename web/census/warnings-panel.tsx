/** What the check found in a school's figures, and the written explanation (情况说明) that each warning needs. */
import { CheckCircleOutlined, FormOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Filing } from '#modules/census/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { SeverityTag } from '#web/ui/problem-list.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { SchoolFiling } from './filing-page.tsx'

type FilingProblem = SchoolFiling['problems'][number]

interface Props {
  readonly filing: Filing
  readonly problems: readonly FilingProblem[]
  readonly mayExplain: boolean
  /** For a school without an account the county records what the school wrote on paper. */
  readonly isOnPaper: boolean
}

const rank = { error: 0, warning: 1, note: 2 } as const

export function WarningsPanel({ filing, problems, mayExplain, isOnPaper }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const explain = useCommand('census', 'explain')
  const record = useCommand('census', 'explainOnPaper')
  const [explaining, setExplaining] = useState<FilingProblem | null>(null)
  const inOrder = problems.toSorted((a, b) => rank[a.severity] - rank[b.severity])
  if (problems.length === 0) {
    return (
      <div className="panel">
        <CheckCircleOutlined style={{ color: '#2b7a4b' }} />{' '}
        {pick('核查没有发现问题。', 'The check found nothing wrong.')}
      </div>
    )
  }
  return (
    <div className="panel">
      <h2>
        {pick('核查问题', 'What the check found')}{' '}
        <span className="quiet" style={{ fontSize: 13, fontWeight: 400 }}>
          {filing.openWarnings > 0
            ? pick(
                `${filing.openWarnings} 条警告待说明：数据有误请更正，确实如此请填写情况说明`,
                `${filing.openWarnings} warnings are open: correct what is wrong, explain what is true`,
              )
            : pick('警告均已说明', 'all warnings are explained')}
        </span>
      </h2>
      <ul className="problem-cards">
        {inOrder.map((problem) => (
          <li key={problem.key}>
            <SeverityTag severity={problem.severity} />
            <div>
              {problem.column && !say(problem.what).includes(problem.column) && <strong>{problem.column} · </strong>}
              {say(problem.what)}
              <div className="quiet">
                {say(problem.why)} {say(problem.todo)}
              </div>
              {problem.explanation && (
                <div className="note">
                  {pick('情况说明：', 'Explanation: ')}
                  {problem.explanation}
                </div>
              )}
            </div>
            {mayExplain && problem.severity === 'warning' && (
              <Button
                size="small"
                icon={<FormOutlined />}
                type={problem.explanation === null ? 'primary' : 'default'}
                ghost={problem.explanation === null}
                onClick={() => setExplaining(problem)}
              >
                {problem.explanation !== null
                  ? pick('修改', 'Change')
                  : isOnPaper
                    ? pick('登记纸质说明', 'Record the paper')
                    : pick('情况说明', 'Explain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ReasonDialog
        isOpen={explaining !== null}
        title={
          isOnPaper
            ? pick('登记学校的纸质情况说明', "Record the school's explanation on paper")
            : pick('填写情况说明', 'Explain a warning')
        }
        about={explaining && say(explaining.what)}
        label={pick('情况说明（会写入数据核查报告）', 'Explanation (it goes into the check report)')}
        confirm={pick('保存', 'Save')}
        least={4}
        most={1000}
        isRunning={explain.isRunning || record.isRunning}
        {...(isOnPaper ? { also: { label: pick('纸质说明存放处', 'Where the paper is kept'), most: 100 } } : {})}
        onReason={(text, paper) =>
          void run(
            () => {
              const what = { school: filing.school, year: filing.year, key: explaining!.key, text }
              return isOnPaper ? record.run({ ...what, paper }) : explain.run(what)
            },
            () => pick('已保存情况说明', 'Explanation saved'),
          ).then((ok) => ok && setExplaining(null))
        }
        onClose={() => setExplaining(null)}
      />
    </div>
  )
}
