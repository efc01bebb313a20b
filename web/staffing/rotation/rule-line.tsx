/** The rule of 10 % and 20 % as it stands: share, limit, whole numbers moved and needed, clause. */
import { clauseWords, type RuleJudged } from '#modules/staffing/contract.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'

export function RuleSheet({ judged }: { readonly judged: RuleJudged }) {
  const { say, pick } = useWords()
  const lines = [
    {
      name: pick('交流教师占符合条件教师', 'Moved, of those eligible'),
      of: pick(
        `${whole(judged.moved)} / ${whole(judged.eligible)} 人`,
        `${whole(judged.moved)} of ${whole(judged.eligible)}`,
      ),
      needed: judged.needed,
      ...judged.share,
    },
    {
      name: pick('其中骨干教师', 'Backbone teachers of them'),
      of: pick(
        `${whole(judged.movedBackbone)} / ${whole(judged.moved)} 人`,
        `${whole(judged.movedBackbone)} of ${whole(judged.moved)}`,
      ),
      needed: judged.neededBackbone,
      ...judged.backbone,
    },
  ]
  return (
    <div className="staff-sheet">
      <table>
        <thead>
          <tr>
            <th scope="col">{pick('要求', 'Rule')}</th>
            <th scope="col">{pick('人数', 'Teachers')}</th>
            <th scope="col">{pick('比例', 'Share')}</th>
            <th scope="col">{pick('不低于', 'At least')}</th>
            <th scope="col">{pick('至少需要', 'Needed')}</th>
            <th scope="col" className="staff-words">
              {pick('结论', 'Outcome')}
            </th>
            <th scope="col" className="staff-words">
              {pick('依据', 'Clause')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, of, printed, limit, needed, outcome, clause }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{of}</td>
              <td>
                <b>{printed}</b>
              </td>
              <td>{limit}</td>
              <td>{pick(`${whole(needed)} 人`, whole(needed))}</td>
              <td className="staff-words">
                <OutcomeTag outcome={outcome} />
              </td>
              <td className="staff-words quiet">{say(clauseWords(clause))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
