/** A case in one line of a list: its number, what is wrong, how it stands, by when. */
import { Link } from '@tanstack/react-router'
import type { CaseRow } from '#modules/accountability/contract.ts'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import { CasePress, CaseStateTag } from './case-tags.tsx'

export function CaseLine({ row, withSchool = true }: { readonly row: CaseRow; readonly withSchool?: boolean }) {
  const { pick } = useWords()
  return (
    <li className="today-school">
      <div>
        <p>
          <Link to={paths.case} params={{ case: row.id }} search={{ county: row.county }}>
            {row.label}
          </Link>{' '}
          {withSchool && row.schoolName}
        </p>
        <p>{row.text}</p>
        <p className="quiet">
          {[row.owner?.office, row.deadline && pick(`期限 ${row.deadline}`, `by ${row.deadline}`)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <span className="case-tags">
        <CaseStateTag state={row.state} /> <CasePress row={row} />
      </span>
    </li>
  )
}
