import { planDay } from './planDay';

export const previewPlan = planDay('previewPlan', { call: 'planRoutes', isStored: false });
