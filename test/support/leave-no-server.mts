import { killLeftServers } from './server-process.mts';

afterAll(killLeftServers);
