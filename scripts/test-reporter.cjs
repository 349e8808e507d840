// Mocha's usual report; what came of the run also goes to a file, for the summary of several runs: the option `to` names it.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, pending, failures } = this.stats;
      const failed = this.failures.map((test) => test.titlePath().join(' › '));
      writeFileSync(options.reporterOptions.to, JSON.stringify({ passes, pending, failures, failed }));
    });
  }
};
