/** Made-up instances in the three formats, written as the public files are. */

/** Windows that call for two routes; blanks and line ends as in Solomon's files. */
export const solomon = [
	'TINY',
	'',
	'VEHICLE',
	'NUMBER     CAPACITY',
	'  2         30',
	'',
	'CUSTOMER',
	'CUST NO.   XCOORD.  YCOORD.    DEMAND    READY TIME  DUE DATE  SERVICE   TIME',
	' ',
	'    0      0         0          0          0       100          0   ',
	'    1      3         4         10          0        90          5   ',
	'    2     -3         4         10         20        30          5   ',
	'    3      6         8         10          0        20          5   ',
	'    4     -6         8         20          0        95          5   ',
	'',
].join('\r\n');

/** Two linked pairs and a customer of its own. */
export const liLim = [
	'2\t10\t1',
	'0\t0\t0\t0\t0\t200\t0\t0\t0',
	'1\t3\t4\t6\t0\t150\t10\t0\t2',
	'2\t6\t8\t-6\t0\t150\t10\t1\t0',
	'3\t-3\t4\t-8\t0\t150\t10\t4\t0',
	'4\t-6\t8\t8\t0\t150\t10\t0\t3',
	'5\t0\t5\t2\t0\t150\t10\t0\t0',
	'',
].join('\r\n');

/** Nodes from 1, the first being the depot; some numbers as programs write them. */
export const cvrplib = [
	'NAME : \tX-n5-k2\t',
	'COMMENT : \t"Made up"\t',
	'TYPE : \tCVRP\t',
	'DIMENSION : \t5\t',
	'EDGE_WEIGHT_TYPE : \tEUC_2D\t',
	'CAPACITY : \t10\t',
	'NODE_COORD_SECTION\t\t',
	'1\t0\t0\t',
	'2\t1\t1\t',
	'3\t2.0E+00\t2\t',
	'4\t-1\t1\t',
	'5\t-2\t2\t',
	'DEMAND_SECTION\t\t',
	'1\t0\t',
	'2\t4\t',
	'3\t6\t',
	'4\t5\t',
	'5\t5\t',
	'DEPOT_SECTION\t',
	'\t1\t',
	'\t-1\t',
	'EOF\t',
	'',
].join('\n');
