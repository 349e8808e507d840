/** The whole base, for those who look things up. Apart from the facts that checking needs, so that a server need not carry it. */
import compiled from './compiled.json' with { type: 'json' };
import type { FactRecords } from './facts.ts';
import records from './records.json' with { type: 'json' };
import { joined, type ShippedFacts, type ShippedRecords } from './shipped.ts';

export const factRecords: FactRecords = joined(
  compiled.facts as unknown as ShippedFacts,
  records as unknown as ShippedRecords,
);
