"""A posable person: limbs by two-bone inverse kinematics, fingers by angles."""

import numpy as np

from .human import Human
from .linalg import angle_about, frame, rot, unit

FINGERS = (2, 3, 4, 5)  # 1 is the thumb
SPINE = ("spine05", "spine04", "spine03", "spine02", "spine01")
NECK = ("neck01", "neck02", "neck03", "head")


class Figure(Human):
    """Human with limb calls in world terms. Sides are "L" and "R" of the body itself."""

    def __init__(self, targets):
        super().__init__(targets)
        self.palm = {side: self._palm(side) for side in "LR"}

    def _palm(self, side):
        """Rest direction of the hand and rest normal that the palm faces."""
        wrist, index, little, middle = (
            self.head[f"{b}.{side}"] for b in ("wrist", "finger2-1", "finger5-1", "finger3-1")
        )
        normal = unit(np.cross(index - wrist, little - wrist))
        if normal @ (self.tail[f"finger1-3.{side}"] - (index + little + wrist) / 3) < 0:
            normal = -normal
        return unit(middle - wrist), normal

    def stand(self, rotation, pelvis):
        """Turn the whole body and put its root at `pelvis`."""
        self.world["root"] = rotation
        self.root = np.asarray(pelvis, float) - self.head["root"]

    def bend(self, axis, degrees):
        """Bend the five spine bones, low to high, about a rest axis."""
        for bone, angle in zip(SPINE, degrees, strict=True):
            self.local[bone] = rot(axis, angle)

    def nod(self, *turns):
        """Turn the head by (axis, degrees) pairs, shared over neck and head."""
        for bone in NECK:
            turn = np.eye(3)
            for axis, degrees in turns:
                turn = turn @ rot(axis, degrees / len(NECK))
            self.local[bone] = turn

    @staticmethod
    def _two_bones(start, target, upper, lower, pole):
        """Middle joint and reached end of a two-bone limb that bends towards `pole`."""
        way = target - start
        length = min(np.linalg.norm(way), (upper + lower) * 0.999)
        way = unit(way)
        along = (upper**2 - lower**2 + length**2) / (2 * length)
        aside = np.sqrt(max(upper**2 - along**2, 0))
        pole = np.asarray(pole, float)
        return start + way * along + unit(pole - way * (pole @ way)) * aside, start + way * length

    def leg(self, side, ankle, pole, foot=None, sole=None):
        """Ankle to `ankle`, knee towards `pole`; `foot` = toe direction, `sole` = upper side of the foot."""
        self.fk()
        hip = self.at("upperleg01." + side)
        hip0, knee0, ankle0 = (self.head[f"{b}.{side}"] for b in ("upperleg01", "lowerleg01", "foot"))
        upper, lower = np.linalg.norm(knee0 - hip0), np.linalg.norm(ankle0 - knee0)
        knee, end = self._two_bones(hip, np.asarray(ankle, float), upper, lower, pole)
        thigh, shin = unit(knee - hip), unit(end - knee)
        front1 = (shin @ thigh) * thigh - shin
        front2 = thigh - (thigh @ shin) * shin
        if np.linalg.norm(front1) < 0.12:  # nearly straight: the plane of the bend is not defined
            front1 = front2 = np.asarray(pole, float)
        for bones, rest, way, front in (
            (("upperleg01", "upperleg02"), knee0 - hip0, thigh, front1),
            (("lowerleg01", "lowerleg02"), ankle0 - knee0, shin, front2),
        ):
            turn = frame(way, front) @ frame(rest, (0, 0, 1)).T
            for bone in bones:
                self.world[f"{bone}.{side}"] = turn
        if foot is not None:
            outwards = 0.1 if side == "L" else -0.1
            self.world["foot." + side] = frame(foot, sole) @ frame((outwards, 0, 1), (0, 1, 0)).T

    def arm(self, side, wrist, pole, fingers, palm, clavicle=0.0):
        """Wrist to `wrist`, elbow towards `pole`, hand along `fingers`, palm facing `palm`.

        `clavicle`: degrees by which the shoulder follows. Returns metres by which the wrist is out of reach.
        """
        self.fk()
        wrist = np.asarray(wrist, float)
        if clavicle:
            bone = "clavicle." + side
            arm = unit(self.at("upperarm01." + side) - self.at(bone))
            axis = np.cross(arm, unit(wrist - self.at(bone)))
            self.world[bone] = rot(axis, clavicle) @ self.R[self.parent[bone]]
            self.fk()
        shoulder = self.at("upperarm01." + side)
        s0, e0, w0 = (self.head[f"{b}.{side}"] for b in ("upperarm01", "lowerarm01", "wrist"))
        upper, lower = np.linalg.norm(e0 - s0), np.linalg.norm(w0 - e0)
        elbow, end = self._two_bones(shoulder, wrist, upper, lower, pole)
        d1, d2 = unit(elbow - shoulder), unit(end - elbow)
        rest_normal, normal = np.cross(e0 - s0, w0 - e0), np.cross(d1, d2)
        turn_upper = frame(d1, normal) @ frame(e0 - s0, rest_normal).T
        turn_lower = frame(d2, normal) @ frame(w0 - e0, rest_normal).T
        turn_hand = frame(fingers, palm) @ frame(*self.palm[side]).T
        twist = angle_about(d2, turn_lower @ self.palm[side][1], turn_hand @ self.palm[side][1])
        for bone in ("upperarm01", "upperarm02"):
            self.world[f"{bone}.{side}"] = turn_upper
        for bone, share in (("lowerarm01", 0.25), ("lowerarm02", 0.65)):
            self.world[f"{bone}.{side}"] = rot(d2, twist * share) @ turn_lower
        self.world["wrist." + side] = turn_hand
        return np.linalg.norm(wrist - shoulder) - (upper + lower)

    def _phalanx(self, side, finger, joint):
        bone = f"finger{finger}-{joint}.{side}"
        return bone, unit(self.tail[bone] - self.head[bone])

    def thumb_axis(self, side):
        """Rest axis about which the thumb bends towards the fingers."""
        middle = (self.head["finger3-1." + side] + self.head["finger4-1." + side]) / 2
        across = unit(middle - self.head["finger1-2." + side]) * 0.6 + self.palm[side][1] * 0.8
        return unit(np.cross(self._phalanx(side, 1, 2)[1], across))

    def finger(self, side, finger, curls, spread=0.0):
        """`curls`: degrees for the three phalanges; `spread`: degrees in the plane of the palm."""
        for joint in (1, 2, 3):
            bone, way = self._phalanx(side, finger, joint)
            axis = self.thumb_axis(side) if finger == 1 else np.cross(way, self.palm[side][1])
            turn = rot(axis, curls[joint - 1])
            if joint == 1 and spread:
                turn = rot(self.palm[side][1], spread) @ turn
            self.local[bone] = turn

    def hand(self, side, curl=(20, 25, 15), thumb=(0, 10, 10), spread=0.0):
        """A loose hand; each finger from index to little one curls 4 degrees more."""
        for i, finger in enumerate(FINGERS):
            self.finger(side, finger, [c + 4 * i for c in curl], spread=(1.5 - i) * spread)
        self.finger(side, 1, thumb)
