/** The inputs of one county: a card for each table, what was imported, and where the bases differ. */
import { useState } from 'react'
import type { InputCoverage, InputKind } from '#modules/projection/contract.ts'
import { placesOf, useMe } from '#web/app/me.ts'
import { BasisWarnings } from './basis-warnings.tsx'
import { BatchList } from './batch-list.tsx'
import { InputCard } from './input-card.tsx'
import { InputUpload } from './input-upload.tsx'

interface Props {
  readonly county: string
  readonly name: string
  readonly kinds: readonly InputCoverage[]
}

export function CountyInputs({ county, name, kinds }: Props) {
  const [handingIn, setHandingIn] = useState<InputKind | null>(null)
  const me = useMe().data
  const city = `${county.slice(0, 4)}00`
  const mayImport = placesOf(me, 'projection.import').some(({ code }) => code === county || code === city)
  return (
    <>
      <div className="input-cards">
        {kinds.map((coverage) => (
          <InputCard
            key={coverage.kind}
            coverage={coverage}
            {...(mayImport ? { onImport: () => setHandingIn(coverage.kind) } : {})}
          />
        ))}
      </div>
      <BatchList county={county} mayWithdraw={mayImport} />
      <BasisWarnings county={county} />
      {handingIn && <InputUpload county={county} name={name} kind={handingIn} onClose={() => setHandingIn(null)} />}
    </>
  )
}
