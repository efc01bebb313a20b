-- staffing: the roster of teachers, how posts and periods are reckoned, shared posts that are kept, appointments. Appended and
-- never altered; how a post or a round stands is folded by the room. Exchange of teachers stands in a migration of its own.
create schema staffing;

create table staffing.roster_batches (
  county text not null,
  id uuid not null default uuidv7(),
  -- School year of which its counts of years are.
  year integer not null,
  file_name text not null,
  -- Name in the document store; null where the rows came from no file that was handed in.
  document text,
  at timestamptz not null,
  person text,
  person_name text not null,
  teachers integer not null,
  -- Warnings and notes of the reading, as they were shown.
  problems jsonb not null,
  -- The teachers as they were read, in one value: they are only ever written and read together.
  rows jsonb not null,
  primary key (county, id)
);

create table staffing.roster_events (
  county text not null,
  batch uuid not null,
  number integer not null,
  kind text not null check (kind in ('withdrawn')),
  at timestamptz not null,
  person_name text not null,
  reason text not null,
  primary key (county, batch, number),
  foreign key (county, batch) references staffing.roster_batches (county, id)
);

-- Who looked up personal data of teachers, or took them out of the house.
create table staffing.lookups (
  county text not null,
  id uuid not null default uuidv7(),
  at timestamptz not null,
  person_name text not null,
  kind text not null check (kind in ('teacher', 'list', 'export')),
  what text not null,
  teachers integer not null,
  primary key (county, id)
);

-- How a county reckons posts, loads and subsidies, and its own table of weekly periods; the newest of each kind counts.
create table staffing.settings (
  county text not null,
  kind text not null check (kind in ('posts', 'periods', 'incentives')),
  number integer not null,
  settings jsonb not null,
  document text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, kind, number)
);

-- Plans of shared posts (走教), kept with what they were reckoned from.
create table staffing.shared_plans (
  county text not null,
  id uuid not null default uuidv7(),
  name text not null,
  at timestamptz not null,
  person_name text not null,
  task jsonb not null,
  plan jsonb not null,
  primary key (county, id)
);

-- 县管校聘 of a county: one campaign after the other, each with what was recorded of it.
create table staffing.campaigns (
  county text not null,
  id uuid not null default uuidv7(),
  name text not null,
  year integer not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id)
);
create table staffing.campaign_events (
  county text not null,
  campaign uuid not null,
  number integer not null,
  kind text not null check (kind in (
    'total-announced', 'posts-announced', 'round-opened', 'appointed', 'vacated', 'exception', 'round-closed', 'training',
    'contract', 'filed')),
  details jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, campaign, number),
  foreign key (county, campaign) references staffing.campaigns (county, id)
);
