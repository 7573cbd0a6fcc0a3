/** The worker thread of the store's bench: compacts the folder it is given. */
import { parentPort, workerData } from 'node:worker_threads';
import { compactFolder } from '#electron/store/compact.ts';
import { nodeIo } from '#electron/store/io.ts';

parentPort?.postMessage(await compactFolder(nodeIo, String(workerData)));
