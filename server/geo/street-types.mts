/** Words that end a street's name; some of them are towns too (Street, Somerset). */
export const streetTypes: ReadonlySet<string> = new Set(
	(
		'alley avenue ave boulevard blvd bridge broadway circle close common court crescent drive gardens gate green ' +
		'grove hill highway lane loop mews parade park parkway place plaza quay road rd row square st street terrace ' +
		'trail walk way wharf yard allee gasse platz ring strasse ufer weg'
	).split(' '),
);
