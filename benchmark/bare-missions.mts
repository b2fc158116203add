import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { Ajv } from 'ajv';
import express from 'express';
import { z } from 'zod/v4';
import { createMission } from '../server/api/rouptimize/schemas/mission.mts';

/** The reference of bulk missions: reads the body, validates each with the same schema, answers them as they came. */
const validate = new Ajv({ strict: false, validateFormats: false }).compile(
	z.toJSONSchema(createMission, { io: 'input', target: 'draft-7' }),
);
const app = express();
app.use(express.json({ limit: '10mb' }));
app.post('/', (request, response) => {
	const { missions } = request.body as { missions: object[] };
	const results = missions.map((mission, index) => ({
		index,
		success: validate(mission),
		mission: { id: 'f'.repeat(36), ...mission },
	}));
	response.status(201).json({ createdCount: results.length, failedCount: 0, results });
});
const server = createServer(app).listen(0, '127.0.0.1', () => {
	process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
