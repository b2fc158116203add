import { z } from 'zod/v4';

/** What any request is answered with while the server is closing. */
export const closing = z.object({ message: z.string() });
