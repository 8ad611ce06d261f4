"""Serve the site in both languages with live reload. `--help` lists the options."""

from environment import enter

enter("site")

from sala.cli.serve import main  # noqa: E402 - installed by enter()

raise SystemExit(main())
