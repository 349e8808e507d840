// Required before a program that is measured: writes what processor time (ms) and memory (MB) it took to its fourth stream.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const { maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (user + system) / 1_000, memory: maxRSS / 1_000 }));
  });
