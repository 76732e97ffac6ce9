"""The folder of a person's own settings, where the system wants it."""

from pathlib import Path

from platformdirs import user_config_path


def my_folder() -> Path:
    return user_config_path("releasekit")
