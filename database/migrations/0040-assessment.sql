-- assessment: reports as they were judged, and the evidence that counties hand in for their items.
create schema assessment;

-- One row for each version of a county's locked figures and each version of the rules; never altered.
create table assessment.reports (
  county text not null,
  id uuid not null default uuidv7(),
  year integer not null,
  -- Version of the locked census, from 1.
  version integer not null,
  rules_version text not null,
  -- Day whose rules it was judged by.
  on_day date not null,
  judged_at timestamptz not null,
  cause text not null check (cause in ('locked', 'rules-changed', 'asked')),
  summary jsonb not null,
  phases jsonb not null,
  report jsonb not null,
  -- Class sizes and school sizes of the same figures.
  sizes jsonb not null,
  primary key (county, id),
  unique (county, year, version, rules_version)
);

-- What each report says of one school, so that a school's card over the years does not read whole reports.
create table assessment.school_results (
  county text not null,
  school text not null,
  report uuid not null,
  phases jsonb not null,
  gaps jsonb not null,
  excluded jsonb not null,
  primary key (county, school, report),
  foreign key (county, report) references assessment.reports (county, id)
);

create table assessment.evidence (
  county text not null,
  id uuid not null default uuidv7(),
  year integer not null,
  item text not null,
  title text not null,
  note text,
  -- Name in the document store; null for a note without a file.
  document text,
  file_name text,
  size integer,
  added_by text not null,
  added_at timestamptz not null,
  primary key (county, id)
);
create index on assessment.evidence (county, year);

-- Appended; the newest counts.
create table assessment.evidence_reviews (
  county text not null,
  evidence uuid not null,
  number integer not null,
  review text not null check (review in ('accepted', 'rejected')),
  note text,
  reviewed_by text not null,
  reviewed_at timestamptz not null,
  primary key (county, evidence, number),
  foreign key (county, evidence) references assessment.evidence (county, id)
);
