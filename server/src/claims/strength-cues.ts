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
  | 'background' // a cause told by the way: it yields to what the sentence is about
  | 'effect' // an effect named as a thing: "the effect of", "benefits from"
  | 'works' // something works
  | 'chance' // said to be probable, not certain
  | 'need' // what ought to be done or studied next
  | 'notice' // registration, funding, where something is published
  | 'question' // an effect that is asked about, not told
  | 'unsettled' // what follows is open
  | 'open' // what goes before is open
  | 'earlier' // what others found before
  | 'idle'; // looks like a cue and is none; wins over those it touches

export interface CueTable {
  readonly cue: StrengthCue;
  readonly patterns: readonly string[];
}

const MORE =
  '(increased|increasing|reduced|decreased|higher|lower|greater|lesser|less|more|elevated|heightened|raised|double|twice|triple|added|additional|excess|highest|lowest|significant|considerable|substantial|growing|serious|particular)';
const RISK = '(risk|risks|odds|likelihood|chance|chances|probability|hazard)';
const IS = '(is|are|was|were|be|been|being|remain|remains|remained|became|becomes)';
const GOOD_OR_BAD =
  '(beneficial|positive|positively|negative|harmful|detrimental|protective|favourable|favorable|deleterious|hazardous|damaging|synergistic|causal|therapeutic)';
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
      '(closely|strongly|inversely|positively|negatively|causally) related',
      '(coupled|proportional) to',
      '(relation|relationship|relationships) (between|of|to|with|among)',
      '(goes|go|went) hand in hand',
      '(increase|increases|increased|rise|rises|rose|decrease|decreases|decreased|decline|declines|declined|grow|grows) with',
      'the (more|longer|higher|lower|older|less) _*10 the (more|less|higher|lower|greater|better|worse)',
      '(a|key|major|important|significant|the) factor (in|behind|for)',
      '(interaction|interactions) between',
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
      '(likelihood|risk of)',
      '(more|less|most|least|as|equally|times|twice) likely _*1 to',
      '(odds|hazard) ratio',
      '(prone|susceptible|predisposed|apt|vulnerable) to',
      '(go|goes|went|going) on to',
    ],
  },
  {
    cue: 'comparison',
    patterns: [
      '(higher|lower|greater|better|worse|poorer|longer|shorter|fewer|stronger|weaker|healthier|faster|slower|heavier|lesser|sooner)',
      '(older|younger|larger|smaller|earlier|later|thinner|taller) _*9 than',
      '(more|less) _ _*6 than',
      'relative to',
      'as (likely|high|low|common|many|much|often|good|accurate) as',
      'than (those|that|people|men|women|patients|adults|children|in|other|others|their|the|non|either|controls|did|a|an|for|at|with|was|were|is|are|when|normal|healthy)',
      '(difference|differences) _*3 (in|between|among|was|were|of|observed|found)',
      '(difference|differences) by',
      `no _*3 (difference|differences)`,
      '(differ|differs|differed|differing|different) [significantly|substantially|markedly|greatly|widely] (from|between|in|by|among)',
      '(wide|large|considerable|substantial|marked|systematic) (variation|variations|variability|disparities) (in|between|across|among)',
      '(comparable|equivalent|identical) (to|in|between|across)',
      'similar',
      '(comparable|compared)',
      '(times|twice) as (high|many|much|common|often)',
      '(times|twice) that of',
      '(more|less) (common|commonly|frequent|frequently|prevalent|often|severe|pronounced|favorable|favourable)',
      '(over|under) represented',
      '(vary|varies|varied|varying|variation|variations|fluctuate|fluctuates) (with|by|between|among|across|according)',
      '(highest|lowest|greatest|commonest) (in|among|for)',
      'at _*2 disadvantage',
      '(show|shows|showed|display|displayed|exhibit|exhibited|demonstrated|had|have|has) _*2 (increased|decreased|reduced|elevated|impaired|altered|abnormal|poor)',
      '(increased|decreased|reduced|elevated|impaired|altered) _*4 (in|among) (patients|women|men|children|people|adults|subjects|individuals|those|participants|infants|adolescents)',
      '(had|have|has) [significantly|far|much] (more|less)',
      '(outperform|outperforms|outperformed)',
      'the same (rate|pace|level|risk|odds|outcomes) (as|in|for)',
      '(highest|lowest|longest|shortest|greatest) (risk|rate|rates|incidence|prevalence|levels|likelihood|mortality)',
    ],
  },
  {
    cue: 'trend',
    patterns: [
      '(increase|increases|decrease|decreases|reduction|reductions|improvement|improvements|rise|decline|drop|fall|surge|jump|spike) (in|among)',
      '(on the rise|rising|soaring|declining|falling|worsening|on the decline)',
      '(disparity|disparities|gap|inequality|inequalities) (in|between|among)',
      '(rises|rose|risen|fallen|declined|declines|dropped|drops|fell|worsened|deteriorated|grew)',
      '(trend|trends|tendency|tend|tends|tended) (to|of|for|toward|towards|was|were)',
      `(increased|increasing|higher) (prevalence|incidence|rate|rates|levels)`,
      '(highly|more|increasingly) prevalent',
      '(rate|rates|incidence|prevalence|mortality|proportion) (of|for) _*8 (was|were|is|are) _*2 (high|higher|low|lower|increased|elevated)',
      '(seen|observed|detected|occurs|occur|evident|prevalent|found|elevated) [often|frequently|more|early] (in|among)',
      '(rate|rates|incidence|number) of _*8 (increased|decreased|fell|rose|halved|doubled|declined)',
    ],
  },
  {
    cue: 'cause',
    patterns: [
      '(lead|leads|led|leading) [directly|indirectly|eventually|ultimately] to',
      '(result|results|resulted|resulting) in',
      '(contribute|contributes|contributed|contributing) [significantly|substantially|directly|independently] to',
      `(is|are|was|were|be|been) [largely|mainly|mostly|often|usually|primarily|partly|directly] (caused|driven|triggered|mediated|determined|fuelled|fueled|influenced) by`,
      '(depends|depended|dependent|depend) (on|upon)',
      'responsible for',
      `${IS} [often|also|not] [a|the|an|one of the] [most] [common|frequent|independent|known|likely] (cause|causes|culprit|driver|trigger|determinant|determinants) (of|for|behind)`,
      '(key|critical|essential|causal|pivotal|crucial|central|major|direct) (role|roles|player) (for|of|in)',
      '(regulator|regulators|mediator|mediators|inducer|suppressor|activator|inhibitor|inhibitors|enhancer|stimulator|contributor|contributors|contribution|contributions) (of|to)',
      'can be (achieved|prevented|reduced|treated|avoided|controlled|stabilised|stabilized|reversed|restored|managed) [effectively] (by|using|with|through|via)',
      '(crucial|critical|essential|instrumental) in (causing|driving|producing|preventing)',
      '(play|plays|played|playing) _*6 (role|roles|part)',
      '(make|makes|made) [_] (you|us|people|them|kids|patients|children|women|men|babies|adults)',
      'make~ _*4 (easier|harder|better|worse|sick|ill|happier|healthier|sicker|possible|vulnerable|susceptible|safer)',
      '(keep|keeps|kept) _*4 (healthy|young|fit|alive|away|healthier|safe|sharp|at bay|in check|under control)',
      '(put|puts|putting) _*4 into remission',
      '(leave|leaves|left) _*4 (vulnerable|exposed|unable|prone)',
      '(put|puts|putting) _*8 risk',
      '(turn|turns|turned|switch|switches|switched) (on|off)',
      '(break|breaks|broke|breaking) down',
      '(wipe|wipes|wiped) out',
      '(ward|wards|stave|staves|fend|fends) off',
      '(set|sets) off',
      '(bring|brings|brought|drive|drives|drove|driven|push|pushes|pushed) (down|up)',
      '(to blame|be behind|is behind|are behind|lies behind|give rise to|gives rise to|brings about|bring about)',
    ],
  },
  {
    cue: 'background',
    patterns: [
      '(attributed|attributable|owing) to',
      '(determinant|determinants) (of|for)',
      'due to',
      '(driven|fuelled|fueled|triggered|provoked) by',
      '(leading|main|major|important|primary|principal|underlying|root|genetic|single|significant|independent|strong|key) _*2 (cause|causes|determinant|determinants|driver|drivers|contributor|contributors|trigger|triggers|culprit|culprits)',
      'common (cause|causes) of',
      '(stem|stems|stemmed|arise|arises|arose|derive|derives|result|resulted|resulting) from',
      '(a|as a|the|direct) (consequence|result|consequences) of',
    ],
  },
  {
    cue: 'effect',
    patterns: [
      '(effect|effects|impact|impacts|influence|influences) _*5 (on|upon)',
      '(effect|effects|impact|influence) of _*10 (on|upon)',
      `${GOOD_OR_BAD} (effect|effects|impact|influence|influences|consequences|role|roles)`,
      `${IS} [also|very|highly|particularly|potentially|not] (beneficial|detrimental|harmful|hazardous|deleterious|dangerous)`,
      '(role|importance) (of|for) _*8 in',
      'protective against',
      '(of|no|little|great|real|clear) benefit (in|to|for)',
      '(protective|preventive) (agent|factor|measure) against',
      '(harmful|harmless|beneficial|toxic|detrimental|hazardous|dangerous|damaging) (to|for|in)',
      '(is|are|was|were|be) protective',
      '(had|has|have|having|exert|exerts|exerted|show|shows|showed) _*4 (effect|effects|impact|influence|benefit|benefits|advantage)',
      '(benefit|benefits|benefited|benefitted) _*2 (of|from|for)',
      '(provide|provides|provided|offer|offers|offered|confer|confers|conferred) _*4 (benefit|benefits|protection|relief|advantage)',
      '(side|adverse|protective|beneficial) effect of',
      '(pose|poses|posed) _*4 (risk|threat|danger|hazard|dangers)',
      '(has|have|had) _*2 (consequences|repercussions)',
      '(make|makes|made|making) _*2 difference',
      '(take|takes|took|taking) _*2 toll',
      '(pay|pays|paid) off',
      '(show|shows|showed|shown|showing) _*2 promise',
      '(cost|costs) _*4 lives',
      '(give|gives|gave|given) _*4 (boost|relief|protection|advantage|edge)',
      '(a|an) _*1 (boost|blow|threat|hazard) (to|for)',
      '(achieve|achieved|achieves|provide|provides|provided|produce|yield|yielded|yields) _*4 (improvement|improvements|reduction|reductions|relief)',
      '(demonstrate|demonstrates|demonstrated|highlight|highlights|support|supports|confirm|confirms|show|shows) _*3 (benefit|benefits|utility|usefulness|value|effectiveness|efficacy) of',
    ],
  },
  {
    cue: 'works',
    patterns: [
      '(effective|effectively|ineffective|efficacious|effectiveness)',
      '(has|have|had|having|shows|showed|shown|demonstrated|demonstrates|confirm|confirms|confirmed) _*4 efficacy',
      'efficacy (similar|comparable|equal|equivalent)',
      `${IS} [a|also|very|highly|clinically|both] (successful|safe|superior to placebo|superior to sham)`,
      '(successful|success) (in|at)',
      'cost saving',
      'safe (and|for|in|during)',
      '(better|superior) _*3 (placebo|sham)',
      '(good|bad) for',
      '(key|vital|crucial|essential|critical) (to|for)',
      '(is|are|was|were) [also] (crucial|vital|essential|critical|key) (for|to)',
      'as effective as',
      '(treatment|treatments|drug|drugs|therapy|therapies|approach|vaccine|intervention|interventions|program|programme|it) (works|worked|work)',
      '(works|work well|work better|work best|worked well)',
      'the best (treatment|therapy|cure|remedy|protection|way)',
      '(generally|very|relatively|perfectly|completely|as) safe',
      '(helpful|beneficial|valuable|instrumental|efficient) (in|for|at)',
      '(clinical|health|survival|little|no|greater|additional|significant|substantial|potential|therapeutic) (benefit|benefits)',
    ],
  },
  {
    cue: 'chance',
    patterns: [
      '(is|are|was|were|be|been) [also|most|more] likely [to]',
      '(appear|appears|appeared|seem|seems|seemed)',
      '(has|have|had) [the|a|great|greater] potential (to|for|as)',
      '(potential to|potentially|possibly|perhaps|maybe|probably|presumably|conceivably|theoretically|in theory|apparently|likely|possibility|hope to|hoped to|promises to|expected to|thought to|believed to)',
    ],
  },
  {
    cue: 'need',
    patterns: [
      'should',
      '(warranted|warrants|advisable)',
      `${IS} [not|also|therefore|thus|strongly|still|now|often|generally|widely|currently|highly|hence] (recommended|advocated|advised)`,
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
    ],
  },
  {
    cue: 'unsettled',
    patterns: [
      'whether',
      '(examine~|investigate~|explore~|assess~|evaluate~|understand|understanding|test~|ask~|learn~|know|known|clear|unclear|looked|looking|wonder~) _*2 (how|why|what|if)',
    ],
  },
  {
    cue: 'open',
    patterns: [
      `${IS} [still|largely|currently|as yet] (unknown|unclear|inconclusive|uncertain|controversial|debated|unproven)`,
      `${IS} (not|poorly|incompletely) [well|fully|completely|yet] (known|clear|understood|established)`,
    ],
  },
  {
    cue: 'earlier',
    patterns: [
      'studies have _*2 (shown|suggested|linked|found|reported|indicated|demonstrated)',
      '(long|previously|generally|widely|commonly) (been|known|thought|believed|suspected|assumed|considered|held)',
      '(hypothesized|hypothesised|surmised|speculated|theorized|theorised|suspected|concern|concerns|fear|fears) that',
      '(earlier|previous|prior|past) (studies|research|work|study|trials|investigations|evidence) _*2 (have|has|had|suggested|showed|found|reported|linked|led|indicated)',
      '(has|have) (already|long|previously) been',
      '(researchers|scientists|doctors) have long',
    ],
  },
  {
    cue: 'idle',
    patterns: [
      '(raise|raises|raised|ease|eases|allay) _*2 (concern|concerns|question|questions|awareness|issues|hopes|fears|doubts)',
      'effective (dose|marker|predictor|predictors|predictive|communication|strategies|preventive|prevention|treatments|interventions)',
      '(control|controlled) (group|groups|trial|trials|arm|subjects|study)',
      '(cause|causes) (for concern|of action)',
      '(lead|leads|led|leading) to (a|the|an) (discovery|conclusion|concern|question|finding|debate)',
      '(contribute|contributes|contributed|contributing) to (the|our|a|this) (growing|understanding|literature|body|knowledge|debate|discussion)',
      '(higher|better|larger|greater|lower|earlier|worse|more|less|often|frequently) _*2 than (previously|expected|once|anticipated|thought|predicted|reported)',
      '(higher|secondary) (education|secondary|school)',
      'help~ [to] _*2 (understand|explain|identify|determine|inform|guide|clarify|predict|detect|diagnose|decide|forecast|assess|recognize|recognise|us|doctors|clinicians|physicians|researchers|scientists|policymakers)',
      '(improve|improves|improved|increase|increases|increased|enhance|enhances|raise|raises) _*2 (understanding|knowledge|awareness)',
      'better (understand|understanding)',
      '(lower|higher) (limb|limbs|extremity|extremities|back|body|gastrointestinal|respiratory|doses|dose)',
      '(higher|lower|poorer|richer) (income|countries)',
    ],
  },
];
