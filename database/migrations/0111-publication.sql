-- engagement: what is published. A publication has versions, each a frozen snapshot, and events; nothing is ever altered. Things of
-- the whole city bear the city's code in the county column.
create table engagement.publications (
  county text not null,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('progress', 'changes', 'forecast', 'reply', 'table', 'school')),
  -- What it is about within its kind: a school, a proposal, a table; empty for a county's only one.
  subject text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id),
  unique (county, kind, subject)
);

-- The content is what leaves the house, field by field as it was picked; `withheld` names the fields that stayed inside.
create table engagement.publication_versions (
  county text not null,
  publication uuid not null,
  version integer not null,
  title jsonb not null,
  content jsonb not null,
  sha256 text not null,
  withheld jsonb not null,
  -- Why it takes the place of the version before (更正); null for a first one.
  reason text,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, publication, version),
  foreign key (county, publication) references engagement.publications (county, id)
);

create table engagement.publication_events (
  county text not null,
  publication uuid not null,
  number integer not null,
  version integer not null,
  kind text not null check (kind in ('drafted', 'reviewed', 'signed', 'cleared', 'published', 'returned', 'withdrawn', 'discarded')),
  reason text,
  details jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, publication, number),
  foreign key (county, publication, version) references engagement.publication_versions (county, publication, version)
);

-- Whom the public calls; the newest of a county counts.
create table engagement.contacts (
  county text not null,
  number integer not null,
  contact jsonb not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);

-- What a school wrote of itself, kept as it was saved; the newest is what it goes on writing.
create table engagement.entries (
  county text not null,
  school text not null references schools.schools (code),
  number integer not null,
  entry jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, school, number)
);
