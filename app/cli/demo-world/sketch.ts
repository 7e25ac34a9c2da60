import { OFFICERS, OWN_PROJECTS_OFFICER } from '~/domain/people/demo-people';
import type { PlainFacts } from '~/domain/updates/plain-fields';
import { creditCode } from './codes';
import type { Random } from './random';
import { FIRM_BRANDS, FIRM_TRADES, GIVEN_NAMES, PLACES, PRODUCTS, SURNAMES, UNIT_WEIGHTS } from './vocabulary';

/** The plain facts of one invented project; its code comes with the day of signing. */
export interface Sketch {
	unit: string;
	fields: PlainFacts & { name: string; investmentFen: number };
	investmentYi: number;
}

const YI = 10_000_000_000;
const PLACE_OF_UNIT: Record<string, string> = { deqing: '德清', changxing: '长兴', anji: '安吉', changhe: '长合' };

/** Draws projects; no two share a name and a firm, nor a firm with those in `firms`. */
export function sketcher(random: Random, firms = new Set<string>()): () => Sketch {
	return () => {
		const unit = random.weighted(UNIT_WEIGHTS);
		const [districtCode, township] = random.pick(PLACES[unit] ?? []);
		const [chain, industryCode, product] = random.pick(PRODUCTS);
		const investmentYi = sizeOf(random);
		const areaMu = Math.max(12, Math.round(investmentYi * random.int(11, 21)));
		const name = `${withCapacity(product, random.pick([1, 2, 3, 5, 8, 10, 12, 20, 30, 50]))}项目`;
		return {
			unit,
			investmentYi,
			fields: {
				name,
				...firm(random, firms, unit, chain, districtCode),
				districtCode,
				township,
				industryCode,
				industryChain: chain,
				description: `用地约${areaMu}亩，新建厂房及配套设施，实施${name}。`,
				officerName: officerOf(random, unit),
				contact: `${random.pick(SURNAMES)}经理`,
				investmentFen: Math.round(investmentYi * YI),
				fixedInvestmentFen: Math.round(investmentYi * 0.8 * 100) * (YI / 100),
				equipmentFen: Math.round(investmentYi * 0.45 * 100) * (YI / 100),
				areaMu,
				floorAreaRatio: random.int(12, 24) / 10,
				taxPerMu: random.int(22, 60),
				outputPerMu: random.int(400, 900),
				...energyOf(random, districtCode),
			},
		};
	};
}

const SCALES: Record<string, number> = { 百: 100, 千: 1_000, 百万: 1_000_000 };

/** Capacities as documents write them, by ones or by 万: 12 `千吨` → 1.2万吨, 30 `百万米` → 3000万米, 1 `百台` → 100台. */
function withCapacity(product: string, count: number): string {
	return product.replace(/\{n\}(百万|千|百)?/, (_, scale?: string) => {
		const amount = count * (SCALES[scale ?? ''] ?? 1);
		return amount < 10_000 ? String(amount) : `${amount / 10_000}万`;
	});
}

/** Seven of ten say what they use; from 1,000 吨标煤 on with the number of their review, without which no start is recorded. */
function energyOf(random: Random, districtCode = '') {
	if (!random.chance(0.7)) return { energyTce: null };
	const energyTce = random.int(300, 9_000);
	const number = `${districtCode}-${energyTce}`;
	return { energyTce, ...(energyTce < 1_000 ? {} : { energyReviewNo: `示例能审〔2025〕${number}号` }) };
}

/** Mostly 1–5亿元, some above 10, very few above 30; in hundredths of 亿元. */
function sizeOf(random: Random): number {
	const band = random.weighted({ small: 58, middle: 24, large: 15, giant: 3 });
	const [from, to] = { small: [100, 480], middle: [500, 980], large: [1000, 2800], giant: [3000, 6800] }[band];
	return random.int(from as number, to as number) / 100;
}

function firm(random: Random, taken: Set<string>, unit: string, chain: string, districtCode: string) {
	for (;;) {
		const place = random.pick(['湖州', '浙江', PLACE_OF_UNIT[unit] ?? '湖州']);
		const firmName = `${place}${random.pick(FIRM_BRANDS)}${random.pick(FIRM_TRADES[chain] ?? ['科技'])}有限公司（示例）`;
		if (taken.has(firmName)) continue;
		taken.add(firmName);
		return { firmName, firmCreditCode: creditCode(random, districtCode) };
	}
}

/** Who looks after it: mostly the unit's officer with an account, otherwise a colleague. */
function officerOf(random: Random, unit: string): string {
	if (unit === 'deqing' && random.chance(0.4)) return OWN_PROJECTS_OFFICER.name;
	const own = OFFICERS.find((officer) => officer.login === `officer.${unit}`);
	if (own && random.chance(0.6)) return own.name;
	return `${random.pick(SURNAMES)}${random.pick(GIVEN_NAMES)}（示例）`;
}
