"""How texts write currencies, and the code of each: signs before or after a number, ISO 4217 codes, names.

A name that several states' money bears ("rupee", "krone") has no code: its unit is the plain plural.
"""

SIGNS = {
    "US$": "USD", "U.S.$": "USD", "$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD",
    "NT$": "TWD", "S$": "SGD", "R$": "BRL", "N$": "NAD", "J$": "JMD", "TT$": "TTD", "FJ$": "FJD", "US $": "USD", "USD$": "USD",
    "$US": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "₽": "RUB", "CAD$": "CAD", "CAD $": "CAD",
    "AUD$": "AUD", "NZD$": "NZD", "EC$": "XCD", "T$": "TOP", "U$": "USD",
}  # fmt: skip
LETTER_SIGNS = {
    "RM": "MYR",
    "Dhs.": "AED",
    "Dhs": "AED",
    "Dh": "AED",
    "Rs.": "rupees",
    "Rs": "rupees",
    "Rp": "IDR",
    "KSh": "KES",
    "Ksh": "KES",
    "USh": "UGX",
    "TSh": "TZS",
    "Tk": "BDT",
    "DM": "DEM",
    "FCFA": "francs",
    "CFA": "francs",
}  # before a number
CODES = (
    """USD EUR GBP JPY CNY RMB CAD AUD NZD CHF BRL INR KRW RUB TRY MXN ZAR SEK NOK DKK PLN MYR SGD THB IDR PHP AED SAR ILS CZK
    HUF RON CLP ARS EGP NGN KES PKR BDT VND KZT UAH GEL AMD AZN BYN HKD TWD ISK HRK RSD BGN KWD QAR BHD OMR LKR NPR NAD TTD
    JMD FJD XOF XAF SIT TND JOD"""
).split()
MONEY = {
    "US dollar": "USD", "U.S. dollar": "USD", "American dollar": "USD", "dollar": "USD", "euro": "EUR", "pound sterling": "GBP",
    "pound": "GBP", "Canadian dollar": "CAD", "Australian dollar": "AUD", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "Swiss franc": "CHF", "Indian rupee": "INR", "Pakistani rupee": "PKR", "rupee": "rupees", "zloty": "PLN", "rouble": "RUB",
    "ruble": "RUB", "ringgit": "MYR", "baht": "THB", "hryvnia": "UAH", "shekel": "ILS", "reais": "BRL", "U.S dollar": "USD",
    "US-dollar": "USD", "United States dollar": "USD", "Singapore dollar": "SGD", "New Zealand dollar": "NZD",
    "Hong Kong dollar": "HKD", "Jamaican dollar": "JMD", "Namibian dollar": "NAD", "Danish krone": "DKK",
    "Danish kroner": "DKK", "Norwegian krone": "NOK", "Norwegian kroner": "NOK", "Swedish krona": "SEK",
    "Swedish kronor": "SEK", "Swedish kroner": "SEK", "Icelandic króna": "ISK", "Malaysian ringgit": "MYR",
    "Kuwaiti dinar": "KWD", "Bahraini dinar": "BHD", "Jordanian dinar": "JOD", "Tunisian dinar": "TND", "Saudi riyal": "SAR",
    "Qatari riyal": "QAR", "Omani rial": "OMR", "Iranian rial": "IRR", "UAE dirham": "AED", "Emirati dirham": "AED",
    "Moroccan dirham": "MAD", "Turkish lira": "TRY", "Egyptian pound": "EGP", "British pound": "GBP", "Japanese yen": "JPY",
    "Chinese yuan": "CNY", "Russian rouble": "RUB", "Russian ruble": "RUB", "South African rand": "ZAR",
    "South Korean won": "KRW", "Korean won": "KRW", "Mexican peso": "MXN", "Philippine peso": "PHP", "Argentine peso": "ARS",
    "Chilean peso": "CLP", "Deutsche Mark": "DEM", "Deutschmark": "DEM", "French franc": "FRF", "Belgian franc": "BEF",
    "Thai baht": "THB", "taka": "BDT", "rupiah": "IDR", "forint": "HUF", "tenge": "KZT", "Azerbaijani manat": "AZN",
    "lari": "GEL", "Kenyan shilling": "KES", "krone": "kroner", "kroner": "kroner", "krona": "kroner", "kronor": "kroner",
    "shilling": "shillings", "naira": "NGN", "cedi": "GHS", "birr": "ETB", "dram": "AMD", "rand": "ZAR",
    "dong": "VND", "kip": "LAK", "kyat": "MMK",
    "CFA franc": "francs", "franc": "francs", "peso": "pesos", "dinar": "dinars", "dirham": "dirhams", "riyal": "riyals",
}  # fmt: skip
_SHARED = frozenset(unit for unit in (*LETTER_SIGNS.values(), *MONEY.values()) if unit.islower())
"""The plain plurals of moneys that have no code."""


def is_currency(unit: str | None) -> bool:
    """Whether a unit is an ISO 4217 code, or the money of whichever state bears that name."""
    return unit is not None and (unit in _SHARED or (len(unit) == 3 and unit.isupper()))
