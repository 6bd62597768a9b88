"""Hair as outlines in head coordinates: u 0 back .. 1 face, v 0 chin .. 1 crown (rest pose)."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Hair:
    """`outline` of the hair, thickness in metres at the hairline and `ramp` (u, v) further in, strand curves."""

    outline: tuple
    thin: float
    thick: float
    ramp: float
    strands: tuple = ()
    swept: bool = False  # strands run up and back instead of down

    def cover(self, u, v):
        """Whether (u, v) is hair, and how far it is from the hairline."""
        polygon = np.array(self.outline)
        x = np.stack([np.ravel(u), np.ravel(v)], 1)
        odd, distance = np.zeros(len(x), bool), np.full(len(x), 9.0)
        for a, b in zip(polygon, np.roll(polygon, -1, 0), strict=True):
            crosses = (a[1] > x[:, 1]) != (b[1] > x[:, 1])
            odd ^= crosses & (x[:, 0] < (b[0] - a[0]) * (x[:, 1] - a[1]) / ((b[1] - a[1]) or 1e-12) + a[0])
            edge = b - a
            t = np.clip((x - a) @ edge / (edge @ edge), 0, 1)
            distance = np.minimum(distance, np.hypot(*(x - a - t[:, None] * edge).T))
        return odd.reshape(np.shape(u)), distance.reshape(np.shape(u))

    def thickness(self, u, v):
        """Metres of hair over the skin."""
        odd, distance = self.cover(u, v)
        q = np.clip(np.where(odd, distance, 0) / self.ramp, 0, 1)
        return self.thin + (self.thick - self.thin) * q * q * (3 - 2 * q)


THIN = Hair(
    outline=(
        (-0.4, 0.93), (0.05, 0.93), (0.16, 0.88), (0.27, 0.80), (0.36, 0.72), (0.45, 0.71), (0.50, 0.66), (0.50, 0.58),
        (0.52, 0.50), (0.50, 0.42), (0.475, 0.47), (0.47, 0.56), (0.43, 0.62), (0.385, 0.52), (0.37, 0.38),
        (0.33, 0.27), (0.25, 0.20), (-0.4, 0.16),
    ),
    thin=0.003, thick=0.011, ramp=0.10, strands=((-0.52, 0, 0.30), (-0.28, 0.04, 0.34)), swept=True,
)
BOB = Hair(
    outline=(
        (-0.4, 1.5), (0.80, 1.5), (0.80, 0.99), (0.80, 0.90), (0.755, 0.83), (0.69, 0.79), (0.655, 0.70), (0.645, 0.58),
        (0.65, 0.44), (0.645, 0.30), (0.62, 0.16), (0.57, 0.04), (0.50, -0.03), (0.40, -0.09), (0.28, -0.12),
        (-0.6, -0.12),
    ),
    thin=0.007, thick=0.034, ramp=0.26, strands=((0.06,), (0.22,), (0.36,), (0.50,)),
)
CROP = Hair(
    outline=(
        (-0.4, 1.5), (0.86, 1.5), (0.86, 0.99), (0.85, 0.92), (0.79, 0.85), (0.70, 0.80), (0.62, 0.73), (0.565, 0.66),
        (0.55, 0.56), (0.53, 0.46), (0.505, 0.44), (0.49, 0.55), (0.45, 0.62), (0.39, 0.54), (0.36, 0.40),
        (0.33, 0.24), (0.25, 0.12), (-0.4, 0.10),
    ),
    thin=0.004, thick=0.026, ramp=0.22, strands=((0.10,), (0.28,), (0.44,)),
)
BEARD = Hair(
    outline=(
        (0.50, 0.52), (0.53, 0.44), (0.60, 0.36), (0.70, 0.335), (0.79, 0.33), (0.84, 0.315), (0.84, 0.285),
        (0.86, 0.275), (0.90, 0.27), (1.3, 0.27), (1.3, -0.4), (0.62, -0.4), (0.55, 0.06), (0.48, 0.20), (0.46, 0.36),
    ),
    thin=0.001, thick=0.007, ramp=0.12,
)
