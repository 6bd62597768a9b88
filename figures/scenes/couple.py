"""Stage and layers of two people on the bed: a lying receiver, a kneeling giver whose left side is near."""

from ..engine.canvas import Canvas
from ..engine.dress import Dressed
from ..engine.layers import Style
from ..engine.raster import Camera
from .common import ARM, BODY, CLOTH, HAND, NECK, WIDE, head, pillow

BOX = (12, 60, 776, 396)
RECEIVER_SHIRT, GIVER_SHIRT = Style(rim=(-4, 12)), Style(rim=(10, 8))
SLEEVE, NEAR_SLEEVE = Style(rim=(-2, 6)), Style(rim=(4, 8))


def stage(receiver, giver, lying_body, kneeling_body, centre=(0.165, 0.36, 0)):
    """Canvas with bed, pillow and shadows, and the two dressed bodies."""
    a, b = Dressed(lying_body, receiver.hair), Dressed(kneeling_body, giver.hair)
    canvas = Canvas(Camera((0, -0.36, -1), (0, 1, 0), centre, 344, 800, 520))
    canvas.bed(-0.5, 0.5)
    pillow(canvas, a)
    canvas.floor_shadow(a, b)
    canvas.draw(a, "sleeveL", "c")
    return canvas, a, b


def lying_trunk(canvas, body, person):
    """Neck, head, shirt and hips of the receiver."""
    canvas.draw(body, "neck", person.skin, NECK)
    head(canvas, body, person, "R")
    canvas.draw(body, "shirt", "c", RECEIVER_SHIRT)
    canvas.draw(body, "pelvis", "e", CLOTH)


def lying_arm(canvas, body, person):
    """The receiver's near arm."""
    canvas.draw(body, "armR", person.skin, BODY)
    canvas.draw(body, "sleeveR", "c", SLEEVE)


def far_leg(canvas, body, person):
    """The giver's far leg."""
    canvas.draw(body, "legR", person.skin)
    canvas.draw(body, "shortR", "g")


def giver_trunk(canvas, body, person):
    """The giver's hips, neck, shirt and near leg."""
    canvas.draw(body, "pelvis", "g", CLOTH)
    canvas.draw(body, "neck", person.skin, NECK)
    canvas.draw(body, "shirt", "f", GIVER_SHIRT)
    canvas.draw(body, "legL", person.skin, BODY)
    canvas.draw(body, "shortL", "g", BODY)


def near_arm(canvas, a, b, giver, mask=None):
    """The giver's left arm over everything."""
    canvas.contact(b, "armL", [(a, "legR")], mask=mask)
    canvas.draw(b, "armL", giver.skin, HAND, mask=mask)
    canvas.draw(b, "sleeveL", "f", NEAR_SLEEVE)


def far_hand(canvas, a, b, giver):
    """What of the giver's right arm lies before the receiver's leg."""
    mask = canvas.front(b, "armR", [(a, "legR"), (a, "shortR")])
    canvas.contact(b, "armR", [(a, "legR")], mask=mask, shift=(2, 4.4))
    canvas.draw(b, "armR", giver.skin, HAND, mask=mask)
    canvas.draw(b, "sleeveR", "f")


def beside(canvas, a, b, receiver, giver):
    """Layer order for a giver on the near side of a straight leg."""
    canvas.draw(a, "legL", receiver.skin)
    canvas.draw(a, "shortL", "e")
    lying_trunk(canvas, a, receiver)
    canvas.draw(b, "legR", giver.skin)
    canvas.draw(b, "shortR", "g")
    canvas.draw(b, "armR", giver.skin, ARM)
    canvas.draw(a, "legR", receiver.skin, BODY)
    canvas.draw(a, "shortR", "e", BODY)
    far_hand(canvas, a, b, giver)
    lying_arm(canvas, a, receiver)
    head(canvas, b, giver, "L")
    giver_trunk(canvas, b, giver)
    near = canvas.front(b, "armL", [(a, "legR")]) | (canvas.layer(b, "armL").mask & ~canvas.layer(a, "legR").mask)
    near_arm(canvas, a, b, giver, mask=near)
    return canvas.svg(WIDE, BOX)
