import type { TravelSettings } from '../geo/distance.mts';
import type { Geocoder } from '../geo/geocoder.mts';
import type { PlanningQueue } from '../planning/queue.mts';
import type { AttachmentFiles } from '../store/attachment-files.mts';
import type { Turns } from '../store/turns.mts';
import type { CompanyEvent } from './company-event.mts';
import type { OrderChanges } from './order-changes.mts';
import type { DomainStore } from './records.mts';
import type { WebhookService } from './webhook-service.mts';

/** What the rules of the domain work with. */
export interface Domain {
	readonly store: DomainStore;
	readonly now: () => Date;
	/** A new UUID. */
	readonly newId: () => string;
	/** The number of the company's next order, by which orders stand in the sequence they were created in. */
	readonly nextOrder: (companyId: string) => number;
	/** The number of the company's latest order, deleted or not; 0: there was none. */
	readonly latestOrder: (companyId: string) => number;
	/** The number of the company's next planning. */
	readonly nextPlanning: (companyId: string) => number;
	/** The number of the company's latest event on the road; 0: there was none. */
	readonly latestEvent: (companyId: string) => number;
	/** Whether only orders that were sent to the drivers can be completed, as with the service itself. */
	readonly completesOnlyDispatched: boolean;
	readonly attachmentFiles: AttachmentFiles;
	readonly geocoder: Geocoder;
	readonly travel: TravelSettings;
	readonly queue: PlanningQueue;
	/** Resolves after so many milliseconds; does not keep the process alive. */
	readonly pause: (ms: number) => Promise<void>;
	/** Who makes changes, for the history: an API, the name of a token, a part of the service. */
	readonly actor: string;
	/** Joins the unit of work that has made these events happen. */
	readonly onEvents: (events: readonly CompanyEvent[], changes: OrderChanges) => Turns<void>;
	readonly webhooks: WebhookService;
	/** Hears of faults in work that nobody waits for. */
	readonly onFault: (fault: unknown) => void;
}
