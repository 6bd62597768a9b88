"""Plural rules as the .po headers state them, after CLDR. Babel 2.18's own differ for ar, hi, bn, fa, tr, id, fil."""

ONE_FORM = "nplurals=1; plural=0;"
NOT_ONE = "nplurals=2; plural=(n != 1);"
ABOVE_ONE = "nplurals=2; plural=(n > 1);"
EAST_SLAVIC = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"

RULES = {
    **dict.fromkeys(("zh_Hans", "zh_Hant", "ja", "ko", "vi", "th", "id"), ONE_FORM),
    **dict.fromkeys(("en", "es", "de", "it", "ur", "ta", "tr"), NOT_ONE),
    **dict.fromkeys(("fr", "pt_BR", "hi", "bn", "fa"), ABOVE_ONE),
    **dict.fromkeys(("ru", "uk"), EAST_SLAVIC),
    "pl": "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "fil": "nplurals=2; plural=(n%10==4 || n%10==6 || n%10==9);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
}
"""By locale folder. A new language needs its line here, from CLDR, before `kneewell text update LOCALE`."""
