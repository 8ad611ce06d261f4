"""Write the JSON Schema that editors use anew, after a change of the model."""

from environment import enter

enter("site")

from sala.cli.schema import main  # noqa: E402 - installed by enter()

raise SystemExit(main())
