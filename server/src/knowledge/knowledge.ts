/** Answers questions about treatments: what they do to a target, what they are approved for, with the sources that say so. */
import compiled from './compiled.json' with { type: 'json' };
import { type Aspect, type Direction, type Effect, effectsOf } from './effects.ts';
import type { Action, Approval, Condition, Facts, Intervention, Misconception, Source, Target } from './facts.ts';
import { type ShippedFacts, unpacked } from './shipped.ts';

/** How a statement "X changes this side of Y in this direction" stands against the facts. */
export type Standing =
  | { readonly verdict: 'supported' | 'hypothesis' | 'imprecise' | 'contradicted'; readonly action: Action | undefined }
  | { readonly verdict: 'unknown' };

/** The sides of a messenger that are told as more of it or less of it. */
const MORE_OR_LESS: ReadonlySet<Aspect> = new Set(['activity', 'level', 'release']);

const UNKNOWN: Standing = { verdict: 'unknown' };

export class Knowledge {
  readonly version: string;
  readonly interventions: ReadonlyMap<string, Intervention>;
  readonly targets: ReadonlyMap<string, Target>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly misconceptions: readonly Misconception[];

  constructor(facts: Facts) {
    const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((x) => [x.id, x]));
    this.version = facts.version;
    this.interventions = byId(facts.interventions);
    this.targets = byId(facts.targets);
    this.conditions = byId(facts.conditions);
    this.sources = byId(facts.sources);
    this.misconceptions = facts.misconceptions;
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

  /** How "`id` changes `aspect` of `target` in `direction`" stands. */
  standing(id: string, target: string, aspect: Aspect, direction: Direction): Standing {
    const own = this.interventions.get(id);
    if (!own) return UNKNOWN;
    const all = this.actionsOf(id).flatMap((action) =>
      effectsOf(action, (t) => this.targets.get(t)).map((effect, i) => ({ action, effect, direct: i === 0 })),
    );
    const ofTarget = all.filter(({ effect }) => effect.target === target);
    const found = ofTarget.filter(({ effect }) => effect.aspect === aspect);
    const same = ({ effect }: { effect: Effect }) => effect.direction === direction;
    const known = ({ action }: { action: Action }) => action.role === 'primary' || action.role === 'contributes';
    const proposed = ({ action }: { action: Action }) => action.role === 'proposed';

    const denies = (f: (typeof all)[number]) => same(f) && f.direct && f.action.role === 'not';
    const denied = found.find(denies);
    if (denied) return { verdict: 'contradicted', action: denied.action };
    const agreeing = found.filter((f) => same(f) && known(f));
    const agrees = agreeing.find((f) => f.direct) ?? agreeing[0];
    if (agrees) {
      // "Blocks glutamate" of a drug that blocks one kind of glutamate receptor.
      const vague = !agrees.direct && aspect === 'activity' && direction === 'down';
      return { verdict: vague ? 'imprecise' : 'supported', action: agrees.action };
    }
    const guess = found.find((f) => same(f) && proposed(f));
    if (guess) return { verdict: 'hypothesis', action: guess.action };
    // What releases no more of a messenger does not raise its level either, where nothing else in the base says so.
    const unreleased = aspect === 'level' && ofTarget.find((f) => f.effect.aspect === 'release' && denies(f));
    if (unreleased) return { verdict: 'contradicted', action: unreleased.action };
    // Writers say "more activity", "higher level" and "more release" for one another.
    const near = MORE_OR_LESS.has(aspect) ? ofTarget.filter((f) => MORE_OR_LESS.has(f.effect.aspect) && same(f)) : [];
    const nearKnown = near.find(known);
    if (nearKnown) return { verdict: aspect === 'activity' ? 'supported' : 'imprecise', action: nearKnown.action };
    const nearGuess = near.find(proposed);
    if (nearGuess) return { verdict: 'hypothesis', action: nearGuess.action };
    // A partial agonist both activates a receptor and keeps stronger agonists from it.
    const against = found.find((f) => !same(f) && known(f) && f.action.action !== 'partial agonist');
    if (against) return { verdict: 'contradicted', action: against.action };
    if (aspect === 'reuptake' && direction === 'down' && this.#reuptakeComplete(own))
      return { verdict: 'contradicted', action: undefined };
    return UNKNOWN;
  }

  /** Whether a drug is one of a class: as the base lists it, or as what the class does is known of the drug. */
  belongs(id: string, group: string): 'supported' | 'contradicted' | 'unknown' {
    const own = this.interventions.get(id);
    const shared = this.interventions.get(group)?.actions.filter((a) => a.role === 'primary') ?? [];
    if (!own || shared.length === 0) return 'unknown';
    if (this.#classesOf(own).has(group)) return 'supported';
    // A drug of which nothing is known may be of any class; one that does any of what the class does may be called so.
    if (this.actionsOf(id).length === 0) return 'unknown';
    const does = shared.some((action) => {
      const [effect] = effectsOf(action, (t) => this.targets.get(t));
      const standing = effect && this.standing(id, effect.target, effect.aspect, effect.direction);
      return standing !== undefined && standing.verdict !== 'unknown' && standing.verdict !== 'contradicted';
    });
    return does ? 'unknown' : 'contradicted';
  }

  #classesOf(intervention: Intervention): ReadonlySet<string> {
    const all = new Set<string>();
    for (const id of intervention.classes) {
      all.add(id);
      const parent = this.interventions.get(id);
      if (parent) for (const c of this.#classesOf(parent)) all.add(c);
    }
    return all;
  }

  #reuptakeComplete(intervention: Intervention): boolean {
    return (
      intervention.reuptakeComplete || intervention.classes.some((c) => this.interventions.get(c)?.reuptakeComplete)
    );
  }

  /** The most telling word on an approval in the US: for the condition itself or one that it is a kind of. */
  approval(id: string, condition: string): Approval | undefined {
    const own = this.interventions.get(id);
    if (!own) return undefined;
    const wider = this.widen(condition);
    const us = own.approvals.filter(
      (a) => a.region === 'US' && a.indications.some((i) => wider.has(i) || this.widen(i).has(condition)),
    );
    return us.find((a) => a.status !== 'not approved') ?? us[0];
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

/** The knowledge base that ships with the product. */
export const knowledge = new Knowledge(unpacked(compiled.facts as unknown as ShippedFacts));
