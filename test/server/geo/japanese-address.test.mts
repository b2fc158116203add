import { foldText } from '../../../server/geo/address.mts';
import { createGeocoder } from '../../../server/geo/geocoder.mts';
import { romaniseAddress } from '../../../server/geo/japanese-address.mts';
import { japaneseCities } from '../../../server/geo/japanese-cities.mts';
import { japanesePrefectures } from '../../../server/geo/japanese-prefectures.mts';

describe('romaniseAddress', () => {
	it.each([
		['〒100-0001 東京都千代田区千代田1-1', 'Tokyo, Tokyo, Japan 100-0001'],
		['〒５３０－８２０１　大阪府大阪市北区中之島1-3-20', 'Osaka, Osaka, Japan 530-8201'],
		['三重県四日市市諏訪町1-5', 'Yokkaichi, Mie, Japan'],
		['神奈川県足柄下郡箱根町湯本', 'Hakone, Kanagawa, Japan'],
		['青森県むつ市中央1-8-1', 'Mutsu, Aomori, Japan'],
		['広島県府中市府川町315', 'Fuchu, Hiroshima, Japan'],
		['〒183-8703 府中市宮西町2-24', 'Fuchu, Tokyo, Japan 183-8703'],
		['日本、〒604-8571 京都府京都市中京区', 'Kyoto, Kyoto, Japan 604-8571'],
		['札幌市', 'Sapporo, Hokkaido, Japan'],
		['横浜', 'Yokohama, Kanagawa, Japan'],
		['東京都', 'Tokyo, Tokyo, Japan'],
	])('reads %j', (address, latin) => {
		expect(romaniseAddress(address)).toBe(latin);
	});

	it.each([
		['府中市宮西町2-24', 'two cities have the name'],
		['奈良県吉野郡十津川村', 'the village is not listed'],
		['北京市朝阳区', 'it is not in Japan'],
		['1-1 Chiyoda, Tokyo', 'it is in Latin letters'],
		['〒', 'it is no address'],
	])('leaves %j alone: %s', (address) => {
		expect(romaniseAddress(address)).toBeUndefined();
	});
});

describe('the cities of Japan', () => {
	const { geocode } = createGeocoder();

	it.each(japanesePrefectures)('of prefecture %s %s are all found', async (code, japanese, name) => {
		const list = (japaneseCities[code] ?? '').split(' ');
		expect(list.length % 2).toBe(0);
		for (let at = 0; at < list.length; at += 2) {
			const found = await geocode(`${japanese}${list[at] ?? ''}市中央1-1`, []);
			expect([list[at], found.length]).toEqual([list[at], 1]);
			expect(foldText(found[0]?.address ?? '')).toMatch(new RegExp(`\\b${foldText(name)} japan$`));
		}
	});
});
