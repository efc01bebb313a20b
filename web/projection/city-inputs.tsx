/** All counties of the city with the state of each of their inputs; a press leads into one. */
import { Link } from '@tanstack/react-router'
import { inputKinds, inputKindWords, type InputCoverage } from '#modules/projection/contract.ts'
import { paths } from '#web/app/paths.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { InputStateTag } from './input-state-tag.tsx'
import { inputState, inputStateWords } from './input-states.ts'

interface CountyRow {
  readonly county: string
  readonly name: string
  readonly kinds: readonly InputCoverage[]
}

export function CityInputs({ counties }: { readonly counties: readonly CountyRow[] }) {
  const { say, pick } = useWords()
  const columns: Column<CountyRow>[] = [
    {
      key: 'county',
      title: pick('县区', 'County'),
      width: 96,
      fixed: 'left',
      onPhone: 'head',
      value: ({ county }) => county,
      written: ({ name }) => name,
      render: ({ county, name }) => (
        <Link to={paths.forecastInputs} search={{ county }}>
          {name}
        </Link>
      ),
    },
    ...inputKinds.map((kind): Column<CountyRow> => {
      const stateOf = ({ kinds }: CountyRow) => inputState(kinds.find((each) => each.kind === kind)!)
      return {
        key: kind,
        title: say(inputKindWords[kind]),
        width: 128,
        wraps: true,
        value: (row) => say(inputStateWords[stateOf(row)]),
        render: (row) => <InputStateTag state={stateOf(row)} />,
      }
    }),
  ]
  return (
    <div className="panel">
      <DataTable
        name={pick('各县区预测数据', 'Inputs of the counties')}
        rows={counties}
        columns={columns}
        rowKey={({ county }) => county}
      />
    </div>
  )
}
