/**
 * Every city (市) of Japan, the special wards of Tokyo, and towns that visitors know, as its address has it: GeoNames'
 * code of the prefecture → each name in Japanese, without its 市, 区, 町 or 村, and the one that GeoNames lists it by.
 */
export const japaneseCities: Readonly<Record<string, string>> = {
	'01':
		'名古屋 Nagoya 豊橋 Toyohashi 岡崎 Okazaki 一宮 Ichinomiya 瀬戸 Seto 半田 Handa 春日井 Kasugai 豊川 Toyokawa 津島 Tsushima ' +
		'碧南 Hekinan 刈谷 Kariya 豊田 Toyota 安城 Anjo 西尾 Nishio 蒲郡 Gamagori 犬山 Inuyama 常滑 Tokoname 江南 Konan 小牧 Komaki ' +
		'稲沢 Inazawa 新城 Shinshiro 東海 Tokai 大府 Obu 知多 Chita 知立 Chiryu 高浜 Takahama 岩倉 Iwakura 豊明 Toyoake ' +
		'日進 Nisshin 田原 Tahara 愛西 Aisai 清須 Kiyosu 北名古屋 Kitanagoya 弥富 Yatomi みよし Miyoshi あま Ama 長久手 Nagakute',
	'02':
		'秋田 Akita 能代 Noshiro 横手 Yokote 大館 Odate 男鹿 Oga 湯沢 Yuzawa 鹿角 Kazuno 由利本荘 Yurihonjo 潟上 Katagami 大仙 Daisen ' +
		'北秋田 Kita-Akita にかほ Nikaho 仙北 Semboku',
	'03':
		'青森 Aomori 弘前 Hirosaki 八戸 Hachinohe 黒石 Kuroishi 五所川原 Goshogawara 十和田 Towada 三沢 Misawa むつ Mutsu つがる Tsugaru ' +
		'平川 Hirakawa',
	'04':
		'千葉 Chiba 銚子 Choshi 市川 Ichikawa 船橋 Funabashi 館山 Tateyama 木更津 Kisarazu 松戸 Matsudo 野田 Noda 茂原 Mobara 成田 Narita ' +
		'佐倉 Sakura 東金 Togane 旭 Asahi 習志野 Narashino 柏 Kashiwa 勝浦 Katsuura 市原 Ichihara 流山 Nagareyama 八千代 Yachiyo ' +
		'我孫子 Abiko 鴨川 Kamogawa 鎌ケ谷 Kamagaya 君津 Kimitsu 富津 Futtsu 浦安 Urayasu 四街道 Yotsukaido 袖ケ浦 Sodegaura 八街 Yachimata ' +
		'印西 Inzai 白井 Shiroi 富里 Tomisato 南房総 Minamiboso 匝瑳 Sosa 香取 Katori 山武 Sanmu いすみ Isumi 大網白里 Oamishirasato',
	'05':
		'松山 Matsuyama 今治 Imabari 宇和島 Uwajima 八幡浜 Yawatahama 新居浜 Niihama 西条 Saijo 大洲 Ozu 伊予 Iyo 四国中央 Shikokuchuo ' +
		'西予 Seiyo 東温 Toon',
	'06': '福井 Fukui 敦賀 Tsuruga 小浜 Obama 大野 Ono 勝山 Katsuyama 鯖江 Sabae あわら Awara 越前 Echizen 坂井 Sakai',
	'07':
		'福岡 Fukuoka 北九州 Kitakyushu 大牟田 Omuta 久留米 Kurume 直方 Nogata 飯塚 Iizuka 田川 Tagawa 柳川 Yanagawa 八女 Yame 筑後 Chikugo ' +
		'大川 Okawa 行橋 Yukuhashi 豊前 Buzen 中間 Nakama 小郡 Ogori 筑紫野 Chikushino 春日 Kasuga 大野城 Onojo 宗像 Munakata 太宰府 Dazaifu ' +
		'古賀 Koga 福津 Fukutsu うきは Ukiha 宮若 Miyawaka 嘉麻 Kama 朝倉 Asakura みやま Miyama 糸島 Itoshima',
	'08':
		'福島 Fukushima 会津若松 Aizu-Wakamatsu 郡山 Koriyama いわき Iwaki 白河 Shirakawa 須賀川 Sukagawa 喜多方 Kitakata 相馬 Soma ' +
		'二本松 Nihommatsu 田村 Tamura 南相馬 Minami-Soma 伊達 Date 本宮 Motomiya 猪苗代 Inawashiro',
	'09':
		'岐阜 Gifu 大垣 Ogaki 高山 Takayama 多治見 Tajimi 関 Seki 中津川 Nakatsugawa 美濃 Mino 瑞浪 Mizunami 羽島 Hashima 恵那 Ena ' +
		'美濃加茂 Minokamo 土岐 Toki 各務原 Kakamigahara 可児 Kani 山県 Yamagata 瑞穂 Mizuho 飛騨 Hida 本巣 Motosu 郡上 Gujo 下呂 Gero 海津 Kaizu',
	'10':
		'前橋 Maebashi 高崎 Takasaki 桐生 Kiryu 伊勢崎 Isesaki 太田 Ota 沼田 Numata 館林 Tatebayashi 渋川 Shibukawa 藤岡 Fujioka 富岡 Tomioka ' +
		'安中 Annaka みどり Midori',
	'11':
		'広島 Hiroshima 呉 Kure 竹原 Takehara 三原 Mihara 尾道 Onomichi 福山 Fukuyama 府中 Fuchu 三次 Miyoshi 庄原 Shobara 大竹 Otake ' +
		'東広島 Higashihiroshima 廿日市 Hatsukaichi 安芸高田 Aki-takata 江田島 Etajima',
	'12':
		'札幌 Sapporo 函館 Hakodate 小樽 Otaru 旭川 Asahikawa 室蘭 Muroran 釧路 Kushiro 帯広 Obihiro 北見 Kitami 夕張 Yubari 岩見沢 Iwamizawa ' +
		'網走 Abashiri 留萌 Rumoi 苫小牧 Tomakomai 稚内 Wakkanai 美唄 Bibai 芦別 Ashibetsu 江別 Ebetsu 赤平 Akabira 紋別 Mombetsu 士別 Shibetsu ' +
		'名寄 Nayoro 三笠 Mikasa 根室 Nemuro 千歳 Chitose 滝川 Takikawa 砂川 Sunagawa 歌志内 Utashinai 深川 Fukagawa 富良野 Furano ' +
		'登別 Noboribetsu 恵庭 Eniwa 伊達 Date 北広島 Kitahiroshima 石狩 Ishikari 北斗 Hokuto ニセコ Niseko 余市 Yoichi',
	'13':
		'神戸 Kobe 姫路 Himeji 尼崎 Amagasaki 明石 Akashi 西宮 Nishinomiya 洲本 Sumoto 芦屋 Ashiya 伊丹 Itami 相生 Aioi 豊岡 Toyooka ' +
		'加古川 Kakogawa 赤穂 Ako 西脇 Nishiwaki 宝塚 Takarazuka 三木 Miki 高砂 Takasago 川西 Kawanishi 小野 Ono 三田 Sanda 加西 Kasai ' +
		'丹波篠山 Sasayama 養父 Yabu 丹波 Tanba 南あわじ Minamiawaji 朝来 Asago 淡路 Awaji 宍粟 Shiso 加東 Kato たつの Tatsuno',
	'14':
		'水戸 Mito 日立 Hitachi 土浦 Tsuchiura 古河 Koga 石岡 Ishioka 結城 Yuki 龍ケ崎 Ryugasaki 下妻 Shimo-tsuma 常総 Joso 常陸太田 Hitachi-ota ' +
		'高萩 Takahagi 北茨城 Kitaibaraki 笠間 Kasama 取手 Toride 牛久 Ushiku つくば Tsukuba ひたちなか Hitachi-Naka 鹿嶋 Kashima 潮来 Itako ' +
		'守谷 Moriya 常陸大宮 Hitachiomiya 那珂 Naka 筑西 Chikusei 坂東 Bando 稲敷 Inashiki かすみがうら Kasumigaura 桜川 Sakuragawa 神栖 Kamisu ' +
		'行方 Namegata 鉾田 Hokota つくばみらい Tsukubamirai 小美玉 Omitama 大洗 Oarai',
	'15': '金沢 Kanazawa 七尾 Nanao 小松 Komatsu 輪島 Wajima 珠洲 Suzu 加賀 Kaga 羽咋 Hakui かほく Kahoku 白山 Hakusan 能美 Nomi 野々市 Nonoichi',
	'16':
		'盛岡 Morioka 宮古 Miyako 大船渡 Ofunato 花巻 Hanamaki 北上 Kitakami 久慈 Kuji 遠野 Tono 一関 Ichinoseki 陸前高田 Rikuzentakata ' +
		'釜石 Kamaishi 二戸 Ninohe 八幡平 Hachimantai 奥州 Oshu 滝沢 Takizawa',
	'17': '高松 Takamatsu 丸亀 Marugame 坂出 Sakaide 善通寺 Zentsuji 観音寺 Kanonji さぬき Sanuki 東かがわ Higashikagawa 三豊 Mitoyo',
	'18':
		'鹿児島 Kagoshima 鹿屋 Kanoya 枕崎 Makurazaki 阿久根 Akune 出水 Izumi 指宿 Ibusuki 西之表 Nishinoomote 垂水 Tarumizu ' +
		'薩摩川内 Satsumasendai 日置 Hioki 曽於 Soo 霧島 Kirishima いちき串木野 Ichikikushikino 南さつま Minamisatsuma 志布志 Shibushi ' +
		'奄美 Amami 南九州 Minamikyushu 伊佐 Isa 姶良 Aira',
	'19':
		'横浜 Yokohama 川崎 Kawasaki 相模原 Sagamihara 横須賀 Yokosuka 平塚 Hiratsuka 鎌倉 Kamakura 藤沢 Fujisawa 小田原 Odawara ' +
		'茅ヶ崎 Chigasaki 逗子 Zushi 三浦 Miura 秦野 Hadano 厚木 Atsugi 大和 Yamato 伊勢原 Isehara 海老名 Ebina 座間 Zama ' +
		'南足柄 Minamiashigara 綾瀬 Ayase 箱根 Hakone 湯河原 Yugawara 大磯 Oiso 葉山 Hayama 二宮 Ninomiya',
	'20': '高知 Kochi 室戸 Muroto 安芸 Aki 南国 Nankoku 土佐 Tosa 須崎 Susaki 宿毛 Sukumo 土佐清水 Tosashimizu 四万十 Shimanto 香南 Konan 香美 Kami',
	'21':
		'熊本 Kumamoto 八代 Yatsushiro 人吉 Hitoyoshi 荒尾 Arao 水俣 Minamata 玉名 Tamana 山鹿 Yamaga 菊池 Kikuchi 宇土 Uto ' +
		'上天草 Kamiamakusa 宇城 Uki 阿蘇 Aso 天草 Amakusa 合志 Koshi',
	'22':
		'京都 Kyoto 福知山 Fukuchiyama 舞鶴 Maizuru 綾部 Ayabe 宇治 Uji 宮津 Miyazu 亀岡 Kameoka 城陽 Joyo 向日 Muko 長岡京 Nagaokakyo ' +
		'八幡 Yawata 京田辺 Kyotanabe 京丹後 Kyotango 南丹 Nantan 木津川 Kizugawa',
	'23':
		'津 Tsu 四日市 Yokkaichi 伊勢 Ise 松阪 Matsusaka 桑名 Kuwana 鈴鹿 Suzuka 名張 Nabari 尾鷲 Owase 亀山 Kameyama 鳥羽 Toba 熊野 Kumano ' +
		'いなべ Inabe 志摩 Shima 伊賀 Iga',
	'24':
		'仙台 Sendai 石巻 Ishinomaki 塩竈 Shiogama 気仙沼 Kesennuma 白石 Shiroishi 名取 Natori 角田 Kakuda 多賀城 Tagajo 岩沼 Iwanuma 登米 Tome ' +
		'栗原 Kurihara 東松島 Higashimatsushima 大崎 Osaki 富谷 Tomiya 松島 Matsushima',
	'25': '宮崎 Miyazaki 都城 Miyakonojo 延岡 Nobeoka 日南 Nichinan 小林 Kobayashi 日向 Hyuga 串間 Kushima 西都 Saito えびの Ebino',
	'26':
		'長野 Nagano 松本 Matsumoto 上田 Ueda 岡谷 Okaya 飯田 Iida 諏訪 Suwa 須坂 Suzaka 小諸 Komoro 伊那 Ina 駒ヶ根 Komagane 中野 Nakano ' +
		'大町 Omachi 飯山 Iiyama 茅野 Chino 塩尻 Shiojiri 佐久 Saku 千曲 Chikuma 東御 Tomi 安曇野 Azumino 白馬 Hakuba',
	'27':
		'長崎 Nagasaki 佐世保 Sasebo 島原 Shimabara 諫早 Isahaya 大村 Omura 平戸 Hirado 松浦 Matsuura 対馬 Tsushima 壱岐 Iki 五島 Goto ' +
		'西海 Saikai 雲仙 Unzen 南島原 Minamishimabara',
	'28':
		'奈良 Nara 大和高田 Yamato-Takada 大和郡山 Yamatokoriyama 天理 Tenri 橿原 Kashihara 桜井 Sakurai 五條 Gojo 御所 Gose 生駒 Ikoma ' +
		'香芝 Kashiba 葛城 Katsuragi 吉野 Yoshino',
	'29':
		'新潟 Niigata 長岡 Nagaoka 三条 Sanjo 柏崎 Kashiwazaki 新発田 Shibata 小千谷 Ojiya 加茂 Kamo 十日町 Tokamachi 見附 Mitsuke ' +
		'村上 Murakami 燕 Tsubame 糸魚川 Itoigawa 妙高 Myoko 五泉 Gosen 上越 Joetsu 阿賀野 Agano 佐渡 Sado 魚沼 Uonuma ' +
		'南魚沼 Minamiuonuma 胎内 Tainai',
	'30':
		'大分 Oita 別府 Beppu 中津 Nakatsu 日田 Hita 佐伯 Saiki 臼杵 Usuki 津久見 Tsukumi 竹田 Taketa 豊後高田 Bungo-Takada 杵築 Kitsuki ' +
		'宇佐 Usa 豊後大野 Bungo-ono 由布 Yufu 国東 Kunisaki',
	'31':
		'岡山 Okayama 倉敷 Kurashiki 津山 Tsuyama 玉野 Tamano 笠岡 Kasaoka 井原 Ibara 総社 Soja 高梁 Takahashi 新見 Niimi 備前 Bizen ' +
		'瀬戸内 Setouchi 赤磐 Akaiwa 真庭 Maniwa 美作 Mimasaka 浅口 Asakuchi',
	'32':
		'大阪 Osaka 堺 Sakai 岸和田 Kishiwada 豊中 Toyonaka 池田 Ikeda 吹田 Suita 泉大津 Izumiotsu 高槻 Takatsuki 貝塚 Kaizuka 守口 Moriguchi ' +
		'枚方 Hirakata 茨木 Ibaraki 八尾 Yao 泉佐野 Izumisano 富田林 Tondabayashi 寝屋川 Neyagawa 河内長野 Kawachi-Nagano 松原 Matsubara ' +
		'大東 Daito 和泉 Izumi 箕面 Mino 柏原 Kashihara 羽曳野 Habikino 門真 Kadoma 摂津 Settsu 高石 Takaishi 藤井寺 Fujiidera ' +
		'東大阪 Higashi-osaka 泉南 Sennan 四條畷 Shijonawate 交野 Katano 大阪狭山 Osaka-sayama 阪南 Hannan',
	'33': '佐賀 Saga 唐津 Karatsu 鳥栖 Tosu 多久 Taku 伊万里 Imari 武雄 Takeo 鹿島 Kashima 小城 Ogi 嬉野 Ureshino 神埼 Kanzaki',
	'34':
		'さいたま Saitama 川越 Kawagoe 熊谷 Kumagaya 川口 Kawaguchi 行田 Gyoda 秩父 Chichibu 所沢 Tokorozawa 飯能 Hanno 加須 Kazo 本庄 Honjo ' +
		'東松山 Higashi-Matsuyama 春日部 Kasukabe 狭山 Sayama 羽生 Hanyu 鴻巣 Konosu 深谷 Fukaya 上尾 Ageo 草加 Soka 越谷 Koshigaya 蕨 Warabi ' +
		'戸田 Toda 入間 Iruma 朝霞 Asaka 志木 Shiki 和光 Wako 新座 Niiza 桶川 Okegawa 久喜 Kuki 北本 Kitamoto 八潮 Yashio 富士見 Fujimi ' +
		'三郷 Misato 蓮田 Hasuda 坂戸 Sakado 幸手 Satte 鶴ヶ島 Tsurugashima 日高 Hidaka 吉川 Yoshikawa ふじみ野 Fujimino 白岡 Shiraoka',
	'35':
		'大津 Otsu 彦根 Hikone 長浜 Nagahama 近江八幡 Omihachiman 草津 Kusatsu 守山 Moriyama 栗東 Ritto 甲賀 Koka 野洲 Yasu 湖南 Konan ' +
		'高島 Takashima 東近江 Higashiomi 米原 Maibara',
	'36': '松江 Matsue 浜田 Hamada 出雲 Izumo 益田 Masuda 大田 Oda 安来 Yasugi 江津 Gotsu 雲南 Unnan',
	'37':
		'静岡 Shizuoka 浜松 Hamamatsu 沼津 Numazu 熱海 Atami 三島 Mishima 富士宮 Fujinomiya 伊東 Ito 島田 Shimada 富士 Fuji 磐田 Iwata ' +
		'焼津 Yaizu 掛川 Kakegawa 藤枝 Fujieda 御殿場 Gotenba 袋井 Fukuroi 下田 Shimoda 裾野 Susono 湖西 Kosai 伊豆 Izu 御前崎 Omaezaki ' +
		'菊川 Kikugawa 伊豆の国 Izunokuni 牧之原 Makinohara',
	'38':
		'宇都宮 Utsunomiya 足利 Ashikaga 栃木 Tochigi 佐野 Sano 鹿沼 Kanuma 日光 Nikko 小山 Oyama 真岡 Mooka 大田原 Otawara 矢板 Yaita ' +
		'那須塩原 Nasushiobara さくら Sakura 那須烏山 Nasukarasuyama 下野 Shimotsuke 益子 Mashiko 茂木 Motegi',
	'39': '徳島 Tokushima 鳴門 Naruto 小松島 Komatsushima 阿南 Anan 吉野川 Yoshinogawa 阿波 Awa 美馬 Mima 三好 Miyoshi',
	'40':
		'千代田 Tokyo 中央 Tokyo 港 Tokyo 新宿 Tokyo 文京 Tokyo 台東 Tokyo 墨田 Tokyo 江東 Tokyo 品川 Tokyo 目黒 Tokyo 大田 Tokyo ' +
		'世田谷 Tokyo 渋谷 Tokyo 中野 Tokyo 杉並 Tokyo 豊島 Tokyo 北 Tokyo 荒川 Tokyo 板橋 Tokyo 練馬 Tokyo 足立 Tokyo 葛飾 Tokyo ' +
		'江戸川 Tokyo 八王子 Hachioji 立川 Tachikawa 武蔵野 Musashino 三鷹 Mitaka 青梅 Ome 府中 Fuchu 昭島 Akishima 調布 Chofu 町田 Machida ' +
		'小金井 Koganei 小平 Kodaira 日野 Hino 東村山 Higashimurayama 国分寺 Kokubunji 国立 Kunitachi 福生 Fussa 狛江 Komae ' +
		'東大和 Higashiyamato 清瀬 Kiyose 東久留米 Higashikurume 武蔵村山 Musashimurayama 多摩 Tama 稲城 Inagi 羽村 Hamura ' +
		'あきる野 Akiruno 西東京 Nishitokyo 大島 Oshima 八丈 Hachijo 三宅 Miyake 小笠原 Ogasawara',
	'41': '鳥取 Tottori 米子 Yonago 倉吉 Kurayoshi 境港 Sakaiminato',
	'42': '富山 Toyama 高岡 Takaoka 魚津 Uozu 氷見 Himi 滑川 Namerikawa 黒部 Kurobe 砺波 Tonami 小矢部 Oyabe 南砺 Nanto 射水 Imizu',
	'43': '和歌山 Wakayama 海南 Kainan 橋本 Hashimoto 有田 Arida 御坊 Gobo 田辺 Tanabe 新宮 Shingu 紀の川 Kinokawa 岩出 Iwade 高野 Koya',
	'44':
		'山形 Yamagata 米沢 Yonezawa 鶴岡 Tsuruoka 酒田 Sakata 新庄 Shinjo 寒河江 Sagae 上山 Kaminoyama 村山 Murayama 長井 Nagai 天童 Tendo ' +
		'東根 Higashine 尾花沢 Obanazawa 南陽 Nanyo',
	'45':
		'下関 Shimonoseki 宇部 Ube 山口 Yamaguchi 萩 Hagi 防府 Hofu 下松 Kudamatsu 岩国 Iwakuni 光 Hikari 長門 Nagato 柳井 Yanai 美祢 Mine ' +
		'周南 Shunan 山陽小野田 Sanyoonoda',
	'46':
		'甲府 Kofu 富士吉田 Fujiyoshida 都留 Tsuru 山梨 Yamanashi 大月 Otsuki 韮崎 Nirasaki 南アルプス Minami-Alps 北杜 Hokuto 甲斐 Kai ' +
		'笛吹 Fuefuki 上野原 Uenohara 甲州 Koshu 中央 Chuo 富士河口湖 Fujikawaguchiko',
	'47':
		'那覇 Naha 宜野湾 Ginowan 石垣 Ishigaki 浦添 Urasoe 名護 Nago 糸満 Itoman 沖縄 Okinawa 豊見城 Tomigusuku うるま Uruma ' +
		'宮古島 Miyakojima 南城 Nanjo 北谷 Chatan 与那国 Yonakuni',
};
