/** The pages about forecasts, side by side; the county that was chosen goes along from one to the next. */
import { Link, useRouterState } from '@tanstack/react-router'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import './forecast.css'

export function ForecastNav({ county }: { readonly county: string | null }) {
  const { pick } = useWords()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const pages = [
    [paths.forecast, pick('学龄人口预测', 'Pupils')],
    [paths.pressure, pick('学位预警', 'School places')],
    [paths.scenarios, pick('情景对比', 'Scenarios')],
    [paths.backTest, pick('预测有多准', 'How accurate')],
    [paths.forecastInputs, pick('数据准备', 'Inputs')],
  ] as const
  return (
    <nav className="page-nav no-print" aria-label={pick('预测的各页', 'Pages about forecasts')}>
      {pages.map(([to, name]) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          search={county === null ? {} : { county }}
          {...(path === to ? { 'aria-current': 'page' as const } : {})}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
