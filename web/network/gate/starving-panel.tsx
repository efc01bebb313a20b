/** 招空后撤并预警: entry and staff of the last years beside the children who live nearest, so that nobody starves a school until it is empty. */
import { Alert } from 'antd'
import type { Candidate } from '#modules/network/contract.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'

type Starving = NonNullable<Candidate['starving']>

const of = <T extends { readonly year: number }>(list: readonly T[], year: number): T | undefined =>
  list.find((each) => each.year === year)

export function StarvingPanel({
  starving: { isStarving, entry, staff, near, words },
}: {
  readonly starving: Starving
}) {
  const { say, pick } = useWords()
  const years = [...new Set([...entry, ...staff].map(({ year }) => year))].toSorted((a, b) => a - b)
  return (
    <section className="panel">
      <h2>{pick('招生和投入情况', 'Entry and staff')}</h2>
      <Alert
        type={isStarving ? 'error' : 'info'}
        showIcon
        className="note-below"
        title={
          isStarving
            ? pick(
                '招空后撤并预警：附近有学龄儿童，却多年不招生、不配教师',
                'Starved until empty: children live near, yet for years nobody was admitted or no teacher sent',
              )
            : pick('没有发现“不招生、不投入、招空再撤”的情形', 'no sign that it was starved until empty')
        }
        description={
          words.length > 0 && (
            <ul className="plain-list">
              {words.map((each) => (
                <li key={each.zh}>{say(each)}</li>
              ))}
            </ul>
          )
        }
      />
      <div className="plan-columns-place">
        <table className="plan-columns">
          <thead>
            <tr>
              <th />
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{pick('一年级招生', 'Entry')}</th>
              {years.map((year) => (
                <td key={year}>{whole(of(entry, year)?.pupils)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{pick('教师', 'Teachers')}</th>
              {years.map((year) => (
                <td key={year}>{whole(of(staff, year)?.teachers)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p className="quiet after-table">
        {near === null
          ? pick(
              '没有村庄学龄人口表，不知道附近有多少儿童。',
              'Without a table of villages nobody knows how many children live near.',
            )
          : pick(
              `以它为最近学校的村庄有 1—3 年级学生 ${near} 人。`,
              `${near} children of grades 1–3 live in villages to which it is the nearest school.`,
            )}
      </p>
    </section>
  )
}
