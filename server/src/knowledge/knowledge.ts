/** Answers questions about treatments: what they do to a target, what they are approved for, with the sources that say so. */
import compiled from './compiled.json' with { type: 'json' };
import { type Aspect, type Direction, effectsOf } from './effects.ts';
import type { Action, Approval, Condition, Facts, Intervention, Misconception, Source, Target } from './facts.ts';

/** How a statement "X changes this side of Y in this direction" stands against the facts. */
export type Standing =
  | { readonly verdict: 'supported' | 'hypothesis' | 'imprecise' | 'contradicted'; readonly action: Action | undefined }
  | { readonly verdict: 'unknown' };

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
    const found: { action: Action; same: boolean; direct: boolean }[] = [];
    for (const action of this.actionsOf(id)) {
      effectsOf(action, (t) => this.targets.get(t)).forEach((effect, i) => {
        if (effect.target === target && effect.aspect === aspect)
          found.push({ action, same: effect.direction === direction, direct: i === 0 });
      });
    }
    const denied = found.find((f) => f.same && f.direct && f.action.role === 'not');
    if (denied) return { verdict: 'contradicted', action: denied.action };
    const holds = found.filter((f) => f.action.role !== 'not');
    const known = holds.filter((f) => f.action.role !== 'proposed');
    const agrees = known.find((f) => f.same && f.direct) ?? known.find((f) => f.same);
    if (agrees) {
      // "Blocks glutamate" of a drug that blocks one kind of glutamate receptor.
      const vague = !agrees.direct && aspect === 'activity' && direction === 'down';
      return { verdict: vague ? 'imprecise' : 'supported', action: agrees.action };
    }
    const proposed = holds.find((f) => f.same);
    if (proposed) return { verdict: 'hypothesis', action: proposed.action };
    const against = known.find((f) => !f.same);
    if (against) return { verdict: 'contradicted', action: against.action };
    if (aspect === 'reuptake' && direction === 'down' && this.#reuptakeComplete(own))
      return { verdict: 'contradicted', action: undefined };
    // "Raises GABA" of a drug that strengthens GABA's receptor: the effect is meant, the amount is said.
    if (aspect === 'level' && direction === 'up') {
      const strengthens = this.standing(id, target, 'activity', 'up');
      if (strengthens.verdict === 'supported') return { verdict: 'imprecise', action: strengthens.action };
    }
    return UNKNOWN;
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
export const knowledge = new Knowledge(compiled as unknown as Facts);
