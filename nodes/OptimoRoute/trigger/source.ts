import type { PollCall as AnyPollCall, Source as AnySource } from '../../shared/trigger/source';
import type { Client } from '../shared/client';

/** One look at OptimoRoute. */
export type PollCall = AnyPollCall<Client>;

/** What a user can choose under Trigger On. */
export type Source = AnySource<Client>;
