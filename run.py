"""The same as the command `mailflow` and as `python -m mailflow`, for a copy that is not installed."""

from mailflow.shell.cli import main

if __name__ == "__main__":
    main()
