"""Build the site in both languages into site/. `--help` lists the options."""

from environment import enter

if __name__ == "__main__":  # the processes that make downloads read this file too
    enter("site")

    from sala.cli.build import main

    raise SystemExit(main())
