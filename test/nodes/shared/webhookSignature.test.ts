import { createHmac } from 'crypto';
import { isSigned } from '../../../nodes/shared/webhookSignature';

const rawBody = Buffer.from('{"a": 1}');
const hex = (secret: string, at: number) =>
	createHmac('sha256', secret).update(`${at}.`).update(rawBody).digest('hex');

it.each([
	['as it should be', `t=1000,v1=${hex('s', 1000)}`, ['s'], 1000, true],
	['with blanks', `t=1000, v1=${hex('s', 1000)}`, ['s'], 1000, true],
	['in upper case', `t=1000,v1=${hex('s', 1000).toUpperCase()}`, ['s'], 1000, true],
	['by the second of two secrets', `t=1000,v1=${hex('s', 1000)}`, ['old', 's'], 1000, true],
	[
		'with the second of two signatures',
		`t=1000,v1=${hex('x', 1000)},v1=${hex('s', 1000)}`,
		['s'],
		1000,
		true,
	],
	['five minutes old', `t=1000,v1=${hex('s', 1000)}`, ['s'], 1300, true],
	['older', `t=1000,v1=${hex('s', 1000)}`, ['s'], 1301, false],
	['five minutes ahead', `t=1300,v1=${hex('s', 1300)}`, ['s'], 1000, true],
	['further ahead', `t=1301,v1=${hex('s', 1301)}`, ['s'], 1000, false],
	['of another scheme', `t=1000,v0=${hex('s', 1000)}`, ['s'], 1000, false],
	['without a time', `v1=${hex('s', 1000)}`, ['s'], 1000, false],
	['with an empty secret', `t=1000,v1=${hex('', 1000)}`, [''], 1000, false],
	['with no secret', `t=1000,v1=${hex('s', 1000)}`, [], 1000, false],
	['with something else', ['t=1000'], ['s'], 1000, false],
])('a header %s', (_what, header, secrets, now, expected) => {
	expect(isSigned({ header, rawBody }, secrets, now)).toBe(expected);
});
