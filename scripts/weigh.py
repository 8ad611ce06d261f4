"""Print what pages weigh over the wire, and refuse those over budget. `--help` lists the options."""

from environment import enter

enter("site")

from sala.cli.weigh import main  # noqa: E402 - installed by enter()

raise SystemExit(main())
