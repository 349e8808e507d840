import { startInProcess } from './in-process.ts';
import { startOverStdio } from './shipped-server.ts';
import type { StartedServer } from './started-server.ts';
import { startWebWorker } from './web-worker.ts';

export interface Transport {
  readonly name: string;
  /** A web worker cannot end itself: its page does. */
  readonly endsItself: boolean;
  start(): StartedServer;
}

/** What the same specs run over. */
export const TRANSPORTS: readonly Transport[] = [
  { name: 'in process', endsItself: true, start: startInProcess },
  { name: 'shipped, over stdio', endsItself: true, start: startOverStdio },
  { name: 'shipped, as a web worker', endsItself: false, start: startWebWorker },
];
