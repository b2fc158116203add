import { describeApi as describeOptimoRoute } from './api/optimoroute/describe-api.mts';
import { describeApi as describeRouptimize } from './api/rouptimize/describe-api.mts';
import { describeApi as describeRouteMate } from './api/routemate/describe-api.mts';
import { writeDocument } from './api/swagger/document.mts';
import type { OpenApiDocument } from './api/swagger/openapi.mts';

/** The OpenAPI document of all vendors' APIs. Takes some time: to be made when it is first asked for. */
export const apiDocument = (): OpenApiDocument =>
	writeDocument([describeOptimoRoute(), describeRouptimize(), describeRouteMate()], '1.0.0');
