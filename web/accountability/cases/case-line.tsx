/** A case in one line of a list: its number, what is wrong, how it stands, by when. */
import { Link } from '@tanstack/react-router'
import type { CaseRow } from '#modules/accountability/contract.ts'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import { CasePress, CaseStateTag } from './case-tags.tsx'

interface Props {
  readonly row: CaseRow
  readonly withSchool?: boolean
  /** False beside the finding that says the same. */
  readonly withText?: boolean
}

export function CaseLine({ row, withSchool = true, withText = true }: Props) {
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
        {withText && <p>{row.text}</p>}
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
