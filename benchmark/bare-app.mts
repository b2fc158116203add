import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { Ajv } from 'ajv';
import express from 'express';
import { z } from 'zod/v4';
import { bulkOrder } from '../server/api/optimoroute/schemas.mts';

/** The reference of the bulk benchmark: reads the body, validates each order with the same schema, answers a row each. */
const validate = new Ajv({ strict: false, validateFormats: false }).compile(
	z.toJSONSchema(bulkOrder, { io: 'input', target: 'draft-7' }),
);
const app = express();
app.use(express.json({ limit: '10mb' }));
app.post('/', (request, response) => {
	const { orders } = request.body as { orders: Array<{ orderNo: string }> };
	response.json({
		success: true,
		orders: orders.map((order) => ({ success: validate(order), id: 'f'.repeat(32), orderNo: order.orderNo })),
	});
});
const server = createServer(app).listen(0, '127.0.0.1', () => {
	process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
