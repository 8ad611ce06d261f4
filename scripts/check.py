"""Check the whole curriculum and print every problem, one line each. `--help` lists the options."""

from environment import enter

if __name__ == "__main__":  # a second process, which helps with many files, reads this file too
    enter("site")

    from sala.cli.check import main

    raise SystemExit(main())
