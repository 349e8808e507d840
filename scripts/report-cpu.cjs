// Required before a program that is measured: writes the milliseconds of processor time that it took to its fourth stream.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, String((user + system) / 1000));
});
