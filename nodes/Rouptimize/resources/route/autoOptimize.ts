import { planDay } from './planDay';

export const autoOptimize = planDay('autoOptimize', { call: 'autoOptimizeRoutes', isStored: true });
