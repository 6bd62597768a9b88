"""Classes of the drawn shapes and the light-theme colours that stand in each file for use as an image.

The stylesheet pictures.css maps the same classes to the theme's custom properties.
"""

SKIN_INK, CLOTH_INK = "#4a1f1a", "#10241e"


def _skin(fill, line):
    return {"fill": fill, "stroke": line}


def _line(colour, opacity, width):
    return {
        "fill": "none", "stroke": colour, "stroke-opacity": opacity, "stroke-width": width,
        "stroke-linecap": "round", "stroke-linejoin": "round",
    }


PAINT = {
    # skin of the people: light, brown, olive, deep
    "a": _skin("#ECBC9C", "#A96F54"),
    "b": _skin("#A9694A", "#6E4029"),
    "a2": _skin("#D3A27E", "#8F6142"),
    "b2": _skin("#7E4E39", "#4A2A1B"),
    # cloth: receiver's shirt and shorts, giver's shirt and shorts
    "c": {"fill": "#C3D3C9"},
    "e": {"fill": "#7C9A92"},
    "f": {"fill": "#1F6A60"},
    "g": {"fill": "#2E4640"},
    # hair: light grey, grey, strands
    "h": {"fill": "#C9C3BA"},
    "k": {"fill": "#A7A19B"},
    "hl": _line("#6B645E", ".45", "1.6"),
    # ground and things
    "mt": {"fill": "#E6DCCA"},
    "ms": {"fill": "#D6C9B2"},
    "pl": {"fill": "#FFFDF8"},
    "wall": {"fill": "#F1E9DB"},
    "ro": {"fill": "#7C9A92"},
    "ro2": {"fill": "#fff", "fill-opacity": ".25"},
    "ch": {"fill": "#B79F7E"},
    "ch2": {"fill": "#9C8463"},
    "st1": {"fill": "none", "stroke": "#2E4640", "stroke-linecap": "round"},
    "st2": {"fill": "none", "stroke": "#6B645E", "stroke-linecap": "round"},
    # shade, contact, floor shadow, inner lines
    "d": {"fill": SKIN_INK, "fill-opacity": ".13"},
    "ct": {"fill": "#3d1d14", "fill-opacity": ".2"},
    "sd": {"fill": "#3b3323", "fill-opacity": ".12"},
    "al": _line(SKIN_INK, ".38", "1.6"),
    "el": _line(CLOTH_INK, ".25", "1.8"),
    "ey": _line("#3a2430", ".8", "1.7"),
    # close-ups: kneecap, nail, other leg, halo of the acting hand, arrow, spot
    "pa": {"fill": "#fff", "fill-opacity": ".3", "stroke": SKIN_INK, "stroke-opacity": ".3", "stroke-width": "2.4"},
    "n": {"fill": "#F3D9C6", "fill-opacity": ".75"},
    "mu": {"fill": "#E9DCCB", "stroke": "#CDBBA5", "stroke-width": "1.8"},
    "lo": {"fill": "#E9DCCB", "stroke": "#A8957C", "stroke-width": "1.6"},
    "halo": {"fill": "none", "stroke": "#E9B79D", "stroke-width": "7", "stroke-linejoin": "round"},
    "ar": {
        "fill": "none", "stroke": "#0A5248", "stroke-width": "8", "stroke-linecap": "round",
        "stroke-linejoin": "round",
    },
    "spot": {"fill": "#C05A33"},
    "ring0": {"fill": "none", "stroke": "#FFFDF8", "stroke-width": "12"},
    "ring": {"fill": "none", "stroke": "#C05A33", "stroke-width": "5"},
    "hot": {"fill": "#C4574F", "fill-opacity": ".5"},
    "heat": {"fill": "none", "stroke": "#C4574F", "stroke-width": "5", "stroke-linecap": "round"},
    # atlas
    "skin": {"fill": "#F5E3D4"},
    "shade": {"fill": "#E3C7B2", "fill-opacity": ".5"},
    "mf": {"fill": "#E2BFAB", "stroke": "#F5E3D4", "stroke-width": "3"},
    "mq": {"fill": "#D8A88F", "stroke": "#F5E3D4", "stroke-width": "3"},
    "te": {"fill": "#FBF4EA", "stroke": "#CDB49E", "stroke-width": "1.6"},
    "bo": {"fill": "#FFFCF5", "stroke": "#CDB49E", "stroke-width": "2"},
    "fib": _line("#fff", ".4", "2.2"),
    "fibt": _line("#CDB49E", ".9", "1.6"),
    "dash": {
        "fill": "none", "stroke": "#8A7563", "stroke-opacity": ".55", "stroke-width": "2",
        "stroke-dasharray": "6 5",
    },
}


def shape(tag, classes, **numbers):
    """One SVG element with the light colours of its first class. Underscores in names stand for hyphens."""
    rule = PAINT[classes.split()[0]] | {k.replace("_", "-"): v for k, v in numbers.items()}
    return f'<{tag} class="{classes}"' + "".join(f' {k}="{v}"' for k, v in rule.items()) + "/>"


def path(classes, data, **numbers):
    """One path element, or nothing when there is no data."""
    return shape("path", classes, **numbers, d=data) if data else ""
