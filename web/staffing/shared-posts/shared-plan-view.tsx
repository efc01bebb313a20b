/** A plan of shared posts: posts saved by subject, and for each post its schools with days and travel. */
import { Alert } from 'antd'
import { subjectWords } from '#modules/standards/contract.ts'
import type { SharedPlan, SharedPost } from '#modules/staffing/contract.ts'
import { exact, fixed, percent, whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { FigureRow } from '../figure-row.tsx'

export function SharedPlanView({ plan }: { readonly plan: SharedPlan }) {
  const { say, pick } = useWords()
  const saved = plan.bySubject.reduce((sum, each) => sum + each.saved, 0)
  const weekly = plan.posts.reduce((sum, each) => sum + each.weeklyMinutes, 0)
  const schools = new Set(plan.posts.flatMap((post) => post.schools.map(({ school }) => school))).size
  const leftOut = plan.bySubject.flatMap((each) => each.leftOut.map((own) => ({ ...own, subject: each.subject })))
  const columns: Column<SharedPost & { readonly id: string }>[] = [
    { key: 'subject', title: pick('学科', 'Subject'), width: 156, value: ({ subject }) => say(subjectWords[subject]) },
    {
      key: 'home',
      title: pick('主校（人事关系）', 'Home school'),
      width: 170,
      wraps: true,
      onPhone: 'head',
      value: ({ homeName }) => homeName,
    },
    {
      key: 'schools',
      title: pick('任教学校：周课时、天数、单程', 'Schools: periods, days, one way'),
      width: 350,
      wraps: true,
      value: ({ schools: own }) =>
        own
          .map(({ schoolName, periods, days, minutes, kilometres }) =>
            pick(
              `${schoolName} ${exact(periods)}课时 ${days}天${minutes > 0 ? ` ${fixed(minutes, 0)}分钟（${fixed(kilometres, 1)}km）` : ''}`,
              `${schoolName}: ${exact(periods)} periods, ${days} days${minutes > 0 ? `, ${fixed(minutes, 0)} min (${fixed(kilometres, 1)} km)` : ''}`,
            ),
          )
          .join('\n'),
      render: ({ schools: own }) => (
        <ul className="staff-lines">
          {own.map(({ school, schoolName, periods, days, minutes, kilometres }) => (
            <li key={school}>
              {schoolName}{' '}
              <span className="quiet">
                {pick(
                  `${exact(periods)} 课时 · 每周 ${days} 天`,
                  `${exact(periods)} periods · ${days} ${days === 1 ? 'day' : 'days'} a week`,
                )}
                {minutes > 0 &&
                  pick(
                    ` · 单程 ${fixed(minutes, 0)} 分钟（${fixed(kilometres, 1)} km）`,
                    ` · ${fixed(minutes, 0)} min one way (${fixed(kilometres, 1)} km)`,
                  )}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'count',
      title: pick('学校数', 'Schools'),
      width: 74,
      isNumber: true,
      value: ({ schools: own }) => own.length,
    },
    { key: 'periods', title: pick('周课时', 'Periods'), width: 76, isNumber: true, value: ({ periods }) => periods },
    {
      key: 'used',
      title: pick('占整岗', 'Of a post'),
      width: 84,
      isNumber: true,
      value: ({ used }) => used,
      render: ({ used }) => percent(used, 0),
    },
    {
      key: 'weekly',
      title: pick('每周路程', 'Travel of a week'),
      width: 96,
      isNumber: true,
      value: ({ weeklyMinutes }) => Math.round(weeklyMinutes),
      render: ({ weeklyMinutes }) => pick(`${fixed(weeklyMinutes, 0)} 分钟`, `${fixed(weeklyMinutes, 0)} min`),
    },
  ]
  return (
    <>
      {plan.faults.length > 0 && (
        <Alert
          className="note-below"
          type="error"
          showIcon
          title={pick('复核未通过', 'it did not pass the check')}
          description={plan.faults.map(say).join(pick('；', '; '))}
        />
      )}
      <FigureRow
        figures={[
          {
            label: pick('节约岗位', 'Posts saved'),
            value: whole(saved),
            note: pick('与各校单设相比', 'against a post at each school'),
          },
          {
            label: pick('走教岗位', 'Shared posts'),
            value: whole(plan.posts.length),
            note: pick(`涉及 ${schools} 所学校`, `at ${schools} schools`),
          },
          {
            label: pick('每岗每周路程', 'Travel of a post in a week'),
            value:
              plan.posts.length === 0
                ? '—'
                : pick(`${fixed(weekly / plan.posts.length, 0)} 分钟`, `${fixed(weekly / plan.posts.length, 0)} min`),
            note: pick('平均', 'on average'),
          },
          {
            label: pick('复核', 'Check'),
            value: plan.faults.length === 0 ? pick('✓ 通过', '✓ passed') : pick('✕ 未通过', '✕ failed'),
            note: pick('由另一段程序逐条核对限制', 'every limit, by other code'),
          },
        ]}
      />
      <section className="panel">
        <h2>{pick('按学科', 'By subject')}</h2>
        <div className="staff-sheet">
          <table>
            <thead>
              <tr>
                <th scope="col">{pick('学科', 'Subject')}</th>
                <th scope="col">{pick('有零头岗位的学校', 'Schools with a part')}</th>
                <th scope="col">{pick('已配齐，不参加', 'Have them already')}</th>
                <th scope="col">{pick('各校单设', 'Alone')}</th>
                <th scope="col">{pick('走教后', 'Shared')}</th>
                <th scope="col">{pick('节约', 'Saved')}</th>
                <th scope="col">{pick('理论最少', 'At least')}</th>
              </tr>
            </thead>
            <tbody>
              {plan.bySubject.map(({ subject, schools: many, covered, alone, shared, saved: own, atLeast }) => (
                <tr key={subject}>
                  <th scope="row">{say(subjectWords[subject])}</th>
                  <td>{many}</td>
                  <td>{covered}</td>
                  <td>{alone}</td>
                  <td>{shared}</td>
                  <td>
                    <b>{own}</b>
                  </td>
                  <td>{atLeast}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="quiet after-table">
          {say(plan.basis)}
          {pick(
            '。“理论最少”不顾路程，只看课时；走教后不会少于它。',
            '. “At least” looks at periods alone, without travel; no plan can need fewer.',
          )}
        </p>
      </section>
      <section className="panel wide-on-paper">
        <DataTable
          name={pick('走教岗位', 'Shared posts')}
          rows={plan.posts.map((post, index) => ({ ...post, id: `${post.subject} ${post.home} ${index}` }))}
          columns={columns}
          rowKey={({ id }) => id}
          height={620}
          empty={
            <EmptyState title={pick('在这些条件下没有可以合并的岗位', 'no posts can be shared within these limits')} />
          }
        />
        {leftOut.length > 0 && (
          <details>
            <summary>{pick(`未列入的学校（${leftOut.length}）`, `Schools left out (${leftOut.length})`)}</summary>
            <ul className="plain-list">
              {leftOut.map(({ school, schoolName, why, subject }) => (
                <li key={`${school} ${subject}`}>
                  {schoolName}（{say(subjectWords[subject])}）{pick('：', ': ')}
                  {say(why)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </>
  )
}
