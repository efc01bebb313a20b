/** The tree of pages. Each comes in a file of its own, fetched when it is first opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { Unfound } from './unfound.tsx'
import { pageFile } from './page-file.ts'
import { searchFromText, searchToText } from './page-state.ts'
import { paths } from './paths.ts'
import { Shell } from './shell.tsx'
import { StartPage } from './start-page.tsx'
import { Broken } from './broken.tsx'

type Search = Record<string, string | undefined>

const root = createRootRoute({
  // Choices stay flat texts here; each page reads its own with `usePageState`.
  validateSearch: (search): Search => search as Search,
  search: { middlewares: [retainSearchParams<Search>(['lang'])] },
  component: Shell,
  notFoundComponent: Unfound,
  errorComponent: Broken,
})

const getParentRoute = () => root

const pages = [
  createRoute({
    getParentRoute,
    path: paths.signIn,
    component: lazyRouteComponent(() => pageFile(() => import('#web/access/sign-in-page.tsx')), 'SignInPage'),
  }),
  createRoute({ getParentRoute, path: paths.start, component: StartPage }),
  createRoute({
    getParentRoute,
    path: paths.overview,
    component: lazyRouteComponent(() => pageFile(() => import('#web/overview/overview-page.tsx')), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.county,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/assessment/county-report-page.tsx')),
      'CountyReportPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.school,
    component: lazyRouteComponent(() => pageFile(() => import('#web/schools/school-card-page.tsx')), 'SchoolCardPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.register,
    component: lazyRouteComponent(() => pageFile(() => import('#web/schools/register-page.tsx')), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.inbox,
    component: lazyRouteComponent(() => pageFile(() => import('#web/census/inbox-page.tsx')), 'InboxPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.census,
    component: lazyRouteComponent(() => pageFile(() => import('#web/census/years-page.tsx')), 'YearsPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.filings,
    component: lazyRouteComponent(() => pageFile(() => import('#web/census/filings-page.tsx')), 'FilingsPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.importInto,
    component: lazyRouteComponent(() => pageFile(() => import('#web/census/import-page.tsx')), 'ImportPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.importReport,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/census/import-report-page.tsx')),
      'ImportReportPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.filing,
    component: lazyRouteComponent(() => pageFile(() => import('#web/census/filing-page.tsx')), 'FilingPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.forecast,
    component: lazyRouteComponent(() => pageFile(() => import('#web/projection/forecast-page.tsx')), 'ForecastPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.forecastPlace,
    component: lazyRouteComponent(() => pageFile(() => import('#web/projection/place-page.tsx')), 'PlacePage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.scenarios,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/projection/scenarios/scenarios-page.tsx')),
      'ScenariosPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.backTest,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/projection/back-test/back-test-page.tsx')),
      'BackTestPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.pressure,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/projection/pressure/pressure-page.tsx')),
      'PressurePage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.forecastInputs,
    component: lazyRouteComponent(() => pageFile(() => import('#web/projection/inputs-page.tsx')), 'InputsPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.network,
    component: lazyRouteComponent(() => pageFile(() => import('#web/network/plans/plans-page.tsx')), 'PlansPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.networkPlan,
    component: lazyRouteComponent(() => pageFile(() => import('#web/network/plan/plan-page.tsx')), 'PlanPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.networkSummary,
    component: lazyRouteComponent(() => pageFile(() => import('#web/network/summary/summary-page.tsx')), 'SummaryPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.networkCompare,
    component: lazyRouteComponent(() => pageFile(() => import('#web/network/compare/compare-page.tsx')), 'ComparePage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.gate,
    component: lazyRouteComponent(() => pageFile(() => import('#web/network/gate/gate-page.tsx')), 'GatePage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.candidate,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/network/gate/candidate-page.tsx')),
      'CandidatePage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.networkInputs,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/network/inputs/inputs-page.tsx')),
      'NetworkInputsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.conditions,
    component: lazyRouteComponent(() => pageFile(() => import('#web/conditions/sizes/sizes-page.tsx')), 'SizesPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.conditionGaps,
    component: lazyRouteComponent(() => pageFile(() => import('#web/conditions/gaps/gaps-page.tsx')), 'GapsPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.batches,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/conditions/batches/batches-page.tsx')),
      'BatchesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.projects,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/conditions/projects/projects-page.tsx')),
      'ProjectsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.project,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/conditions/projects/project-page.tsx')),
      'ProjectPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.publicFunds,
    component: lazyRouteComponent(() => pageFile(() => import('#web/conditions/funds/funds-page.tsx')), 'FundsPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.schoolConditions,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/conditions/card/school-conditions-page.tsx')),
      'SchoolConditionsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.staffing,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/staffing/establishment/establishment-page.tsx')),
      'EstablishmentPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.staffingSubjects,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/staffing/subjects/subjects-page.tsx')),
      'SubjectsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.sharedPosts,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/staffing/shared-posts/shared-posts-page.tsx')),
      'SharedPostsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.roster,
    component: lazyRouteComponent(() => pageFile(() => import('#web/staffing/teachers/roster-page.tsx')), 'RosterPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.rotation,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/staffing/rotation/rotation-page.tsx')),
      'RotationPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.rotationPlan,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/staffing/rotation/rotation-plan-page.tsx')),
      'RotationPlanPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.rotationNotice,
    component: lazyRouteComponent(() => pageFile(() => import('#web/staffing/rotation/notice-page.tsx')), 'NoticePage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.rotationNotices,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/staffing/rotation/notices-page.tsx')),
      'NoticesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.appointments,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/staffing/appointments/appointments-page.tsx')),
      'AppointmentsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.campaign,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/staffing/appointments/campaign-page.tsx')),
      'CampaignPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.incentives,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/staffing/incentives/incentives-page.tsx')),
      'IncentivesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.roadmap,
    component: lazyRouteComponent(() => pageFile(() => import('#web/roadmap/roads/roads-page.tsx')), 'RoadsPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.road,
    component: lazyRouteComponent(() => pageFile(() => import('#web/roadmap/road/road-page.tsx')), 'RoadPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.roadCompare,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/roadmap/compare/compare-page.tsx')),
      'RoadComparePage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.cityRoad,
    component: lazyRouteComponent(() => pageFile(() => import('#web/roadmap/city/city-page.tsx')), 'CityRoadPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.roadSettings,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/roadmap/settings/settings-page.tsx')),
      'RoadSettingsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.proposals,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/proposals/board/board-page.tsx')),
      'ProposalsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.proposalRegister,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/proposals/register/register-page.tsx')),
      'RegisterProposalPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.readReply,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/proposals/clauses/read-page.tsx')),
      'ReadReplyPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.proposalSettings,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/proposals/settings/settings-page.tsx')),
      'ProposalSettingsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.proposal,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/proposals/one/proposal-page.tsx')),
      'ProposalPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.proposalReply,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/proposals/reply/reply-page.tsx')),
      'ReplyPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.proposalClauses,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/proposals/clauses/clauses-page.tsx')),
      'ClausesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.myProposals,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/proposals/progress/my-proposal-page.tsx')),
      'MyProposalPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.myProposal,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/proposals/progress/my-proposal-page.tsx')),
      'MyProposalPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.commitments,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/commitments/commitments-page.tsx')),
      'CommitmentsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.cityCommitments,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/commitments/city-page.tsx')),
      'CityCommitmentsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.escalation,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/commitments/escalation-page.tsx')),
      'EscalationPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.commitment,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/commitments/commitment-page.tsx')),
      'CommitmentPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.pledges,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/pledges/pledges-page.tsx')),
      'PledgesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.creationOrder,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/pledges/order-page.tsx')),
      'CreationOrderPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.pledge,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/pledges/pledge-page.tsx')),
      'PledgePage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.stages,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/stages/stages-page.tsx')),
      'StagesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.creationTasks,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/tasks/tasks-page.tsx')),
      'TasksPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.evidence,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/evidence/evidence-page.tsx')),
      'EvidencePage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.supervision,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/supervision/today/today-page.tsx')),
      'TodayPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.visitRecord,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/supervision/record/record-page.tsx')),
      'RecordPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.schoolBrief,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/supervision/brief/brief-page.tsx')),
      'BriefPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.visitPlans,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/supervision/plans/plans-page.tsx')),
      'VisitPlansPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.visits,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/supervision/visits/visits-page.tsx')),
      'VisitsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.visit,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/supervision/visits/visit-page.tsx')),
      'VisitPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.coverage,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/supervision/coverage/coverage-page.tsx')),
      'CoveragePage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.districts,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/supervision/districts/districts-page.tsx')),
      'DistrictsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.digest,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/digest/digest-page.tsx')),
      'DigestPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.cases,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/cases/cases-page.tsx')),
      'CasesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.casesBoard,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/cases/board-page.tsx')),
      'CasesBoardPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.case,
    component: lazyRouteComponent(() => pageFile(() => import('#web/accountability/cases/case-page.tsx')), 'CasePage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.yearRecord,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/accountability/year-record/record-page.tsx')),
      'YearRecordPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.publications,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/publication/desk-page.tsx')),
      'PublicationsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.publication,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/publication/publication-page.tsx')),
      'PublicationPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.publicContact,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/publication/contact-page.tsx')),
      'PublicContactPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.prints,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/publication/prints-page.tsx')),
      'PrintsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.entries,
    component: lazyRouteComponent(
      () => pageFile(() => import('#web/engagement/entries/entries-page.tsx')),
      'EntriesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: paths.entry,
    component: lazyRouteComponent(() => pageFile(() => import('#web/engagement/entries/entry-page.tsx')), 'EntryPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.standards,
    component: lazyRouteComponent(() => pageFile(() => import('#web/standards/standards-page.tsx')), 'StandardsPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.standard,
    component: lazyRouteComponent(() => pageFile(() => import('#web/standards/standard-page.tsx')), 'StandardPage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.people,
    component: lazyRouteComponent(() => pageFile(() => import('#web/access/people-page.tsx')), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute,
    path: paths.audit,
    component: lazyRouteComponent(() => pageFile(() => import('#web/access/audit-page.tsx')), 'AuditPage'),
  }),
] as const

export const router = createRouter({
  routeTree: root.addChildren([...pages]),
  parseSearch: searchFromText,
  stringifySearch: searchToText,
  // A page that broke leaves the menu around it standing.
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
