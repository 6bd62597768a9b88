"""python -m figures fetch | build [id ...] | sheet [id ...]"""

import sys


def main(argv):
    match argv:
        case ["fetch"]:
            from .fetch import fetch

            fetch()
        case ["build", *names]:
            from .sources import named

            try:
                named(names)
            except LookupError as error:
                print(error, file=sys.stderr)
                return 2
            from .build import build
            from .fetch import fetch

            fetch()
            build(names)
        case ["sheet", *names]:
            from .sheet import sheet

            print(sheet(names))
        case _:
            print(__doc__)
            return 2
    return 0


sys.exit(main(sys.argv[1:]))
