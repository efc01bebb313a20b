/** The scenarios of a county: what each assumes, who wrote it, and which are laid side by side. */
import { CopyOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popconfirm, Tag } from 'antd'
import type { Scenario } from '#modules/projection/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { day } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import { assumptionWords } from './scenario-words.ts'

interface Props {
  readonly county: string
  readonly scenarios: readonly Scenario[]
  readonly compared: readonly string[]
  readonly onCompared: (ids: readonly string[]) => void
  /** Begins a new one from this; left out for people who may not. */
  readonly onCopy?: (scenario: Scenario) => void
}

export function ScenarioList({ county, scenarios, compared, onCompared, onCopy }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const remove = useCommand('projection', 'removeScenario')
  // Differences are taken from the first: the middle, where it is among them.
  const order = ['middle', ...scenarios.map(({ id }) => id).filter((id) => id !== 'middle')]
  const turn = (id: string, on: boolean) =>
    onCompared(order.filter((each) => (each === id ? on : compared.includes(each))))
  return (
    <ul className="scenario-list" aria-label={pick('情景', 'Scenarios')}>
      {scenarios.map((scenario) => (
        <li key={scenario.id}>
          <Checkbox
            checked={compared.includes(scenario.id)}
            disabled={compared.length === 1 && compared.includes(scenario.id)}
            onChange={({ target }) => turn(scenario.id, target.checked)}
            aria-label={pick(`对照${say(scenario.name)}`, `Compare ${say(scenario.name)}`)}
          />
          <div>
            <strong>{say(scenario.name)}</strong>{' '}
            {scenario.isGiven ? (
              <Tag>{pick('本系统给出', 'given')}</Tag>
            ) : (
              <span className="quiet">
                {scenario.savedBy} {day(scenario.savedAt)}
              </span>
            )}
            <p>{assumptionWords(scenario.assumptions).map(say).join(pick('；', '; '))}</p>
            {!scenario.isGiven && scenario.note !== '' && <p className="quiet">{scenario.note}</p>}
          </div>
          <span className="scenario-actions no-print">
            {onCopy && (
              <Button size="small" icon={<CopyOutlined />} onClick={() => onCopy(scenario)}>
                {pick('以此新建', 'Copy')}
              </Button>
            )}
            {onCopy && !scenario.isGiven && (
              <Popconfirm
                title={pick(`删除“${say(scenario.name)}”？`, `Remove "${say(scenario.name)}"?`)}
                okText={pick('删除', 'Remove')}
                cancelText={pick('取消', 'Cancel')}
                onConfirm={() =>
                  run(
                    () => remove.run({ county, id: scenario.id }),
                    () => pick('已删除', 'removed'),
                  )
                }
              >
                <Button
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={pick(`删除${say(scenario.name)}`, `Remove ${say(scenario.name)}`)}
                />
              </Popconfirm>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
