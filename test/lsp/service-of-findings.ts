import type { Finding } from '../../server/src/rules/finding.ts';
import { createLanguageService, type LanguageService } from '../../server/src/service.ts';

/** A language service that finds just this in any text; and counts how often it is asked. */
export interface ServiceOfFindings extends LanguageService {
  checks: number;
  hovers: number;
}

export function serviceOf(findings: readonly Finding[], change: Partial<LanguageService> = {}): ServiceOfFindings {
  const real = createLanguageService();
  const service: ServiceOfFindings = {
    ...real,
    checks: 0,
    hovers: 0,
    check(text) {
      service.checks++;
      return { ...real.check(text), findings };
    },
    hover(_text, offset) {
      service.hovers++;
      const here = findings.filter(({ start, end }) => start <= offset && offset <= end);
      return here[0] && { start: here[0].start, end: here[0].end, findings: here, card: undefined };
    },
    findingsAt: (_text, { start, end }) => findings.filter((each) => each.start <= end && start <= each.end),
    ...change,
  };
  return service;
}

/** A finding on the first word of a text, but for what is given. */
export function finding(given: Partial<Finding> = {}): Finding {
  return {
    start: 0,
    end: 8,
    rule: 'spin/example',
    family: 'spin',
    severity: 'warning',
    scope: 'span',
    message: 'This is too much.',
    advice: 'Say less.',
    why: 'Less is true.',
    evidence: [],
    rewrites: [],
    related: [],
    ...given,
  };
}
