-- schools: the region tree with its borders, and the register of schools with all that has happened to them.
-- Small tables that every room looks into and no county owns: in a growing installation they are reference tables.
create schema schools;

-- GB/T 2260 for cities and counties, statistical codes for towns (nine digits) and villages (twelve).
create table schools.regions (
  code text primary key check (code ~ '^(\d{6}|\d{9}|\d{12})$'),
  name text not null,
  level text not null check (level in ('city', 'county', 'town', 'village')),
  parent text references schools.regions (code)
);
create index on schools.regions (parent);

-- GeoJSON in WGS84, whatever datum it was given in. A sketch for maps, never for demarcation.
create table schools.borders (
  region text primary key references schools.regions (code),
  geometry jsonb not null,
  given_datum text not null,
  credit jsonb not null
);

-- One row for each code ever given. Where a school lies and who manages it; all else is folded from its events.
create table schools.schools (
  code text primary key,
  county text not null references schools.regions (code),
  town text references schools.regions (code),
  village text,
  authority text,
  settlement text,
  sponsor text
);
create index on schools.schools (county);
create index on schools.schools (town);

-- Appended only.
create table schools.events (
  school text not null references schools.schools (code),
  number integer not null,
  kind text not null,
  -- A day, or the year alone where no more is known.
  holds_from text not null check (holds_from ~ '^\d{4}(-\d{2}-\d{2})?$'),
  other text references schools.schools (code),
  document text,
  -- What became of the school: its name, its type, where it is.
  details jsonb not null default '{}',
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (school, number)
);
create index on schools.events (other);
