/** Answers questions about treatments: what they do to a target, what they are approved for, with the sources that say so. */

import { type ApprovalStanding, approvalStanding } from './approvals.ts';
import compiled from './compiled.json' with { type: 'json' };
import { type Aspect, type Change, type Direction, effectsOf } from './effects.ts';
import { type EvidenceStanding, evidenceStanding, type ToldUse } from './evidence-standing.ts';
import type {
  Action,
  Approval,
  Condition,
  EvidenceSummary,
  Facts,
  Intervention,
  Misconception,
  Source,
  Target,
} from './facts.ts';
import { type NameTables, nameTables } from './name-tables.ts';
import { areRelated, isBeyondReceptor, isMoreOf, isOfListedKind } from './related-targets.ts';
import { type ShippedFacts, unpacked } from './shipped.ts';
import {
  type Fact,
  MORE_OR_LESS,
  type Standing,
  standingOfChange,
  standingOfTouch,
  type Told,
  UNKNOWN,
} from './standing.ts';

export type { Standing } from './standing.ts';

export class Knowledge {
  readonly version: string;
  readonly interventions: ReadonlyMap<string, Intervention>;
  readonly targets: ReadonlyMap<string, Target>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly misconceptions: readonly Misconception[];
  readonly names: NameTables;

  readonly #clock: () => Date;

  /** `names` where they are compiled already; `clock` tells the date, against which the age of approvals is held. */
  constructor(facts: Facts, names: NameTables = nameTables(facts), clock: () => Date = () => new Date()) {
    this.#clock = clock;
    const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((x) => [x.id, x]));
    this.version = facts.version;
    this.interventions = byId(facts.interventions);
    this.targets = byId(facts.targets);
    this.conditions = byId(facts.conditions);
    this.sources = byId(facts.sources);
    this.misconceptions = facts.misconceptions;
    this.names = names;
  }

  /** An intervention's own actions and those of its classes; its own word on a target goes before its class's. */
  actionsOf(id: string): readonly Action[] {
    const own = this.interventions.get(id);
    if (!own) return [];
    const settled = new Set(own.actions.map((a) => a.target));
    return [...own.actions, ...own.classes.flatMap((c) => this.actionsOf(c)).filter((a) => !settled.has(a.target))];
  }

  /** The verb phrase that tells an intervention's main action, its own or its class's. */
  does(id: string): string | undefined {
    const own = this.interventions.get(id);
    return own?.does ?? own?.classes.map((c) => this.does(c)).find(Boolean);
  }

  /** The noun for what an intervention is by its main action. */
  is(id: string): string | undefined {
    const own = this.interventions.get(id);
    return own?.is ?? own?.classes.map((c) => this.is(c)).find(Boolean);
  }

  /** How "`id` changes `aspect` of `target` in `direction`" stands; `full` where it is told to be a full agonist or antagonist. */
  standing(id: string, target: string, aspect: Aspect, direction: Change, full = false): Standing {
    const own = this.interventions.get(id);
    if (!own) return UNKNOWN;
    const told: Told = { target, aspect, direction, full };
    const facts = this.#factsOn(id, told.target);
    return told.direction === 'either'
      ? (standingOfTouch(facts) ?? this.#unlisted(own, told))
      : (standingOfChange(facts, told, told.direction) ?? this.#unlisted(own, told));
  }

  #factsOn(id: string, target: string): readonly Fact[] {
    return this.actionsOf(id)
      .flatMap((action) =>
        effectsOf(action, (t) => this.targets.get(t)).map((effect, i) => ({ action, effect, direct: i === 0 })),
      )
      .filter(({ effect }) => effect.target === target);
  }

  /** How a statement stands of which the facts say nothing: wrong or unsupported where they are told to be all there is. */
  #unlisted(own: Intervention, { target: id, aspect, direction }: Told): Standing {
    const target = this.targets.get(id);
    if (
      target?.kind === 'messenger' &&
      aspect === 'reuptake' &&
      direction === 'down' &&
      this.#is(own, 'reuptakeComplete') &&
      this.#isCarried(id) &&
      !this.#touchesTransporter(own, id)
    )
      return { verdict: 'contradicted', action: undefined };
    if (!target || !this.#is(own, 'actionsComplete')) return UNKNOWN;
    // No list of transporters speaks of what the base knows no transporter of.
    if (target.kind === 'messenger' && aspect === 'reuptake' && !this.#isCarried(id)) return UNKNOWN;
    const listed = this.actionsOf(own.id).flatMap((a) => (a.role === 'not' ? [] : (this.targets.get(a.target) ?? [])));
    const silent = [own, ...this.#classesOf(own)].flatMap((i) => i.silentOn.flatMap((t) => this.targets.get(t) ?? []));
    if (direction !== 'either' && this.#isThoughtReverse(own.id, id, aspect, direction))
      return { verdict: 'unsupported', action: undefined };
    const opens = (known: Target) =>
      areRelated(target, known, this.targets) && !isBeyondReceptor(known, target, aspect);
    const open =
      listed.some(opens) ||
      silent.some((known) => opens(known) && !isMoreOf(target, known, direction)) ||
      (direction !== 'down' && this.#reachesByMessenger(own.id, target));
    return open || !isOfListedKind(target) ? UNKNOWN : { verdict: 'unsupported', action: undefined };
  }

  /** "Raises glutamate", of what is thought to lower its release. */
  #isThoughtReverse(id: string, target: string, aspect: Aspect, direction: Direction): boolean {
    const sides = this.#factsOn(id, target).filter(({ effect }) => MORE_OR_LESS.has(effect.aspect));
    return (
      MORE_OR_LESS.has(aspect) &&
      sides.length > 0 &&
      sides.every(({ action, effect }) => action.role === 'proposed' && effect.direction !== direction)
    );
  }

  /** Whether a drug is one of a class: as the base lists it, or as what the class does is known of the drug. */
  belongs(id: string, group: string): 'supported' | 'contradicted' | 'unknown' {
    const own = this.interventions.get(id);
    const shared = this.interventions.get(group)?.actions.filter((a) => a.role === 'primary') ?? [];
    if (!own || shared.length === 0) return 'unknown';
    if (this.#classesOf(own).some((c) => c.id === group)) return 'supported';
    // A drug of which nothing is known may be of any class; one that does any of what the class does may be called so.
    if (this.actionsOf(id).length === 0) return 'unknown';
    const does = shared.some((action) => {
      const [effect] = effectsOf(action, (t) => this.targets.get(t));
      if (!effect) return false;
      const { verdict } = this.standing(id, effect.target, effect.aspect, effect.direction);
      return verdict !== 'unknown' && verdict !== 'unsupported' && verdict !== 'contradicted';
    });
    return does ? 'unknown' : 'contradicted';
  }

  /** Whether the base knows what takes a messenger up again: else no list of transporters speaks of it. */
  #isCarried(messenger: string): boolean {
    for (const t of this.targets.values()) if (t.kind === 'transporter' && t.messenger === messenger) return true;
    return false;
  }

  /** A member's own word on a transporter: nothing is said of it, whatever holds for its class. */
  #touchesTransporter({ kind, silentOn }: Intervention, messenger: string): boolean {
    const own = kind === 'class' ? [] : silentOn.flatMap((t) => this.targets.get(t) ?? []);
    return own.some((t) => t.kind === 'transporter' && t.messenger === messenger);
  }

  /** More of a messenger acts on its receptors: an SSRI on those for serotonin. */
  #reachesByMessenger(id: string, { kind, messenger }: Target): boolean {
    if (kind !== 'receptor' || messenger === undefined) return false;
    return this.#factsOn(id, messenger).some(
      ({ action, effect }) =>
        action.role !== 'not' &&
        effect.direction === 'up' &&
        (effect.aspect === 'level' || effect.aspect === 'release'),
    );
  }

  /** The classes of an intervention, and theirs. */
  #classesOf(intervention: Intervention): readonly Intervention[] {
    const own = intervention.classes.flatMap((id) => this.interventions.get(id) ?? []);
    return [...own, ...own.flatMap((c) => this.#classesOf(c))];
  }

  /** Whether a list is told to be complete, for the drug itself or for its class. */
  #is(own: Intervention, flag: 'reuptakeComplete' | 'actionsComplete'): boolean {
    return own[flag] || this.#classesOf(own).some((c) => c[flag]);
  }

  /** How "`id` is approved for `condition`" stands in the US; without a condition, for anything at all. */
  approvalStanding(id: string, condition: string | undefined): ApprovalStanding {
    const own = this.interventions.get(id);
    return own ? approvalStanding(own, condition, this) : { status: 'unknown', approval: undefined };
  }

  /** The most telling word on an approval in the US: for the condition itself, one that it is a kind of or that is a kind of it. */
  approval(id: string, condition: string): Approval | undefined {
    return this.approvalStanding(id, condition).approval;
  }

  /** What trials showed of an intervention; of its classes where it has no word of its own. */
  evidenceOf(id: string): readonly EvidenceSummary[] {
    const own = this.interventions.get(id);
    if (!own) return [];
    return own.evidence.length > 0 ? own.evidence : own.classes.flatMap((c) => this.evidenceOf(c));
  }

  /** How "`id` relieves, prevents or brings on `condition`" stands; `firm`: told without "may". */
  evidenceStanding(id: string, condition: string, use: ToldUse, firm: boolean): EvidenceStanding {
    return evidenceStanding(this.evidenceOf(id), condition, use, firm, this);
  }

  /** The one schedule of the US Controlled Substances Act that it is in, "III"; nothing where it is in none, in several, or unknown. */
  scheduleOf(id: string): string | undefined {
    const own = this.interventions.get(id);
    if (!own) return undefined;
    if (own.schedule) return ONE_SCHEDULE.exec(own.schedule.text)?.[1];
    return own.classes.map((c) => this.scheduleOf(c)).find(Boolean);
  }

  /** How many months ago a fact was known to hold ("2025-01"; a year alone counts to its end). */
  monthsSince(asOf: string): number {
    const [year, month = '12'] = asOf.split('-');
    const now = this.#clock();
    return (now.getUTCFullYear() - Number(year)) * 12 + now.getUTCMonth() + 1 - Number(month);
  }

  /** A condition and all that it is a kind of. */
  widen(condition: string): ReadonlySet<string> {
    const all = new Set<string>();
    const add = (id: string): void => {
      if (all.has(id)) return;
      all.add(id);
      for (const w of this.conditions.get(id)?.within ?? []) add(w);
    };
    add(condition);
    return all;
  }
}

/** How the facts tell of a schedule that holds for every form. */
const ONE_SCHEDULE = /^Schedule (IV|V|I{1,3}) controlled substances? in the US\.$/;

/** The knowledge base that ships with the product. */
export const knowledge = new Knowledge(
  unpacked(compiled.facts as unknown as ShippedFacts),
  compiled.names as unknown as NameTables,
);
