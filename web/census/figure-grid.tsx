/**
 * Figures grouped as on the form: heading, unit, this year's value, the year before beside it, and what is wrong with it
 * in its place. The same grid takes corrections.
 */
import { WarningFilled } from '@ant-design/icons'
import { Input, Select } from 'antd'
import type { Problem } from '#kernel/problem.ts'
import type { FieldSpec } from '#modules/census/contract.ts'
import { unitWords } from '#kernel/unit-words.ts'
import { useWords } from '#web/ui/words.tsx'
import type { CodeWords } from './code-words.ts'
import { changeOf, readDraft, type Cells, type Draft } from './draft.ts'
import { cellShown, cellText, isPlacing, type FieldGroup } from './field-groups.ts'

export type Which = 'all' | 'filled' | 'problems'

interface Props<F extends string> {
  readonly groups: readonly FieldGroup<F>[]
  readonly specs: Readonly<Record<F, FieldSpec>>
  readonly values: Cells
  readonly before: Cells | null
  readonly which: Which
  /** By heading, as problems name their column. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>
  /** Null while figures are only read. */
  readonly draft: Draft | null
  readonly onDraft: (field: F, typed: string) => void
  readonly codeWords: CodeWords
}

const isQuantity = ({ kind }: FieldSpec): boolean => kind === 'count' || kind === 'amount'

function CellInput({
  spec,
  typed,
  fault,
  onTyped,
  label,
}: {
  readonly spec: FieldSpec
  readonly typed: string
  readonly fault: boolean
  readonly onTyped: (typed: string) => void
  readonly label: string
}) {
  const options = spec.kind === 'flag' ? ['是', '否'] : spec.choices ? Object.keys(spec.choices) : null
  if (options) {
    return (
      <Select
        allowClear
        size="small"
        aria-label={label}
        style={{ width: 120 }}
        value={typed === '' ? null : typed}
        options={options.map((value) => ({ value, label: value }))}
        onChange={(chosen: string | null) => onTyped(chosen ?? '')}
      />
    )
  }
  return (
    <Input
      size="small"
      aria-label={label}
      inputMode={['count', 'amount', 'number', 'year'].includes(spec.kind) ? 'decimal' : 'text'}
      status={fault ? 'error' : ''}
      style={{ width: 120 }}
      value={typed}
      onChange={({ target }) => onTyped(target.value)}
    />
  )
}

export function FigureGrid<F extends string>(props: Props<F>) {
  const { groups, specs, values, before, which, problems, draft, onDraft, codeWords } = props
  const { language, say, pick } = useWords()
  const faults = draft === null ? null : readDraft(draft, specs, values).faults
  const isShown = (field: F): boolean => {
    const filled = cellText(values[field], specs[field]) !== '' || draft?.[field] !== undefined
    if (which === 'filled') return filled
    if (which === 'problems') return problems.has(specs[field].heading)
    return true
  }
  const shown = groups
    .map((group) => ({ ...group, fields: group.fields.filter(isShown) }))
    .filter(({ fields }) => fields.length > 0)
  return (
    <>
      {shown.map(({ label, fields }) => (
        <section key={label.zh} className="form-group">
          <h3>{say(label)}</h3>
          <div className="form-grid">
            {fields.map((field) => {
              const spec: FieldSpec = specs[field]
              const heading = language === 'zh' ? spec.heading : spec.en
              // A Chinese heading often says its unit itself.
              const unit = language === 'zh' && spec.heading.includes('(') ? '' : unitWords(spec.unit ?? '')[language]
              const wrong = problems.get(spec.heading) ?? []
              const typed = draft?.[field]
              const value = values[field]
              const isChanged = typed !== undefined && typed !== cellText(value, spec)
              const fault = faults?.get(field)
              return (
                <div
                  key={field}
                  className={`form-figure${wrong.length > 0 ? ' form-wrong' : ''}${isChanged ? ' form-changed' : ''}`}
                >
                  <span className="form-heading" title={spec.heading}>
                    {heading}
                    {unit && <span className="quiet">{pick(`（${unit}）`, ` (${unit})`)}</span>}
                  </span>
                  <span className="form-value">
                    {draft !== null && !isPlacing(spec, field) ? (
                      <CellInput
                        spec={spec}
                        label={heading}
                        typed={typed ?? cellText(value, spec)}
                        fault={fault !== undefined}
                        onTyped={(text) => onDraft(field, text)}
                      />
                    ) : (
                      <>
                        {cellShown(value, spec, language) || <span className="quiet">{pick('（空）', '(empty)')}</span>}{' '}
                        {codeWords(field, value)}
                      </>
                    )}
                  </span>
                  {before && (
                    <span className="form-before quiet">
                      {cellShown(before[field], spec, language)}{' '}
                      <small>{isQuantity(spec) && changeOf(value, before[field])}</small>
                    </span>
                  )}
                  {fault && (
                    <span className="form-problem" role="alert">
                      ✕ {say(fault)}
                    </span>
                  )}
                  {wrong.map((problem, index) => (
                    <span key={index} className="form-problem">
                      <WarningFilled aria-label={pick('问题', 'problem')} /> {say(problem.what)}
                    </span>
                  ))}
                </div>
              )
            })}
          </div>
        </section>
      ))}
      {shown.length === 0 && <p className="quiet">{pick('没有符合条件的数据。', 'No figure fits.')}</p>}
    </>
  )
}

export const byHeading = (problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> =>
  Map.groupBy(
    problems.filter(({ column }) => column !== undefined),
    ({ column }) => column!,
  )
