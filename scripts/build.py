"""Build the site in both languages into site/. `--help` lists the options."""

from environment import enter

enter("site")

from sala.cli.build import main  # noqa: E402 - installed by enter()

raise SystemExit(main())
