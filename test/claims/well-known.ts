import compiled from '../../server/src/knowledge/compiled.json' with { type: 'json' };
import type { Intervention } from '../../server/src/knowledge/facts.ts';
import { Knowledge } from '../../server/src/knowledge/knowledge.ts';
import type { NameTables } from '../../server/src/knowledge/name-tables.ts';
import { type ShippedFacts, unpacked } from '../../server/src/knowledge/shipped.ts';

/** What the table takes as listed in full, so that it holds whatever the base comes to say of it. */
const ALL_ACTIONS = new Set(
  (
    'ssris snris z-drugs benzodiazepines orexin-antagonists propranolol prazosin buspirone naltrexone memantine maois ramelteon ' +
    'bupropion atomoxetine cholinesterase-inhibitors varenicline flumazenil suvorexant'
  ).split(' '),
);
const ALL_APPROVALS = new Set(
  (
    'fluvoxamine trazodone zuranolone xanomeline-trospium propranolol buspirone prazosin atomoxetine naltrexone pimavanserin ' +
    'suvorexant sertraline memantine lecanemab'
  ).split(' '),
);

const facts = unpacked(compiled.facts as unknown as ShippedFacts);

/** The shipped base, with some of its drugs taken as listed in full. */
export const wellKnown = new Knowledge(
  {
    ...facts,
    interventions: facts.interventions.map(
      (i): Intervention => ({
        ...i,
        silentOn: [],
        actionsComplete: i.actionsComplete || ALL_ACTIONS.has(i.id),
        approvalsComplete: i.approvalsComplete || ALL_APPROVALS.has(i.id),
      }),
    ),
  },
  compiled.names as unknown as NameTables,
);
