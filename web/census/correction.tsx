/** Correcting figures in place: fields are typed anew, a reason is given, and what the check says is shown before anything is saved. */
import { Alert, Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Problem } from '#kernel/problem.ts'
import type { FieldSpec } from '#modules/census/contract.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import type { Cell, FieldGroup } from './field-groups.ts'
import type { CodeWords } from './code-words.ts'
import { readDraft, type Cells, type Draft } from './draft.ts'
import { byHeading, FigureGrid, type Which } from './figure-grid.tsx'

export type SentCells = Record<string, number | string | boolean | number[] | null>

interface Props<F extends string> {
  readonly groups: readonly FieldGroup<F>[]
  readonly specs: Readonly<Record<F, FieldSpec>>
  readonly values: Cells
  readonly before: Cells | null
  readonly which: Which
  readonly problems: readonly Problem[]
  readonly mayCorrect: boolean
  readonly isRunning: boolean
  readonly save: (changes: SentCells, reason: string) => Promise<{ saved: boolean; problems: Problem[] }>
  readonly tools?: ReactNode
  readonly codeWords: CodeWords
}

/** Lists are copied, for what is sent is not shared with what is shown. */
const forSending = (changes: Readonly<Record<string, Cell>>): SentCells =>
  Object.fromEntries(
    Object.entries(changes).map(([field, value]): [string, SentCells[string]] => [
      field,
      typeof value === 'object' && value !== null ? [...value] : value,
    ]),
  )

export function CorrectableFigures<F extends string>(props: Props<F>) {
  const { groups, specs, values, before, which, problems, mayCorrect, isRunning, save, tools, codeWords } = props
  const { say, pick } = useWords()
  const run = useRun()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const { changes, faults } = readDraft(draft ?? {}, specs, values)
  const count = Object.keys(changes).length

  const stop = () => {
    setDraft(null)
    setReason('')
    setRefused([])
  }
  const send = async () => {
    let answer: { saved: boolean; problems: Problem[] } | null = null
    const ok = await run(
      async () => {
        answer = await save(forSending(changes), reason.trim())
        return answer
      },
      ({ saved }) => (saved ? pick(`已更正 ${count} 处`, `${count} figures corrected`) : null),
    )
    const told = answer as { saved: boolean; problems: Problem[] } | null
    if (!ok || told === null) return
    if (told.saved) stop()
    else setRefused(told.problems.filter(({ severity }) => severity === 'error'))
  }
  return (
    <>
      <div className="tools no-print">
        {tools}
        {mayCorrect && draft === null && (
          <Button onClick={() => setDraft({})}>{pick('更正数据', 'Correct figures')}</Button>
        )}
      </div>
      {refused.length > 0 && (
        <Alert
          type="error"
          showIcon
          style={{ marginBottom: 12 }}
          title={pick('有错误，没有保存：', 'There are errors, nothing was saved:')}
          description={
            <ul className="plain-list">
              {refused.map((problem, index) => (
                <li key={index}>
                  {problem.column && `“${problem.column}”：`}
                  {say(problem.what)}；{say(problem.todo)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <FigureGrid
        groups={groups}
        specs={specs}
        values={values}
        before={before}
        which={which}
        problems={byHeading([...problems, ...refused])}
        draft={draft}
        codeWords={codeWords}
        onDraft={(field, typed) => setDraft((now) => ({ ...now, [field]: typed }))}
      />
      {draft !== null && (
        <div className="correction-bar">
          <span>
            {pick(`更正 ${count} 处`, `${count} corrections`)}
            {faults.size > 0 && pick(`，${faults.size} 处写法不对`, `, ${faults.size} not written right`)}
          </span>
          <Input
            aria-label={pick('更正原因', 'Reason')}
            placeholder={pick('更正原因（必填）', 'reason (needed)')}
            style={{ flex: '1 1 220px' }}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button onClick={stop}>{pick('放弃', 'Discard')}</Button>
          <Button
            type="primary"
            loading={isRunning}
            disabled={count === 0 || faults.size > 0 || reason.trim().length < 2}
            onClick={() => void send()}
          >
            {pick('保存更正', 'Save')}
          </Button>
        </div>
      )}
    </>
  )
}
