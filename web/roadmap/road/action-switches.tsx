/** The actions of a road to be switched on and off, lever by lever and one by one; each leads to its paper. */
import { SearchOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { memo, useEffect, useMemo, useState } from 'react'
import { levers, leverWords, type StoredAction } from '#modules/roadmap/contract.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { ClearIcon } from '#web/ui/clear-icon.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { changesInShort } from './effect-words.ts'
import { fixOf, type Fixes } from './fixes.ts'
import { FixTag } from './fix-tag.tsx'
import { everything, isOn, nothing, turnAction, turnLever, type Toggled } from './toggled.ts'

interface Props {
  readonly actions: readonly StoredAction[]
  readonly toggled: Toggled
  readonly onToggle: (change: (toggled: Toggled) => Toggled) => void
  readonly fixes: Fixes
  /** `code phase` of the row that was chosen; null for all. */
  readonly only: { readonly key: string; readonly name: string } | null
  readonly onAll: () => void
  readonly onOpen: (id: string) => void
}

const shownAtFirst = 60

export function ActionSwitches({ actions, toggled, onToggle, fixes, only, onAll, onOpen }: Props) {
  const { say, pick } = useWords()
  const [search, setSearch] = useState('')
  const [most, setMost] = useState(shownAtFirst)
  const found = useMemo(() => {
    const text = search.trim().toLowerCase()
    return actions.filter(
      ({ what, id, effects }) =>
        (only === null || effects.some(({ school, phase }) => `${school} ${phase}` === only.key)) &&
        (text === '' || what.zh.includes(text) || what.en.toLowerCase().includes(text) || id.includes(text)),
    )
  }, [actions, only, search])
  useEffect(() => setMost(shownAtFirst), [only, search])
  const turn = useMemo(() => (id: string) => onToggle((now) => turnAction(now, id)), [onToggle])
  const kinds = levers.filter((lever) => actions.some(({ kind }) => kind === lever))
  return (
    <section className="road-switches no-print" aria-label={pick('措施开关', 'Actions on and off')}>
      <div className="road-switch-levers">
        <Button size="small" onClick={() => onToggle(() => everything)}>
          {pick('全部实施', 'All on')}
        </Button>
        <Button size="small" onClick={() => onToggle(() => nothing)}>
          {pick('全部不实施', 'All off')}
        </Button>
        {kinds.map((kind) => {
          const own = actions.filter((action) => action.kind === kind)
          const on = own.filter((action) => isOn(toggled, action)).length
          return (
            <Checkbox
              key={kind}
              checked={on === own.length}
              indeterminate={on > 0 && on < own.length}
              onChange={({ target }) => onToggle((now) => turnLever(now, kind, target.checked, actions))}
            >
              {say(leverWords[kind]).split(/[（(]/)[0]}{' '}
              <small className="quiet">{`${whole(on)}/${whole(own.length)}`}</small>
            </Checkbox>
          )
        })}
      </div>
      <div className="road-switch-find">
        <Input
          allowClear={{ clearIcon: <ClearIcon /> }}
          aria-label={pick('查找措施', 'Find an action')}
          placeholder={pick('学校、项目', 'school, item')}
          prefix={<SearchOutlined />}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        {only !== null && (
          <Button type="link" size="small" onClick={onAll}>
            {pick(`只看“${only.name}”，显示全部`, `only ${only.name}; show all`)}
          </Button>
        )}
      </div>
      <ul className="road-switch-list" aria-label={pick('措施', 'Actions')}>
        {found.slice(0, most).map((action) => (
          <ActionSwitch
            key={action.id}
            action={action}
            on={isOn(toggled, action)}
            fix={fixOf(fixes, action.id)}
            onTurn={turn}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {found.length === 0 && <p className="quiet">{pick('没有符合的措施', 'no action fits')}</p>}
      {found.length > most && (
        <Button size="small" block onClick={() => setMost(most + 200)}>
          {pick(`再显示（还有 ${found.length - most} 项）`, `Show more (${found.length - most} left)`)}
        </Button>
      )}
    </section>
  )
}

interface SwitchProps {
  readonly action: StoredAction
  readonly on: boolean
  readonly fix: ReturnType<typeof fixOf>
  readonly onTurn: (id: string) => void
  readonly onOpen: (id: string) => void
}

/** Only the one that is turned is drawn anew. */
const ActionSwitch = memo(function ActionSwitch({ action, on, fix, onTurn, onOpen }: SwitchProps) {
  const { say, pick } = useWords()
  const { id, what, cost, year } = action
  const name = say(what)
  return (
    <li className={on ? undefined : 'road-switch-off'}>
      <input type="checkbox" checked={on} onChange={() => onTurn(id)} aria-label={name} />
      <button type="button" onClick={() => onOpen(id)} title={pick('查看这项措施', 'see this action')}>
        {name}
        <small>
          {say(moneyWords(cost))} · {pick(`${year}学年起计入`, `counts from ${year}`)} · {say(changesInShort(action))}
        </small>
      </button>
      <FixTag fix={fix} />
    </li>
  )
})
