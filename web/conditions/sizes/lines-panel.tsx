/** Both lines of a class side by side, with their clauses, and what they find in each stage. */
import { classStates, classStateWords, type RuleShown, type SizeGroup } from '#modules/conditions/contract.ts'
import { stageWords } from '#kernel/stage.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'
import { ClauseLine } from '../clause.tsx'
import { bigOrMore, overStandard, shareOf, stageSums } from './group-sums.ts'
import { ShareBar, ShareLegend } from './share-bar.tsx'

interface Props {
  readonly lines: readonly RuleShown[]
  readonly groups: readonly SizeGroup[]
}

export function LinesPanel({ lines, groups }: Props) {
  const { say, pick } = useWords()
  const names = lines.map(({ code, value, label }, index) => {
    if (code !== 'G5') return pick(`${value} 人及以上：${label.zh}`, `${value} and more: ${label.en}`)
    const stage = say(stageWords[index === 0 ? 'primary' : 'junior'])
    return pick(`${stage}不超过 ${value} 人：标准班额`, `${stage}: at most ${value}, the standard`)
  })
  return (
    <section className="panel">
      <h2>{pick('两条线', 'Two lines')}</h2>
      <dl className="line-list">
        {lines.map((rule, index) => (
          <div key={names[index]}>
            <dt>{names[index]}</dt>
            <dd>
              <ClauseLine rule={rule} />
            </dd>
          </div>
        ))}
      </dl>
      <ShareLegend />
      <div className="plain-table-place">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{pick('学段', 'Stage')}</th>
              <th scope="col" className="number">
                {pick('班数', 'Classes')}
              </th>
              <th scope="col" style={{ minWidth: 120, width: '30%' }}>
                {pick('按班额分', 'By size')}
              </th>
              {classStates.map((state) => (
                <th key={state} scope="col" className="number">
                  {say(classStateWords[state])}
                </th>
              ))}
              <th scope="col" className="number">
                {pick('超标准合计', 'Over the standard')}
              </th>
              <th scope="col" className="number">
                {pick('56人及以上合计', '56 and more')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stageSums(groups).map(({ phase, classes, counts, schoolsUnknown }) => {
              const cell = (part: number) => `${whole(part)}（${percent(shareOf(part, classes))}）`
              return (
                <tr key={phase}>
                  <th scope="row" className="unbroken">
                    {say(stageWords[phase])}
                    {schoolsUnknown > 0 && (
                      <small className="quiet">
                        {' '}
                        {pick(`${schoolsUnknown} 校班额未填`, `${schoolsUnknown} schools unknown`)}
                      </small>
                    )}
                  </th>
                  <td className="number">{whole(classes)}</td>
                  <td>
                    <ShareBar counts={counts} />
                  </td>
                  {classStates.map((state) => (
                    <td key={state} className="number">
                      {cell(counts[state])}
                    </td>
                  ))}
                  <td className="number">{cell(overStandard(counts))}</td>
                  <td className="number">{cell(bigOrMore(counts))}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="quiet after-table">
        {pick(
          '46（初中51）至55人的班不是大班额，但不符合优质均衡的标准班额；班额没有填报的班不列入任何一类。',
          'Classes of 46 (junior: 51) to 55 are no big classes but fail the standard; classes that are not filled in are in none of these.',
        )}
      </p>
    </section>
  )
}
