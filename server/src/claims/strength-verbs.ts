/** The verbs of change that a claim of cause is made with, as tables. Their forms: server/src/language/forms.ts. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Verbs of which "X …s Y" says that X brings a change about. */
export const CHANGE_VERBS: readonly string[] = words(`
  abolish accelerate activate affect aggravate aid alleviate alter ameliorate amplify arrest attenuate augment avert avoid beat benefit
  block blunt boost calm catalyse catalyze cause change combat counter counteract cripple curb cure curtail cut damage dampen deactivate
  decrease degrade delay deplete destabilise destabilize destroy deter diminish disable discourage disrupt distort disturb double drive
  dull ease elevate eliminate elicit empower enable encourage endanger engender enhance enlarge enrich eradicate erode evoke exacerbate
  expand extend facilitate fight foster fuel halt halve hamper harm hasten heal heighten help hinder hurt impact impair impede improve
  increase induce inflame influence inhibit intensify jeopardise jeopardize kill lengthen lessen lift loosen lower magnify maximise
  maximize mediate minimise minimize mitigate modify modulate motivate neutralise neutralize normalise normalize obstruct offset optimise
  optimize potentiate precipitate predispose preserve prevent produce prolong promote prompt protect provoke quadruple raise reactivate
  rebuild reduce regenerate regulate reinforce relax relieve repair replenish rescue reshape restore restrict reverse rewire safeguard
  save sensitise sensitize shape sharpen shield shorten shrink silence slash slow soften soothe spare spark speed stabilise stabilize
  stimulate stop strengthen stunt suppress sustain thwart transform treat trigger triple underlie undermine unleash unlock weaken widen
  worsen`);

/** Of these, the ones whose base form is as often a noun or an adjective ("an increase", "the lower dose"). */
export const ALSO_NOUNS: ReadonlySet<string> = new Set(
  words(`
  aid arrest beat benefit block blunt boost calm cause change combat counter cure cut damage decrease delay double drive dull ease fight
  fuel halt harm help hurt impact increase influence lift lower offset produce prompt quadruple raise repair rescue reverse shape shield
  silence slash slow spare spark speed stop treat trigger triple`),
);

/** Past forms that far more often describe a noun than tell what was done ("impaired memory", "treated patients"). */
export const MOSTLY_ADJECTIVES: ReadonlySet<string> = new Set(
  words(`
  activated affected altered changed damaged delayed disabled distorted disturbed driven elevated enlarged extended heightened impaired
  induced mediated motivated normalised normalized prolonged regulated relaxed restricted sustained treated`),
);

/** Verbs that also tell of a change by itself, or of one that was merely seen ("rates increased", "levels were reduced"). */
export const AMOUNT_VERBS: ReadonlySet<string> = new Set(
  words(`
  abolish accelerate alter attenuate change decrease delay deplete diminish double elevate enhance expand halve heighten impair improve increase lengthen
  lessen lower prevent prolong quadruple raise reduce reverse shorten shrink slow strengthen triple weaken widen worsen`),
);

/** Verbs that reach what they change by a preposition ("protects against stroke"). */
export const WITH_PREPOSITION: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['aid', new Set(['in'])],
  ['benefit', new Set(['from'])],
  ['help', new Set(['to', 'with', 'in'])],
  ['predispose', new Set(['to'])],
  ['protect', new Set(['against', 'from'])],
]);
