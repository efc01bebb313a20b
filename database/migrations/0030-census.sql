-- census: imports and heading mappings, the yearly figures of every school in versions, their way from school to city, locks.
-- The county's code leads every key. What happened is appended; how things stand is folded from it by the census room.
create schema census;

-- Heading mappings of a county, as people wrote them.
create table census.mappings (
  county text not null,
  id uuid not null default uuidv7(),
  name text not null,
  table_kind text not null check (table_kind in ('school', 'county')),
  yaml text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (county, id),
  unique (county, name)
);

-- A workbook that was handed in, and how its reading stands. `county` is the county of the region, or the city itself.
create table census.imports (
  county text not null,
  id uuid not null default uuidv7(),
  region text not null,
  file_name text not null,
  -- Name in the document store; null for a file that was too large to be kept.
  document text,
  mapping text,
  state text not null check (state in ('waiting', 'reading', 'faulty', 'ready', 'saved', 'failed')),
  -- How many times it has been asked to be read; what a reading before the last one finds is dropped.
  round integer not null default 1,
  progress real not null default 0,
  step jsonb not null,
  started_at timestamptz not null,
  person text,
  person_name text not null,
  school_rows integer,
  county_rows integer,
  errors integer not null default 0,
  warnings integer not null default 0,
  problems jsonb not null default '[]',
  headings jsonb not null default '[]',
  missing jsonb not null default '[]',
  changes jsonb,
  -- What was read, laid out as filings; a name in the document store.
  reading text,
  result jsonb,
  primary key (county, id)
);
create index on census.imports (county, started_at desc);

-- Where figures were read from: a sheet of a file, with the column of each field.
create table census.sources (
  county text not null,
  id uuid not null default uuidv7(),
  file text not null,
  sheet text not null,
  columns jsonb not null,
  document text,
  at timestamptz not null,
  primary key (county, id)
);

-- The figures of a school in a year. A new version is written whenever any of them changes; none is ever altered.
create table census.filing_versions (
  county text not null,
  year integer not null,
  school text not null,
  version integer not null,
  name text not null,
  pupils double precision,
  -- One for each stage: the stage, where it was read, its cells by field, and which of them the school has corrected.
  rows jsonb not null,
  -- SHA-256 of the cells alone, to tell whether anything has changed.
  figures text not null,
  problems jsonb not null,
  -- Keys of the warnings among the problems.
  warnings text[] not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, year, school, version)
);
create index on census.filing_versions (school, year);

create table census.filing_events (
  county text not null,
  year integer not null,
  school text not null,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  note text,
  details jsonb not null,
  primary key (county, year, school, number)
);

-- The county's own table (县区基表) of a year, in versions.
create table census.county_versions (
  county text not null,
  year integer not null,
  version integer not null,
  source uuid not null,
  source_row integer not null,
  cells jsonb not null,
  corrected jsonb not null default '{}',
  at timestamptz not null,
  person_name text not null,
  primary key (county, year, version),
  foreign key (county, source) references census.sources (county, id)
);

create table census.county_events (
  county text not null,
  year integer not null,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  note text,
  details jsonb not null,
  primary key (county, year, number)
);

-- A lock is the list of the versions that the city accepted.
create table census.locks (
  county text not null,
  year integer not null,
  version integer not null,
  at timestamptz not null,
  person_name text not null,
  county_version integer,
  primary key (county, year, version)
);
create table census.lock_rows (
  county text not null,
  year integer not null,
  version integer not null,
  school text not null,
  filing_version integer not null,
  primary key (county, year, version, school),
  foreign key (county, year, version) references census.locks (county, year, version),
  foreign key (county, year, school, filing_version)
    references census.filing_versions (county, year, school, version)
);
