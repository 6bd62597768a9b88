"""The four people. Skin and hair belong to the person, cloth to the role."""

from dataclasses import dataclass
from functools import cached_property

from ..engine.figure import Figure
from ..engine.hair import BOB, CROP, THIN, Hair

SHAPE = "macrodetails/"


def blend(male, age, weight, muscle, extra):
    """Target weights. `age` 0 = 25 years, 1 = 90 years; `weight` and `muscle` -1 .. 1 around the average."""
    out = dict(extra)
    muscles = (("averagemuscle", 1 - abs(muscle)), ("maxmuscle" if muscle > 0 else "minmuscle", abs(muscle)))
    weights = (("averageweight", 1 - abs(weight)), ("maxweight" if weight > 0 else "minweight", abs(weight)))
    for sex, s in (("male", male), ("female", 1 - male)):
        for years, a in (("young", 1 - age), ("old", age)):
            if s * a <= 0:
                continue
            for origin in ("caucasian", "african", "asian"):
                out[f"{SHAPE}{origin}-{sex}-{years}"] = s * a / 3
            for mname, m in muscles:
                for wname, w in weights:
                    if m * w > 0:
                        out[f"{SHAPE}universal-{sex}-{years}-{mname}-{wname}"] = s * a * m * w
    return out


@dataclass(frozen=True)
class Person:
    """`skin` and `hair_class` are drawing classes."""

    male: float
    age: float
    weight: float
    muscle: float
    extra: tuple
    skin: str
    hair_class: str
    hair: Hair
    beard: bool = False

    def figure(self):
        """A fresh posable body."""
        return Figure(blend(self.male, self.age, self.weight, self.muscle, dict(self.extra)))

    @cached_property
    def is_tall(self):
        return self.male > 0.5


SOFT_WOMAN = (
    ("breast/breast-point-decr", 1.0),
    ("breast/breast-trans-down", 0.6),
    ("stomach/stomach-tone-decr", 0.8),
    ("neck/neck-double-incr", 0.5),
    ("neck/neck-scale-depth-incr", 0.5),
)
SOFT_MAN = (
    ("stomach/stomach-tone-decr", 1.0),
    ("stomach/stomach-pregnant-incr", 0.15),
    ("neck/neck-double-incr", 0.4),
    ("neck/neck-scale-depth-incr", 0.4),
)

ANNA = Person(0.0, 0.68, 0.55, -0.35, SOFT_WOMAN, "a", "h", BOB)
JOHN = Person(1.0, 0.68, 0.65, -0.25, SOFT_MAN, "b", "k", THIN, beard=True)
GRACE = Person(0.0, 0.60, 0.65, -0.25, SOFT_WOMAN, "b2", "k", CROP)
OMAR = Person(1.0, 0.62, 0.55, -0.30, SOFT_MAN, "a2", "h", THIN, beard=True)
