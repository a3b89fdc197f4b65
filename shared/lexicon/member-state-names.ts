/**
 * The 193 Member States by the name they bear in sponsor lists today, one to a line; behind each the names it bore before and other forms that
 * delegates write. A name that a predecessor bore alone is listed with the State that sits in its seat.
 */
export const MEMBER_STATE_NAMES = `
Afghanistan
Albania
Algeria
Andorra
Angola
Antigua and Barbuda
Argentina
Armenia
Australia
Austria
Azerbaijan
Bahamas (The)|Bahamas|The Bahamas
Bahrain
Bangladesh
Barbados
Belarus|Byelorussian Soviet Socialist Republic
Belgium
Belize
Benin|Dahomey
Bhutan
Bolivia (Plurinational State of)|Bolivia|Plurinational State of Bolivia
Bosnia and Herzegovina
Botswana
Brazil
Brunei Darussalam|Brunei
Bulgaria
Burkina Faso|Upper Volta
Burundi
Cabo Verde|Cape Verde
Cambodia|Democratic Kampuchea|Kampuchea|Khmer Republic
Cameroon
Canada
Central African Republic
Chad
Chile
China
Colombia
Comoros|the Comoros
Congo|Republic of the Congo
Costa Rica
Côte d’Ivoire|Ivory Coast
Croatia
Cuba
Cyprus
Czechia|Czech Republic
Democratic People’s Republic of Korea|North Korea
Democratic Republic of the Congo|Zaire
Denmark
Djibouti
Dominica
Dominican Republic
Ecuador
Egypt
El Salvador
Equatorial Guinea
Eritrea
Estonia
Eswatini|Swaziland
Ethiopia
Fiji
Finland
France
Gabon
Gambia|Gambia (The)|The Gambia|Gambia (Islamic Republic of the)|Gambia (Republic of The)
Georgia
Germany
Ghana
Greece
Grenada
Guatemala
Guinea
Guinea-Bissau
Guyana
Haiti
Honduras
Hungary
Iceland
India
Indonesia
Iran (Islamic Republic of)|Iran|Islamic Republic of Iran
Iraq
Ireland
Israel
Italy
Jamaica
Japan
Jordan
Kazakhstan
Kenya
Kiribati
Kuwait
Kyrgyzstan|Kyrgyz Republic
Lao People’s Democratic Republic|Laos|Lao PDR
Latvia
Lebanon
Lesotho
Liberia
Libya|Libyan Arab Jamahiriya|Libyan Arab Republic
Liechtenstein
Lithuania
Luxembourg
Madagascar
Malawi
Malaysia
Maldives|Maldive Islands
Mali
Malta
Marshall Islands
Mauritania
Mauritius
Mexico
Micronesia (Federated States of)|Micronesia|Federated States of Micronesia
Monaco
Mongolia
Montenegro
Morocco
Mozambique
Myanmar|Burma
Namibia
Nauru
Nepal
Netherlands (Kingdom of the)|Netherlands|Kingdom of the Netherlands|The Netherlands
New Zealand
Nicaragua
Niger
Nigeria
North Macedonia|the former Yugoslav Republic of Macedonia|Macedonia|Republic of North Macedonia
Norway
Oman
Pakistan
Palau
Panama
Papua New Guinea
Paraguay
Peru
Philippines
Poland
Portugal
Qatar
Republic of Korea|South Korea
Republic of Moldova|Moldova|Moldova (Republic of)
Romania
Russian Federation|Russia|Union of Soviet Socialist Republics
Rwanda
Saint Kitts and Nevis
Saint Lucia
Saint Vincent and the Grenadines
Samoa|Western Samoa
San Marino
Sao Tome and Principe|São Tomé and Príncipe
Saudi Arabia
Senegal
Serbia|Serbia and Montenegro|Yugoslavia|Federal Republic of Yugoslavia
Seychelles
Sierra Leone
Singapore
Slovakia|Slovak Republic
Slovenia
Solomon Islands
Somalia
South Africa
South Sudan
Spain
Sri Lanka|Ceylon
Sudan
Suriname|Surinam
Sweden
Switzerland
Syrian Arab Republic|Syria
Tajikistan
Thailand
Timor-Leste|East Timor|Timor Leste
Togo
Tonga
Trinidad and Tobago
Tunisia
Türkiye|Turkey
Turkmenistan
Tuvalu
Uganda
Ukraine|Ukrainian Soviet Socialist Republic
United Arab Emirates
United Kingdom of Great Britain and Northern Ireland|United Kingdom|Great Britain
United Republic of Tanzania|Tanzania|Tanzania (United Republic of)
United States of America|United States|USA
Uruguay
Uzbekistan
Vanuatu
Venezuela (Bolivarian Republic of)|Venezuela|Bolivarian Republic of Venezuela
Viet Nam|Vietnam
Yemen
Zambia
Zimbabwe
`;

/** Non-member observer States, which follow all Members in a list of sponsors. */
export const OBSERVER_STATE_NAMES = `
Holy See|Vatican City
State of Palestine|Palestine
`;
