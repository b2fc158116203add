/** What endpoints of webhooks need of those who send. */
export interface WebhookService {
	/** A secret to sign with, `whsec_…`. */
	readonly newSecret: () => string;
	/** A text that can be read again only by those who send, and together with the context. */
	readonly seal: (text: string, context: string) => string;
	/** Why nothing would be sent to a URL; undefined: it may be used. */
	readonly faultOf: (url: string) => string | undefined;
	/** Hears of deliveries that are due, or will be as soon as the unit of work that is under way is saved. */
	readonly onDue: (deliveryIds: readonly string[]) => void;
}
