/**
 * The words that carry the strength of a claim, as tables. The four levels are those of Yu, Li and Wang (2019);
 * the lists are our own. Patterns: docs/patterns.md.
 */

/** What a cue says, and so the rule that weighs it. */
export type StrengthCue =
  | 'link' // one thing goes with another
  | 'prediction' // one thing tells another in advance
  | 'risk' // who is at risk, who is likely
  | 'comparison' // two groups or times held against each other
  | 'trend' // a change that is named without what made it
  | 'cause' // one thing brings another about
  | 'effect' // an effect named as a thing: "the effect of", "benefits from"
  | 'works' // something works
  | 'chance' // said to be probable, not certain
  | 'need' // what ought to be done or studied next
  | 'notice' // registration, funding, where something is published
  | 'question' // what a study asks, or what nobody knows yet
  | 'earlier' // what others found before
  | 'idle'; // looks like a cue and is none; wins over those it touches

export interface CueTable {
  readonly cue: StrengthCue;
  readonly patterns: readonly string[];
}

const MORE =
  '(increased|increasing|reduced|decreased|higher|lower|greater|lesser|less|more|elevated|heightened|raised|double|twice|triple|added|additional|excess|highest|lowest|significant|considerable|substantial|growing|serious|particular|special|peak)';
const RISK = '(risk|risks|odds|likelihood|chance|chances|probability|hazard)';
const IS = '(is|are|was|were|be|been|being|remain|remains|remained|became|becomes)';
const GOOD_OR_BAD =
  '(beneficial|positive|positively|negative|adverse|harmful|detrimental|protective|favourable|favorable|deleterious|hazardous|damaging|synergistic|causal|therapeutic)';
const STUDIES = '(research|studies|trials|investigation|investigations|work|evaluation|analyses|evidence|data)';

export const CUE_TABLES: readonly CueTable[] = [
  {
    cue: 'link',
    patterns: [
      '(associated|correlated) [_*4 with]',
      `${IS} _*4 (linked|tied|connected)`,
      '(linked|tied|connected) (to|with)',
      '(associates|associate|correlate|correlates) _*3 with',
      '(correlation|correlations|interrelation|interrelationship|interrelationships)',
      '(an|the|this|these|any|no) [_] (association|associations|link|correlation)',
      '(linking|tying) _*8 (to|with|and)',
      '(link|links|tie|ties) (between|with|to)',
      '(association|associations) (between|of|with|was|were|is|are|exists|did|found|among|observed|remained|may)',
      `(significant|strong|positive|negative|inverse|independent|cross sectional|direct) (association|associations|correlation|correlations|relationship|link)`,
      '(related|unrelated) (to|with)',
      '(relation|relationship|relationships) (between|of|to|with|among)',
      '(goes|go|went) hand in hand',
      '(coexists|coexist|coexisting) with',
    ],
  },
  {
    cue: 'prediction',
    patterns: [
      '(predict|predicts|predicted|predictor|predictors|predictive|predicting|foretell|foretells|forecast)',
      `(prognostic|predictive|risk|genetic|useful|potential|reliable|early|new|strong|independent|diagnostic) (marker|markers|biomarker|biomarkers|indicator|indicators)`,
      '(marker|markers|biomarker|biomarkers|indicator|indicators|indicative|indication|sign|signs|precursor) (of|for)',
      '(may|might|could|can) (signal|indicate|reflect)',
    ],
  },
  {
    cue: 'risk',
    patterns: [
      `(a|an|${IS}|as|independent|important|major|significant|strong|common|key|possible|potential|new) _*3 (risk|protective|prognostic|contributing) (factor|factors)`,
      '(risk|protective) factors (for|of)',
      `${MORE} _*3 ${RISK}`,
      `${IS} at _*3 risk`,
      'at _*2 (increased|higher|greater|lower|reduced|elevated|less|more) risk',
      '(high|low) (risk|likelihood|probability) of',
      `(times|fold|percent|%) _*3 ${RISK}`,
      `(face|faces|faced|facing|carry|carries|carried|run|runs) _*6 ${RISK}`,
      `(the|their|overall) ${RISK} (of|for|that) _*12 (is|are|was|were) _*3 (higher|lower|greater|low|high|elevated|increased|reduced|less|more|doubled)`,
      `the ${RISK} (is|was) (low|high|higher|lower|small)`,
      `${RISK} (increase|increases|increased|rises|rose|decreases|decreased|falls|fell)`,
      `(have|has|had|having) _*5 ${RISK}`,
      '(likelihood|at risk|risk (of|for|from))',
      '(at|a|an|the) _*3 risk [of|for]',
      '(more|less|most|least|as|equally|times|twice) likely _*1 to',
      '(odds|hazard) ratio',
      '(prone|susceptible|predisposed) to',
    ],
  },
  {
    cue: 'comparison',
    patterns: [
      '(higher|lower|greater|better|worse|poorer|longer|shorter|fewer|stronger|weaker|healthier|faster|slower|heavier|lesser|inferior|superior)',
      '(older|younger|larger|smaller|earlier|later|thinner|taller) _*9 than',
      '(more|less) _ _*6 than',
      'relative to',
      '(as|so) _ as (those|that|people|men|women|patients|adults|children|in)',
      'than (those|that|people|men|women|patients|adults|children|in|other|others|their|the|non|either|controls|did|a|an|for|at|with|was|were|is|are|when|normal|healthy)',
      '(difference|differences) _*3 (in|between|among|was|were|of|observed|found)',
      '(difference|differences) by',
      `no _*3 (difference|differences)`,
      '(differ|differs|differed|differing|different) [significantly] (from|between|in|by|among)',
      '(comparable|equivalent|identical) (to|in|between|across)',
      'similar',
      '(comparable|compared)',
      '(times|twice) as (high|many|much|common|often)',
      '(times|twice) that of',
      '(more|less|most) (common|commonly|frequent|frequently|prevalent|often|severe|pronounced|tolerable|favorable|favourable)',
      '(over|under) represented',
      '(highest|lowest|longest|shortest|greatest) (risk|rate|rates|incidence|prevalence|levels|likelihood|mortality)',
    ],
  },
  {
    cue: 'trend',
    patterns: [
      `(increase|increases|decrease|decreases|reduction|reductions|improvement|improvements|rise|decline|drop|fall) in`,
      '(rises|rose|risen|declined|declines|dropped|drops|fell|worsened|deteriorated|grew)',
      '(trend|trends|tendency|tended) (to|of|for|toward|towards|was|were)',
      `(increased|increasing|higher) (prevalence|incidence|rate|rates|levels)`,
      '(highly|more|increasingly) prevalent',
      '(rate|rates|incidence|number) of _*8 (increased|decreased|fell|rose|halved|doubled|declined)',
    ],
  },
  {
    cue: 'cause',
    patterns: [
      '(lead|leads|led|leading) [directly|indirectly|eventually|ultimately] to',
      '(result|results|resulted|resulting) in',
      '(contribute|contributes|contributed|contributing) [significantly|substantially|directly|independently] to',
      '(attributed|attributable|owing) to',
      '(is|are|was|were) [largely|mainly|mostly|primarily|partly|probably] due to',
      `(is|are|was|were|be|been) [largely|mainly|mostly|often|usually|primarily|partly|directly] (caused|driven|triggered|mediated|determined|fuelled|fueled|influenced) by`,
      '(depends|depended|dependent|depend) (on|upon)',
      'responsible for',
      '(leading|main|major|important|primary|principal|underlying|root|genetic|single|significant) _*2 (cause|causes|determinant|determinants|driver|drivers|contributor|contributors|trigger|triggers|culprit|culprits)',
      `${IS} [often|also|not] [a|the|an|one of the] [most] [common|frequent|independent|known|likely] (cause|causes|culprit|driver|trigger|determinant|determinants) (of|for|behind)`,
      `common (cause|causes) of`,
      '(play|plays|played|playing) _*6 (role|roles|part)',
      'due to',
      '(stem|stems|stemmed|arise|arises|arose|derive|derives|result|results|resulted|resulting) from',
      '(a|as a|the|direct) (consequence|result|consequences) of',
      'make~ _*4 (easier|harder|better|worse|sick|ill|happier|healthier|sicker|possible|vulnerable|susceptible|fat|safer)',
      '(keep|keeps|kept) _*3 (healthy|young|fit|alive|away|healthier|safe)',
      '(leave|leaves|left) _*4 (vulnerable|exposed|unable|prone)',
      '(put|puts|putting) _*8 risk',
      '(turn|turns|turned|switch|switches|switched) (on|off)',
      '(ward|wards|stave|staves|fend|fends) off',
      '(set|sets) off',
      '(bring|brings|brought|drive|drives|drove|driven|push|pushes|pushed) (down|up)',
      '(to blame|be behind|is behind|are behind|lies behind|give rise to|gives rise to|brings about|bring about)',
    ],
  },
  {
    cue: 'effect',
    patterns: [
      '(effect|effects|impact|impacts|influence|influences) _*5 (on|upon)',
      '(effect|effects|impact|influence) of _*10 (on|upon)',
      `${GOOD_OR_BAD} _*2 (effect|effects|impact|influence|influences|consequences)`,
      `${IS} [also|very|highly|particularly|potentially|not] (beneficial|detrimental|harmful|hazardous|deleterious|dangerous)`,
      '(is|are|was|were|be) protective [against|for|of]',
      '(had|has|have|having|exert|exerts|exerted|show|shows|showed) _*4 (effect|effects|impact|influence|benefit|benefits|advantage)',
      '(benefit|benefits|benefited|benefitted) _*2 (of|from|for)',
      '(provide|provides|provided|offer|offers|offered|confer|confers|conferred) _*4 (benefit|benefits|protection|relief|advantage)',
      '(side|adverse|protective|beneficial) effect of',
      '(pose|poses|posed) _*4 (risk|threat|danger|hazard|dangers)',
      '(has|have|had) _*2 consequences',
    ],
  },
  {
    cue: 'works',
    patterns: [
      '(effective|effectively|ineffective|efficacious|efficacy|effectiveness)',
      `${IS} [a|also|very|highly|clinically|both] (successful|safe|superior to placebo|superior to sham)`,
      '(successful|success) (in|at)',
      'safe and',
      '(better|superior) _*3 (placebo|sham)',
      '(good|bad) for (you|your|health|people)',
      '(is|are|was|were) [also] (crucial|vital|essential|critical|key) (for|to|elements)',
      'the importance of',
      '(treatment|treatments|drug|drugs|therapy|therapies|approach|vaccine|intervention|interventions|program|programme|it) (works|worked|work)',
      '(works|worked|work) (well|better|best|for|against|just)',
      '(clinical|health|survival|little|no|greater|additional|significant|substantial|potential|therapeutic) (benefit|benefits)',
    ],
  },
  {
    cue: 'chance',
    patterns: [
      '(is|are|was|were|be|been) [also|most|more] likely [to]',
      '(appear|appears|appeared|seem|seems|seemed)',
      '(has|have|had) [the|a|great|greater] potential (to|for|as)',
      '(potential to|potentially|possibly|perhaps|probably|presumably|likely|promises to|expected to|thought to|believed to)',
    ],
  },
  {
    cue: 'need',
    patterns: [
      'should',
      '(warranted|warrants|warrant|recommended|advisable|advocated)',
      '(we|they|authors|experts|guidelines|strongly) [also|therefore|strongly] (recommend|advocate|propose|advise|urge)',
      `${IS} [also|urgently|therefore|still|clearly|not|then] (needed|required|necessary|imperative|mandatory|indicated)`,
      '(need|needs|call|calls|urge|urges) (for|of|further|more|additional|careful|replication|confirmation)',
      '(need|needs|needed) to be',
      '(we|clinicians|patients|studies|physicians|doctors|providers|policies|trials|researchers|must|would) (need to|must)',
      'must be',
      '(require|requires|required|deserve|deserves|merit|merits) (further|more|additional|confirmation|consideration|careful|substantially|replication)',
      `(further|future|additional) _*3 ${STUDIES}`,
      `(larger|more|prospective|longer) _*2 (studies|trials|research) (are|is|will|with|to)`,
      '(further|future|additional|another) (study|trial)',
      'it is (important|necessary|essential|crucial) (to|that)',
      '(remain|remains) to be',
    ],
  },
  {
    cue: 'notice',
    patterns: [
      '(trial registration|clinicaltrials.gov|clinicaltrials gov|isrctn|registration number|copyright|level of evidence|cite this article)',
    ],
  },
  {
    cue: 'question',
    patterns: [
      '(examine|examined|examining|examines|investigate|investigated|investigating|investigates|assess|assessed|assessing|evaluate|evaluated|evaluating|explore|explored|exploring|determine|determining|quantify|consider|compare|comparing|clarify|define|understand|understanding|predict|predicts|measure|measured|about|on|doubt|debate|concerns) [the|its|their] _*2 <(effect|effects|impact|influence|efficacy|effectiveness|safety|role|association|associations|relationship|relation|link|links|benefits|risk|risks|cause|causes|benefit)>',
      'whether',
    ],
  },
  {
    cue: 'earlier',
    patterns: [
      '(previous|prior|past) (studies|research|work|study|trials|investigations|evidence) _*2 (have|has|had|suggested|showed|found|reported|linked|led|indicated)',
      '(has|have) (already|long|previously) been',
      '(researchers|scientists|doctors) have long',
    ],
  },
  {
    cue: 'idle',
    patterns: [
      '(dose|doses|dosage) (effective|limiting)',
      'effective (dose|marker|predictor|predictors|predictive|communication|strategies|preventive|prevention|treatments|interventions)',
      '(control|controlled) (group|groups|trial|trials|arm|subjects|study)',
      '(cause|causes) (for concern|of action|of death among)',
      '(lead|leads|led|leading) to (a|the|an) (discovery|conclusion|concern|question|finding|striking|surprising|debate|recommendation)',
      '(contribute|contributes|contributed|contributing) to (the|our|a|this) (growing|understanding|literature|body|knowledge|debate|discussion)',
      '(higher|better|larger|greater|lower|earlier|worse) than (previously|expected|once|anticipated|thought|predicted|reported)',
      '(higher|secondary) (education|secondary|school)',
      'better (understand|understanding|selection|patient)',
      '(lower|higher) (limb|limbs|extremity|extremities|back|body|gastrointestinal|respiratory|doses|dose)',
      'poorer countries',
      'lower income',
    ],
  },
];

/** Verbs of which "X …s Y" says that X brings a change about. */
export const CHANGE_VERBS: readonly string[] =
  `abolish accelerate activate affect aggravate alleviate alter ameliorate amplify arrest attenuate augment avert avoid benefit block
   blunt boost calm cause change combat complicate control counter counteract cripple curb cure curtail cut damage dampen
   deactivate decrease degrade delay deplete destabilise destabilize destroy deter diminish disable discourage disrupt distort disturb
   double drive dull ease elevate eliminate elicit empower enable encourage endanger enhance enlarge enrich eradicate erode evoke
   exacerbate expand extend facilitate fight foster fuel generate halt halve hamper harm hasten heal heighten help hinder hurt impact
   impair impede improve increase induce inflame influence inhibit intensify jeopardise jeopardize kill lengthen lessen limit loosen
   lower magnify maximise maximize mediate minimise minimize mitigate modify modulate motivate neutralise neutralize normalise
   normalize obstruct offset optimise optimize potentiate precipitate predispose preserve prevent produce prolong promote prompt
   protect provoke quadruple raise reactivate rebuild reduce regenerate regulate reinforce relax relieve repair replenish rescue
   reshape restore restrict reverse rewire safeguard save sensitise sensitize shape sharpen shield shorten shrink silence slash slow
   soften soothe spare spark speed stabilise stabilize stimulate stop strengthen stunt suppress sustain thwart transform treat trigger
   triple undermine unleash unlock weaken widen worsen`
    .trim()
    .split(/\s+/);

/** Of these, the ones whose base form is as often a noun or an adjective ("an increase", "the lower dose"). */
export const ALSO_NOUNS: ReadonlySet<string> = new Set(
  `arrest benefit block blunt boost calm cause change combat control counter cure cut damage decrease delay double drive dull ease
   fight fuel halt harm help hurt impact increase influence limit lower offset produce prompt quadruple raise repair rescue reverse
   shape shield silence slash slow spare spark speed stop treat trigger triple`.split(/\s+/),
);

/** Past forms that far more often describe a noun than tell what was done ("impaired memory", "controlled trials"). */
export const MOSTLY_ADJECTIVES: ReadonlySet<string> = new Set(
  `affected altered controlled damaged delayed impaired limited treated elevated heightened sustained driven prolonged extended
   induced mediated disturbed disabled restricted relaxed regulated activated changed distorted motivated enlarged complicated
   normalised normalized`.split(/\s+/),
);
