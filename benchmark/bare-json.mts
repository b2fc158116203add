import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';

/** The reference for answers: an Express app that sends the JSON of a file, and does nothing else. */
const answer: unknown = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const app = express();
app.get('/', (_request, response) => {
	response.json(answer);
});
const server = createServer(app).listen(0, '127.0.0.1', () => {
	process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
