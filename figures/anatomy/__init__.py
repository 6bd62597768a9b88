"""The knee atlas: muscles, spots and areas as tables in leg coordinates, drawn in four views.

Leg coordinates: s = 0 at the hip, 1 at the knee line, 2 at the ankle (by height); theta = degrees round the leg's
middle, 0 front, + outer side, 180 back. One table gives every view.
"""
