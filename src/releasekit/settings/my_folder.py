"""The folders of a person's own settings and state, where the system wants them."""

from pathlib import Path

from platformdirs import user_config_path, user_state_path


def my_folder() -> Path:
    return user_config_path("releasekit")


def my_state_folder() -> Path:
    return user_state_path("releasekit")
