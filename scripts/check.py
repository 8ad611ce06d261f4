"""Check the whole curriculum and print every problem, one line each. `--help` lists the options."""

from environment import enter

enter("site")

from sala.cli.check import main  # noqa: E402 - installed by enter()

raise SystemExit(main())
